import type { Change } from './change.ts';
import { lineStart } from './edit.ts';
import type { ListNode, MapNode, Tree } from './tree.ts';

/** Items of a list, from the start of the first one's line to where the next thing begins. */
export interface ItemRun {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** In the old text. */
  readonly end: number;
  /** How much longer the new text is. */
  readonly by: number;
  /** Where the dash of each stands in its line. */
  readonly column: number;
  /** What stands behind them: an item, by its column, a key of the root, or nothing. */
  readonly follows: { readonly item: number } | 'key' | 'nothing';
}

/** The items that a change touches; null where they do not stand for themselves. `old`: the text that the tree was read from. */
export const runOf = (old: string, root: MapNode, { items, range }: ListNode, change: Change): ItemRun | null => {
  const touched = items.findLastIndex((item) => (dashLine(old, item) ?? Infinity) <= change.start);
  // A change right at the dash may make an item a part of the one above.
  const first = touched > 0 && isInDash(old, items[touched], change) ? touched - 1 : touched;
  const head = items[first];
  const start = head === undefined ? null : dashLine(old, head);
  if (start === null) return null;
  const last = items.findLastIndex((item) => (dashLine(old, item) ?? Infinity) <= change.end);
  const next = items[last + 1];
  const nextLine = next === undefined ? null : dashLine(old, next);
  if (next !== undefined && nextLine === null) return null;
  const key = [...root.entries.values()].map(({ keyRange }) => keyRange.start).filter((at) => at >= range.end);
  const after = nextLine ?? (key.length > 0 ? Math.min(...key) : null);
  const end = after ?? old.length;
  if (last < first || (after !== null && (change.end >= after || old[after - 1] !== '\n'))) return null;
  const follows = nextLine !== null ? { item: columnOf(old, nextLine) } : after === null ? 'nothing' : 'key';
  return { first, last, start, end, by: change.by, column: columnOf(old, start), follows };
};

const isInDash = (old: string, item: Tree | undefined, { start }: Change): boolean => {
  const line = item === undefined ? null : dashLine(old, item);
  return line !== null && start <= line + columnOf(old, line) + 1;
};

/** Where the line of an item begins, if nothing but its dash stands before it, though perhaps on a line above. */
export const dashLine = (text: string, { range }: Tree): number | null => {
  let at = range.start - 1;
  while (/\s/.test(text[at] ?? '')) at--;
  const start = lineStart(text, at);
  return /^ *-\s$/.test(text.slice(start, at + 2)) ? start : null;
};

const columnOf = (text: string, line: number): number => text.indexOf('-', line) - line;
