import type { TextRange } from '../text/text-range.ts';
import type { Entry, ListNode, MapNode, Tree } from './tree.ts';

const ORIGIN = Symbol('origin');

/** What a moved collection was made of, so that it can be moved again without moving it twice. */
interface Moved {
  readonly [ORIGIN]?: { readonly tree: Tree; readonly by: number; readonly from: number };
}

/**
 * The same tree at other offsets; what nobody looks at costs nothing. What stands before `from`, as what an alias in it
 * names, is not moved: it stays the same objects.
 */
export const shifted = (tree: Tree, by: number, from = 0): Tree => {
  if (by === 0 || tree.range.start < from) return tree;
  if (tree.kind === 'scalar') return { ...tree, range: moved(tree.range, by) };
  const origin = (tree as Moved)[ORIGIN];
  return origin === undefined ? lazy(tree, by, from) : shifted(origin.tree, origin.by + by, from);
};

/** The collection as it was read, wherever it stands by now: the same object however often it is moved. */
export const asRead = (tree: Tree): Tree => (tree as Moved)[ORIGIN]?.tree ?? tree;

/** True for a collection that was moved without all that its aliases name. */
export const isMovedInPart = (tree: Tree): boolean => ((tree as Moved)[ORIGIN]?.from ?? 0) > 0;

export const moved = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by });

/** What stands at a place, told at the place where that has moved. */
export const movedBy =
  (by: number) =>
  <T extends { readonly range: TextRange }>(one: T): T => ({ ...one, range: moved(one.range, by) });

export const shiftedEntry = (entry: Entry, by: number, from = 0): Entry => ({
  ...entry,
  keyRange: entry.keyRange.start < from ? entry.keyRange : moved(entry.keyRange, by),
  value: shifted(entry.value, by, from),
  ...(entry.before && { before: shiftedEntry(entry.before, by, from) }),
});

const lazy = (tree: ListNode | MapNode, by: number, from: number): Tree => {
  const made = tree.kind === 'list' ? shiftedList(tree, by, from) : shiftedMap(tree, by, from);
  return Object.defineProperty(made, ORIGIN, { value: { tree, by, from } });
};

const shiftedList = ({ flow, range, items }: ListNode, by: number, from: number): ListNode => {
  let here: readonly Tree[] | undefined;
  return {
    kind: 'list',
    flow,
    range: moved(range, by),
    get items() {
      here ??= items.map((item) => shifted(item, by, from));
      return here;
    },
  };
};

const shiftedMap = ({ flow, range, entries }: MapNode, by: number, from: number): MapNode => {
  let here: ReadonlyMap<string, Entry> | undefined;
  return {
    kind: 'map',
    flow,
    range: moved(range, by),
    get entries() {
      here ??= new Map([...entries].map(([key, entry]) => [key, shiftedEntry(entry, by, from)]));
      return here;
    },
  };
};
