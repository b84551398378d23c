import { itemsOf } from '../language/expressions.ts';
import { keyOf, sequence, truth } from '../state/values.ts';
import type { Scalar, Sequence, Value } from '../state/values.ts';

/** The members of a set, or of what can be made one; null where one is no plain value or any is not known. */
const membersOf = (value: Value | undefined): ReadonlyMap<string, Scalar> | null => {
  if (value === undefined) return null;
  const items =
    value.kind === 'sequence' && value.type === 'set' && value.spoiled === null ? value.items : itemsOf(value);
  const scalars = items?.filter((item) => item.kind === 'scalar');
  if (scalars?.length !== items?.length) return null;
  return new Map(scalars?.map((item) => [keyOf(item), item] as const));
};

const setOf = (members: Iterable<Scalar>): Sequence => sequence('set', [...members]);

/** `set(values)` */
export const toSet = (value: Value | undefined): Value | null => {
  if (value === undefined) return setOf([]);
  const members = membersOf(value);
  return members && setOf(members.values());
};

/** A method of a set that changes nothing. */
export const setMethod = (self: Sequence, name: string, [other]: readonly Value[]): Value | null => {
  const [own, theirs] = [membersOf(self), membersOf(other)];
  if (own === null || theirs === null) return null;
  if (name === 'issuperset') return truth([...theirs.keys()].every((key) => own.has(key)));
  if (name === 'issubset') return truth([...own.keys()].every((key) => theirs.has(key)));
  if (name === 'isdisjoint') return truth(![...own.keys()].some((key) => theirs.has(key)));
  const sign = { difference: '-', union: '|', intersection: '&' }[name];
  return sign === undefined ? null : joined(sign, own, theirs);
};

const joined = (sign: string, own: ReadonlyMap<string, Scalar>, theirs: ReadonlyMap<string, Scalar>): Value | null => {
  if (sign === '-') return setOf([...own].filter(([key]) => !theirs.has(key)).map(([, item]) => item));
  if (sign === '&') return setOf([...own].filter(([key]) => theirs.has(key)).map(([, item]) => item));
  return sign === '|' ? setOf(new Map([...own, ...theirs]).values()) : null;
};

/** An operation between sets, or between the keys of dicts, which are lists here; comparisons tell what holds what. */
export const setOperation = (sign: string, left: Value, right: Value): Value | null => {
  const isSet = [left, right].some((side) => side.kind === 'sequence' && side.type === 'set');
  if (!isSet && sign !== '-') return null;
  const [own, theirs] = [membersOf(left), membersOf(right)];
  if (own === null || theirs === null || left.kind === 'scalar' || right.kind === 'scalar') return null;
  const holds = (a: ReadonlyMap<string, Scalar>, b: ReadonlyMap<string, Scalar>) =>
    [...b.keys()].every((key) => a.has(key));
  if (sign === '<=') return truth(holds(theirs, own));
  if (sign === '>=') return truth(holds(own, theirs));
  if (sign === '<') return truth(holds(theirs, own) && theirs.size > own.size);
  if (sign === '>') return truth(holds(own, theirs) && own.size > theirs.size);
  return joined(sign, own, theirs);
};
