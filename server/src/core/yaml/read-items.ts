import { holdsSame } from './anchors-read.ts';
import type { KnownAnchors } from './anchors-read.ts';
import type { ItemRun } from './item-run.ts';
import type { SyntaxProblem } from './mend/fault.ts';
import { isItem, keyIn, linesOf } from './mend/lines.ts';
import type { Line } from './mend/lines.ts';
import { mend } from './mend/mend.ts';
import { isYaml, suspectsIn } from './parse-document.ts';
import { readDocuments } from './read-strictly.ts';
import type { ReadDocument } from './read-strictly.ts';
import { movedBy } from './shifted.ts';
import { asList, asMap } from './tree.ts';
import type { Tree } from './tree.ts';

/** Items that were read by themselves, by offsets from their first line's start. */
export interface ReadItems {
  readonly items: readonly Tree[];
  /** What they were read from. */
  readonly text: string;
  readonly nodes: number;
  /** Where the list begins, if these are the first items. */
  readonly listStart: number;
  /** Where the list and the mapping around it end, if these are the last items. */
  readonly listEnd: number;
  readonly rootEnd: number;
  /** How much further everything stands than in the lines themselves. */
  readonly by: number;
  /** The lines, with spaces where one of the faults stood. */
  readonly readable: string;
  readonly faults: readonly SyntaxProblem[];
}

/** Where the items stand: their column, what stands behind them, and what anchors are known there. */
interface Around extends Pick<ItemRun, 'follows' | 'column'> {
  readonly anchors?: KnownAnchors | null;
}

/** What may reach beyond the lines it is written in, or means another thing at the start of a text. */
export const UNSURE =
  /[^\n\r -~\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)|^(?:---|\.\.\.|%)/mu;

const HEAD = 'k:\n';

/**
 * The items in the lines of a list, without what is unfinished in them; null where they cannot be told from what stands
 * around them.
 */
export const readItems = (lines: string, { follows, column, anchors }: Around): ReadItems | null => {
  if (UNSURE.test(lines)) return null;
  if (anchors != null) return readInPlace(lines, follows, anchors);
  const whole = HEAD + lines + tailOf(follows);
  const documents = readDocuments(whole);
  const read = itemsIn(lines, documents, follows);
  if (read !== null) return { ...read, readable: lines, faults: [] };
  // What is YAML, but not read as if it stood alone, is not mended.
  if (isYaml(documents)) return null;
  const mended = isOwn(lines, column) ? mend(whole, suspectsIn(documents)) : null;
  if (mended === null || mended.faults.length === 0) return null;
  const readable = mended.text.slice(HEAD.length, HEAD.length + lines.length);
  if (mended.text !== HEAD + readable + tailOf(follows)) return null;
  const rest = itemsIn(readable, readDocuments(mended.text), follows);
  const faults = mended.faults.map(movedBy(-HEAD.length));
  return rest && { ...rest, readable, faults };
};

/** A line that begins a key of the root, which one that is merged there is too. */
const KEY = /^[^\s#-]/m;

/** Items that may name what stands elsewhere are read at the place where they stand; one that is at fault is not. */
const readInPlace = (lines: string, follows: ItemRun['follows'], known: KnownAnchors): ReadItems | null => {
  if (KEY.test(lines)) return null;
  const head = `${' '.repeat(known.at - HEAD.length - 1)}\n${HEAD}`;
  const documents = readDocuments(head + lines + tailOf(follows), known);
  if (!holdsSame(known, documents[0]?.anchors ?? null)) return null;
  const read = itemsIn(lines, documents, follows, head);
  return read && { ...read, readable: lines, faults: [] };
};

/** True where the first line is an item, and what stands in that column or before it is one too or unfinished. */
const isOwn = (lines: string, column: number): boolean =>
  linesOf(lines).every((line, index) =>
    index === 0
      ? line.column === column && isItem(lines, line)
      : line.column > column || line.content === line.end || (isRegular(line, column) && keyIn(lines, line) === null),
  );

/** In the column of the items or in that of the root. */
const isRegular = (line: Line, column: number): boolean => line.column === 0 || line.column === column;

const tailOf = (follows: ItemRun['follows']): string =>
  follows === 'nothing' ? '' : follows === 'key' ? 'z: 0\n' : `${' '.repeat(follows.item)}- 0\n`;

const itemsIn = (
  lines: string,
  [document, ...more]: readonly ReadDocument[],
  follows: ItemRun['follows'],
  head = HEAD,
): Omit<ReadItems, 'readable' | 'faults'> | null => {
  if (!/^ *-\s/.test(lines)) return null;
  const text = head + lines + tailOf(follows);
  const root = asMap(document?.root ?? undefined);
  const list = asList(root?.entries.get('k')?.value);
  if (document === undefined || !(document.isPlain || (head !== HEAD && document.anchors !== null))) return null;
  if (more.length > 0 || root === undefined || list === undefined) return null;
  if (root.flow || list.flow || root.entries.size !== (follows === 'key' ? 2 : 1)) return null;
  // A key of the text may have the name of one that was put around it.
  if ([...root.entries.values()].some(({ before }) => before !== undefined)) return null;
  if (follows === 'key' && root.entries.get('z')?.keyRange.start !== head.length + lines.length) return null;
  const items = typeof follows === 'string' ? list.items : list.items.slice(0, -1);
  const isCut =
    typeof follows === 'string' || list.items.at(-1)?.range.start === head.length + lines.length + follows.item + 2;
  if (!isCut) return null;
  const around = 2 + (follows === 'nothing' ? 0 : 1);
  const { start: listStart, end: listEnd } = list.range;
  return { items, text, nodes: document.nodes - around, listStart, listEnd, rootEnd: root.range.end, by: -head.length };
};
