import type { Expr } from '../../syntax/ast.ts';
import type { Func } from '../state/values.ts';

/** How a function of a class is reached: on an object, on its class, by itself, or by its name alone. */
export type Way = 'plain' | 'class' | 'static' | 'property';

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['property', 'property'],
  ['cached_property', 'property'],
  ['classmethod', 'class'],
  ['staticmethod', 'static'],
]);

/** `@x.setter` and its like, which a property `x` has; what they make of it is not followed. */
export const PROPERTY_PART = 'builtins.property.setter';
export const PROPERTY_PARTS: ReadonlySet<string> = new Set(['getter', 'setter', 'deleter']);

/** Decorators that give back what they are given. */
export const MARKS: ReadonlySet<string> = new Set(['abstractmethod', 'override', 'final']);

/** How the function is reached; null below any other decorator. */
export const wayOf = ({ def }: Func): Way | null => (def.kind === 'lambda' ? 'plain' : wayBelow(def.decorators));

export const wayBelow = (decorators: readonly Expr[]): Way | null => {
  const names = decorators.map(nameOf).filter((name) => !MARKS.has(name));
  const [only, ...others] = names;
  if (only === undefined) return 'plain';
  return others.length === 0 ? (WAYS.get(only) ?? null) : null;
};

const nameOf = (decorator: Expr): string =>
  decorator.kind === 'name' || decorator.kind === 'attribute' ? decorator.name : '';
