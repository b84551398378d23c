import type { ReadItems } from './read-items.ts';
import type { ItemRun } from './item-run.ts';
import { shifted, shiftedEntry } from './shifted.ts';
import type { Entry, ListNode, MapNode, Tree } from './tree.ts';

/** The root with some items of one of its lists read anew, and all behind them at its new place; nothing before `from` is moved. */
export const spliced = (root: MapNode, list: ListNode, run: ItemRun, read: ReadItems, from = 0): MapNode => {
  const { by, first, last, start } = run;
  const isLast = typeof run.follows === 'string';
  const place = start + read.by;
  const fresh: ListNode = {
    ...list,
    range: {
      start: first === 0 ? read.listStart + place : list.range.start,
      end: isLast ? read.listEnd + place : list.range.end + by,
    },
    items: [
      ...list.items.slice(0, first),
      ...read.items.map((item) => shifted(item, place)),
      ...list.items.slice(last + 1).map((item) => shifted(item, by, from)),
    ],
  };
  const end = run.follows === 'nothing' ? read.rootEnd + place : root.range.end + by;
  return withValue({ root, value: list, start: list.range.start, from }, fresh, by, end);
};

/** A mapping around one of its values. */
export interface Around {
  readonly root: MapNode;
  readonly value: Tree;
  /** Entries that begin before this stay where they are. */
  readonly start: number;
  /** Nothing before this is moved, wherever it is named; 0 where it is left out. */
  readonly from?: number;
}

/** The same around another value, behind which all stands further. */
export const withValue = (
  { root, value, start, from = 0 }: Around,
  fresh: Tree,
  by: number,
  end = root.range.end + by,
): MapNode => {
  const entry = (one: Entry): Entry => {
    if (one.value === value) return { ...one, value: fresh };
    return shiftedBehind(one, { start, from }, by);
  };
  return {
    ...root,
    range: { start: root.range.start, end },
    entries: new Map([...root.entries].map(([key, one]) => [key, entry(one)])),
  };
};

/** An entry with all of it that begins at an offset or behind: one that was written with the same key may stand before that. */
const shiftedBehind = (one: Entry, places: Required<Pick<Around, 'start' | 'from'>>, by: number): Entry => {
  const { start, from } = places;
  const { before, ...own } = one;
  if (before === undefined) return one.keyRange.start < start ? one : shiftedEntry(one, by, from);
  const here = one.keyRange.start < start ? own : shiftedEntry(own, by, from);
  return { ...here, before: shiftedBehind(before, places, by) };
};

/** An item of a list by its number; nothing before `from` is moved. */
interface InList {
  readonly index: number;
  readonly from: number;
}

/** The root with one item of its list in place of another, behind which all stands further. */
export const withItem = (root: MapNode, list: ListNode, place: InList, item: Tree, by: number): MapNode => {
  const { index, from } = place;
  const items = list.items.map((one, at) => (at < index ? one : at === index ? item : shifted(one, by, from)));
  const fresh = { ...list, range: { start: list.range.start, end: list.range.end + by }, items };
  return withValue({ root, value: list, start: list.range.start, from }, fresh, by);
};
