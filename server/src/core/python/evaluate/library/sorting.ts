import { call } from '../language/calls.ts';
import { itemsOf } from '../language/expressions.ts';
import { truthOf } from '../language/operations.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { NONE, numberIn, sequence, stringIn } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** Below zero: the left comes first. Null where Python compares them in a way that is not followed, or refuses to. */
const compare = (left: Value, right: Value): number | null => {
  const [a, b] = [stringIn(left), stringIn(right)];
  if (a !== undefined && b !== undefined) return a === b ? 0 : a < b ? -1 : 1;
  const [first, second] = [numberIn(left), numberIn(right)];
  if (first !== undefined && second !== undefined) return first - second;
  if (left.kind !== 'sequence' || right.kind !== 'sequence' || left.type !== right.type) return null;
  if (left.type === 'set' || left.spoiled !== null || right.spoiled !== null) return null;
  for (const [index, item] of left.items.entries()) {
    const other = right.items[index];
    const order = other === undefined ? 1 : item === other ? 0 : compare(item, other);
    if (order !== 0) return order;
  }
  return left.items.length - right.items.length;
};

const LONGEST = 200;

/** `sorted(items, key=…, reverse=…)`: equal ones stay in their order, also backwards. */
const sorted: Handler = (frame, { positional: [source, ...others], named }, range) => {
  const items = source === undefined ? null : source.kind === 'sequence' ? wholeOf(source) : itemsOf(source);
  const isBackwards = truthOf(named.get('reverse') ?? NONE);
  const isKnown = [...named.keys()].every((name) => name === 'key' || name === 'reverse');
  if (items === null || isBackwards === null || others.length > 0 || !isKnown) return null;
  const by = named.get('key') ?? NONE;
  const keyed = items.map((item) => ({
    item,
    key: by === NONE ? item : call(frame, by, { positional: [item], named: new Map(), unsure: null }, range, 'the key'),
  }));
  if (keyed.length > LONGEST || keyed.some((one) => keyed.some((other) => compare(one.key, other.key) === null)))
    return null;
  const order = [...keyed].sort((a, b) => (compare(a.key, b.key) ?? 0) * (isBackwards ? -1 : 1));
  return sequence(
    'list',
    order.map(({ item }) => item),
  );
};

/** The members of a set have no order before they are sorted. */
const wholeOf = (value: Value & { kind: 'sequence' }): readonly Value[] | null =>
  value.spoiled === null ? value.items : null;

export const SORTING_CALLS: Handlers = { 'builtins.sorted': sorted };
