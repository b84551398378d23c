import { lineStart } from './edit.ts';
import { NODE_LIMIT, parseDocuments } from './parse-document.ts';
import type { ParsedDocument } from './parse-document.ts';
import { nodesOf } from './nodes.ts';
import { changeBetween } from './change.ts';
import type { Change } from './change.ts';
import { asList, asMap } from './tree.ts';
import type { ListNode, MapNode, Tree } from './tree.ts';
import { readItems } from './read-items.ts';
import { spliced } from './spliced.ts';

/** A text as it was read, to read the next one from. */
export interface ParsedText {
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
}

/** The key of the root whose list is read item by item. */
const LIST = 'applications';

/**
 * The documents of a text, by what is known of an older one: where only items of the list `applications` differ, these
 * alone are read. Where such a cut is not sure, all of it is; the answer is the same either way.
 */
export const reparse = (text: string, before: ParsedText | undefined): ParsedText => {
  if (before?.text === text) return before;
  const document = before && inItems(before, text);
  return { text, documents: document ? [document] : parseDocuments(text) };
};

const inItems = ({ text: old, documents }: ParsedText, text: string): ParsedDocument | null => {
  const [document, ...more] = documents;
  const root = asMap(document?.root ?? undefined);
  const list = asList(root?.entries.get(LIST)?.value);
  if (
    document?.isPlain !== true ||
    document.problems.length > 0 ||
    more.length > 0 ||
    root === undefined ||
    list === undefined
  )
    return null;
  if (root.flow || list.flow || lineStart(old, root.range.start) !== root.range.start) return null;
  if ([...root.entries.values()].some(({ merged, before: other }) => merged || other !== undefined)) return null;
  const run = runOf(old, root, list, changeBetween(old, text));
  if (run === null) return null;
  const read = readItems(text.slice(run.start, run.end + run.by), run.follows);
  if (read === null) return null;
  const gone = list.items.slice(run.first, run.last + 1).reduce((sum, item) => sum + sizeOf(item), 0);
  const nodes = document.nodes - gone + read.nodes;
  return nodes > NODE_LIMIT ? null : { ...document, nodes, readable: text, root: spliced(root, list, run, read) };
};

const sizeOf = (tree: Tree): number => [...nodesOf(tree)].length;

/** Items of a list, from the start of the first one's line to where the next thing begins. */
export interface ItemRun {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** In the old text. */
  readonly end: number;
  /** How much longer the new text is. */
  readonly by: number;
  /** What stands behind them: an item, by its column, a key of the root, or nothing. */
  readonly follows: { readonly item: number } | 'key' | 'nothing';
}

const runOf = (old: string, root: MapNode, { items, range }: ListNode, change: Change): ItemRun | null => {
  const first = items.findLastIndex((item) => item.range.start <= change.start);
  const head = items[first];
  const start = head === undefined ? null : dashLine(old, head);
  if (head === undefined || start === null) return null;
  const last = items.findLastIndex((item) => lineStart(old, item.range.start) <= change.end);
  const next = items[last + 1];
  const nextLine = next === undefined ? null : dashLine(old, next);
  if (next !== undefined && nextLine === null) return null;
  const key = [...root.entries.values()].map(({ keyRange }) => keyRange.start).filter((at) => at >= range.end);
  const after = nextLine ?? (key.length > 0 ? Math.min(...key) : null);
  const end = after ?? old.length;
  if (last < first || (after !== null && (change.end >= after || old[after - 1] !== '\n'))) return null;
  const follows = nextLine !== null ? { item: columnOf(old, nextLine) } : after === null ? 'nothing' : 'key';
  return { first, last, start, end, by: change.by, follows };
};

/** Where the line of an item begins, if that is a block mapping whose first key stands right behind the dash. */
const dashLine = (text: string, item: Tree): number | null => {
  if (item.kind !== 'map' || item.flow) return null;
  const start = lineStart(text, item.range.start);
  return /^ *- +$/.test(text.slice(start, item.range.start)) ? start : null;
};

const columnOf = (text: string, line: number): number => text.indexOf('-', line) - line;
