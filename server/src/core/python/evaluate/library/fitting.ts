import type { TextRange } from '../../../text/text-range.ts';
import type { Expr } from '../../syntax/ast.ts';
import { equal } from '../language/comparing.ts';
import { evaluate, mappingOf } from '../language/expressions.ts';
import type { Frame } from '../state/run.ts';
import { lookup } from '../state/scope.ts';
import { dict, isNone, real, sequence, whole } from '../state/values.ts';
import type { Class, Scalar, Value } from '../state/values.ts';
import { makeModel, namedIn } from './models.ts';
import { own } from '../../../text/own.ts';

/**
 * A value as pydantic takes it for an annotation, whichever of its versions is installed; null where it may convert it
 * otherwise or refuse it. `exact`: one of several types may take it, so that nothing is converted.
 */
export const fits = (frame: Frame, annotation: Expr, value: Value, exact = false): Value | null => {
  if (annotation.kind === 'constant' && annotation.value === null) return isNone(value) ? value : null;
  if (annotation.kind === 'subscript') return fitsGeneric(frame, annotation, value, exact);
  if (annotation.kind === 'operation' && annotation.operator === '|')
    return fitsOne(frame, annotation.operands, value, exact);
  const isName = annotation.kind === 'name' || annotation.kind === 'attribute';
  const type = isName ? typeAt(frame, annotation) : null;
  if (type?.kind === 'class' && value.kind === 'instance') return value.of === type ? value : null;
  if (type?.kind === 'class' && type.model === 'pydantic') return nested(frame, type, value, annotation.range);
  return type?.kind === 'foreign' ? fitsPlain(type.path, value, exact) : null;
};

const typeAt = (frame: Frame, annotation: Expr): Value =>
  annotation.kind === 'name' ? lookup(frame, annotation.name, annotation.range) : evaluate(frame, annotation);

const isNothing = (annotation: Expr): boolean => annotation.kind === 'constant' && annotation.value === null;

const fitsOne = (frame: Frame, types: readonly Expr[], value: Value, exact: boolean): Value | null => {
  const isExact = exact || types.filter((one) => !isNothing(one)).length > 1;
  return types.map((one) => fits(frame, one, value, isExact)).find((one) => one !== null) ?? null;
};

const nested = (frame: Frame, type: Class, value: Value, range: TextRange): Value | null => {
  const map = mappingOf(value);
  return map === null ? null : makeModel(frame, type, { positional: [], named: namedIn(map), unsure: null }, range);
};

const nameOf = (object: Expr): string => (object.kind === 'name' || object.kind === 'attribute' ? object.name : '');

const fitsGeneric = (
  frame: Frame,
  annotation: Expr & { kind: 'subscript' },
  value: Value,
  exact: boolean,
): Value | null => {
  const base = nameOf(annotation.object);
  const { index } = annotation;
  if (base === 'Optional') return isNone(value) ? value : fits(frame, index, value, exact);
  if (base === 'Literal') return isListed(frame, index, value) ? value : null;
  if (base === 'List' || base === 'list') {
    if (value.kind !== 'sequence' || value.type !== 'list' || value.spoiled !== null) return null;
    const items = value.items.map((item) => fits(frame, index, item, exact));
    return items.every((item) => item !== null) ? sequence('list', items) : null;
  }
  return base === 'Dict' || base === 'dict' ? fitsDict(frame, index, value, exact) : null;
};

const isListed = (frame: Frame, index: Expr, value: Value): boolean => {
  const options = index.kind === 'sequence' ? index.items.map((item) => item.value) : [index];
  return options.some((option) => {
    const known = evaluate(frame, option);
    return known.kind === 'scalar' && value.kind === 'scalar' && known.type === value.type && equal(known, value);
  });
};

/** Keys are texts, and stay so. */
const fitsDict = (frame: Frame, index: Expr, value: Value, exact: boolean): Value | null => {
  const map = mappingOf(value);
  const [key, held] = index.kind === 'sequence' ? index.items.map((item) => item.value) : [];
  if (map === null || key === undefined || held === undefined) return null;
  const type = typeAt(frame, key);
  if (type.kind !== 'foreign' || !['builtins.str', 'typing.Any'].includes(type.path)) return null;
  const pairs = [...map.entries.values()].map((entry) => [entry.key, fits(frame, held, entry.value, exact)] as const);
  const isWhole = pairs.every((pair): pair is [Scalar, Value] => pair[0].type === 'str' && pair[1] !== null);
  return isWhole ? dict(pairs as readonly (readonly [Scalar, Value])[]) : null;
};

const fitsPlain = (path: string, value: Value, exact: boolean): Value | null => {
  if (path === 'typing.Any') return value;
  if (path === 'builtins.dict' || path === 'typing.Dict') return value.kind === 'dict' ? value : null;
  if (path === 'builtins.list' || path === 'typing.List')
    return value.kind === 'sequence' && value.type === 'list' ? value : null;
  if (value.kind !== 'scalar') return null;
  if (path === 'builtins.float' && value.type === 'int') return real(Number(value.value));
  const wanted = own(TYPES, path);
  if (wanted === undefined) return null;
  return wanted === value.type ? value : exact ? null : converted(wanted, value);
};

const TYPES: Readonly<Record<string, Scalar['type'] | undefined>> = {
  'builtins.int': 'int',
  'builtins.str': 'str',
  'builtins.bool': 'bool',
  'builtins.float': 'float',
};

/** Numbers in texts, and whole numbers that are written as fractions: every version of pydantic converts these alike. */
const converted = (wanted: Scalar['type'], { type, value }: Scalar): Scalar | null => {
  const isText = type === 'str';
  if (wanted === 'int' && isText && /^[+-]?\d{1,15}$/.test(String(value))) return whole(Number(value));
  if (wanted === 'int' && type === 'float' && Number.isSafeInteger(value)) return whole(Number(value));
  return wanted === 'float' && isText && /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(String(value))
    ? real(Number(value))
    : null;
};
