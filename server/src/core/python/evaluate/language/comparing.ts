import { isStandard, isStrange } from '../names/foreign-names.ts';
import { keyOf, truth } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** `is` and `is not`, where they are known: of None and of the truth values. */
export const identity = (left: Value, right: Value, wanted: boolean): Value | null => {
  const isMember = (value: Value) => value.kind === 'instance' && value.of.model === 'enum';
  if (isMember(left) && isMember(right)) return truth((left === right) === wanted);
  const single = (value: Value) => value.kind === 'scalar' && (value.type === 'null' || value.type === 'bool');
  if (left.kind === 'unknown' || right.kind === 'unknown' || (!single(left) && !single(right))) return null;
  if (isModule(left) || isModule(right)) return truth(!wanted);
  if (left.kind === 'foreign' || right.kind === 'foreign') return null;
  const same =
    left.kind === 'scalar' && right.kind === 'scalar' && left.type === right.type && left.value === right.value;
  return truth(same === wanted);
};

/**
 * A module of Python's own, or of a package that nobody knows, once it is imported: what the names of that stand for is
 * open, but it is not None. Code that asks this of a package that is taken to be installed looks whether it is.
 */
const isModule = (value: Value): boolean =>
  value.kind === 'foreign' &&
  value.made === undefined &&
  !value.path.includes('.') &&
  (isStrange(value.path) || isStandard(value.path));

/** So many items are compared and no more: lists may stand in each other many times over. */
const MOST = 100_000;

/** Whether two values are equal; null where that is not known. */
export const equal = (left: Value, right: Value, compared = { left: MOST }): boolean | null => {
  if (compared.left-- <= 0) return null;
  if (left.kind === 'scalar' && right.kind === 'scalar') return keyOf(left) === keyOf(right);
  if (left.kind === 'sequence' && right.kind === 'sequence') return equalItems(left, right, compared);
  if (left.kind === 'instance' && right.kind === 'instance' && left.of.model === 'enum') return left === right;
  const plain = (value: Value) => value.kind === 'sequence' || value.kind === 'dict' || value.kind === 'scalar';
  return plain(left) && plain(right) && left.kind !== right.kind ? false : null;
};

type Sequence = Value & { kind: 'sequence' };

const equalItems = (left: Sequence, right: Sequence, compared: { left: number }): boolean | null => {
  if (left.spoiled !== null || right.spoiled !== null || left.type === 'set' || right.type === 'set') return null;
  if (left.type !== right.type || left.items.length !== right.items.length) return false;
  const same = left.items.map((item, index) => {
    const other = right.items[index];
    return other === undefined ? null : equal(item, other, compared);
  });
  return same.includes(false) ? false : same.includes(null) ? null : true;
};

/** `in` and `not in`; null where that is not known. */
export const membership = (item: Value, container: Value, wanted: boolean): Value | null => {
  if (item.kind !== 'scalar') return null;
  if (container.kind === 'dict' && container.spoiled === null)
    return truth(container.entries.has(keyOf(item)) === wanted);
  if (
    container.kind === 'sequence' &&
    container.spoiled === null &&
    container.items.every(({ kind }) => kind === 'scalar')
  )
    return truth(container.items.some((one) => one.kind === 'scalar' && keyOf(one) === keyOf(item)) === wanted);
  if (container.kind === 'scalar' && typeof container.value === 'string' && typeof item.value === 'string')
    return truth(container.value.includes(item.value) === wanted);
  return null;
};
