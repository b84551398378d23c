import type { TextRange } from '../../../text/text-range.ts';
import { BUILTINS } from '../names/builtin-names.ts';
import { noName } from './reasons.ts';
import { doubted, unknown } from './run.ts';
import type { Frame } from './run.ts';
import type { Value } from './values.ts';

export interface Scope {
  readonly vars: Map<string, Value>;
  readonly parent: Scope | null;
  /** Names that a function binds itself; null at module level and in a class. */
  readonly own: ReadonlySet<string> | null;
  readonly globals: ReadonlySet<string>;
  /** Functions inside do not see the names of a class; what `:=` binds in a comprehension stands outside of it. */
  readonly kind: 'module' | 'class' | 'function' | 'comprehension';
}

/** A scope inside another: of a class's body, a comprehension, or a function's call with the names that it binds itself. */
export const scopeIn = (
  parent: Scope,
  kind: Scope['kind'],
  own: ReadonlySet<string> | null = null,
  globals: ReadonlySet<string> = new Set(),
): Scope => ({ vars: new Map(), parent, own, globals, kind });

/** The scope in which `:=` binds. */
export const outsideComprehensions = (scope: Scope): Scope =>
  scope.kind === 'comprehension' && scope.parent !== null ? outsideComprehensions(scope.parent) : scope;

/** The value of a name as Python finds it: own scope, scopes around, module, builtins. */
export const lookup = (frame: Frame, name: string, range: TextRange): Value => {
  const found = find(frame, name);
  if (found !== undefined) return found.kind === 'unknown' && !found.sure ? doubted(frame, found) : found;
  if (frame.module.open !== null) return doubted(frame, frame.module.open);
  return BUILTINS.has(name) ? { kind: 'foreign', path: `builtins.${name}` } : unknown(frame, range, noName(name), true);
};

/** The value that a name holds now, without a word if it holds none. */
export const find = ({ scope, module }: Frame, name: string): Value | undefined => {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (at.globals.has(name)) return module.vars.get(name);
    const value = at.vars.get(name);
    if (value !== undefined) return value;
    if (at.own?.has(name) === true && at === scope) return undefined;
  }
  return module.vars.get(name);
};

/** Binds a name in the frame's own scope, or where `global` and `nonlocal` say. */
export const assign = ({ scope, module }: Frame, name: string, value: Value): void => {
  if (!scope.globals.has(name)) {
    scope.vars.set(name, value);
    return;
  }
  for (let at = scope.parent; at !== null; at = at.parent)
    if (at.own?.has(name) === true) {
      at.vars.set(name, value);
      return;
    }
  module.vars.set(name, value);
};
