import type { ReadItems } from './read-items.ts';
import type { ItemRun } from './item-run.ts';
import { shifted, shiftedEntry } from './shifted.ts';
import type { Entry, ListNode, MapNode, Tree } from './tree.ts';

/** The root with some items of one of its lists read anew, and all behind them at its new place. */
export const spliced = (root: MapNode, list: ListNode, run: ItemRun, read: ReadItems): MapNode => {
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
      ...list.items.slice(last + 1).map((item) => shifted(item, by)),
    ],
  };
  const end = run.follows === 'nothing' ? read.rootEnd + place : root.range.end + by;
  return withValue({ root, value: list, start: list.range.start }, fresh, by, end);
};

/** A mapping around one of its values. */
export interface Around {
  readonly root: MapNode;
  readonly value: Tree;
  /** Entries that begin before this stay where they are. */
  readonly start: number;
}

/** The same around another value, behind which all stands further. */
export const withValue = (
  { root, value, start }: Around,
  fresh: Tree,
  by: number,
  end = root.range.end + by,
): MapNode => {
  const entry = (one: Entry): Entry => {
    if (one.value === value) return { ...one, value: fresh };
    return shiftedBehind(one, start, by);
  };
  return {
    ...root,
    range: { start: root.range.start, end },
    entries: new Map([...root.entries].map(([key, one]) => [key, entry(one)])),
  };
};

/** An entry with all of it that begins at an offset or behind: one that was written with the same key may stand before that. */
const shiftedBehind = (one: Entry, start: number, by: number): Entry => {
  const { before, ...own } = one;
  if (before === undefined) return one.keyRange.start < start ? one : shiftedEntry(one, by);
  const here = one.keyRange.start < start ? own : shiftedEntry(own, by);
  return { ...here, before: shiftedBehind(before, start, by) };
};

/** The root with one item of its list in place of another, behind which all stands further. */
export const withItem = (root: MapNode, list: ListNode, index: number, item: Tree, by: number): MapNode => {
  const items = list.items.map((one, at) => (at < index ? one : at === index ? item : shifted(one, by)));
  const fresh = { ...list, range: { start: list.range.start, end: list.range.end + by }, items };
  return withValue({ root, value: list, start: list.range.start }, fresh, by);
};
