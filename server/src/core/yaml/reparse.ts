import { knownFrom } from './anchors-read.ts';
import type { KnownAnchors } from './anchors-read.ts';
import { lineEnd, lineStart } from './edit.ts';
import { dashLine, runOf } from './item-run.ts';
import type { ItemRun } from './item-run.ts';
import { withPlainBreaks } from './line-breaks.ts';
import { isBare, isItem, linesOf } from './mend/lines.ts';
import { FAULT_LIMIT } from './mend/mender.ts';
import { countedWith, limitOf } from './node-count.ts';
import { parseDocuments } from './parse-document.ts';
import type { ParsedDocument, SyntaxProblem } from './parse-document.ts';
import { changeBetween } from './change.ts';
import type { Change } from './change.ts';
import { asBefore, innerLists, knownParts, outerMap } from './as-before.ts';
import type { InnerList, Known } from './as-before.ts';
import { LIST, ownList } from './own-list.ts';
import type { OwnList } from './own-list.ts';
import { asList, asMap, entryOf } from './tree.ts';
import type { ListNode } from './tree.ts';
import { inOneDocument } from './reparse-documents.ts';
import { readItems } from './read-items.ts';
import type { ReadItems } from './read-items.ts';
import { movedBy } from './shifted.ts';
import { spliced, withItem, withValue } from './spliced.ts';

/** A text as it was read, to read the next one from. */
export interface ParsedText {
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
}

/**
 * The documents of a text, by what is known of an older one: where only one document or items of its list `applications`
 * differ, these alone are read. Where such a cut is not sure, all of it is; the answer is the same either way.
 */
export const reparse = (text: string, before: ParsedText | undefined): ParsedText => {
  if (before?.text === text) return before;
  const document = before && inItems(before, text);
  if (document && !isOpenEnded(document)) return { text, documents: [document] };
  const documents = before && inOneDocument(before, text);
  return { text, documents: documents ?? withKnown(parseDocuments(text), text, before) };
};

/** Whether a bracket is closed hangs on what stands behind it, which no dash of a further item is: a key of the root. */
const isOpenEnded = ({ root, problems }: ParsedDocument): boolean => {
  const keys = [...(asMap(root ?? undefined)?.entries.keys() ?? [])];
  if (keys.at(-1) === LIST) return false;
  const last = asList(entryOf(root ?? undefined, LIST)?.value)?.items.at(-1)?.range.start ?? 0;
  return problems.some(({ kind, range }) => kind === 'bracket' && range.start >= last);
};

/** All of a text was read: parts that are written as before are the same. */
const withKnown = (
  documents: readonly ParsedDocument[],
  text: string,
  before: ParsedText | undefined,
): readonly ParsedDocument[] => {
  const [old, now] = [before && ownList(before), ownList({ text, documents })];
  const known = old && knownParts(old.list.items, old.was);
  if (now?.document.isPlain !== true || old?.document.isPlain !== true || known == null) return documents;
  const items = now.list.items.map((item) => asBefore(item, now.was, known));
  return [
    { ...now.document, root: withValue({ ...now, value: now.list, start: Infinity }, { ...now.list, items }, 0) },
  ];
};

const inItems = (before: ParsedText, text: string): ParsedDocument | null => {
  const own = ownList(before);
  if (own === null) return null;
  const { document, root, list, was } = own;
  const change = changeBetween(before.text, text);
  if (!isBehindAnchors(own, change)) return null;
  const run = runOf(was, root, list, change);
  if (run === null || document.problems.some((fault) => isLoose(was, list, fault, run))) return null;
  const inner = inParts(own, before.text, text, run);
  if (inner !== null) return inner;
  const anchors = anchorsFrom(document, run.start);
  const read = readItems(text.slice(run.start, run.end + run.by), { ...run, anchors });
  if (read === null) return null;
  const gone = list.items.slice(run.first, run.last + 1);
  const nodes = countedWith(document, gone, read);
  const problems = problemsAround(document.problems, run, read.faults);
  if (nodes > limitOf(document) || problems.length > FAULT_LIMIT) return null;
  if (problems.length + document.problems.length > 0 && isOdd(text, run)) return null;
  const readable = problems.length === 0 ? text : was.slice(0, run.start) + read.readable + was.slice(run.end);
  return {
    ...document,
    nodes,
    problems,
    readable,
    root: spliced(root, list, run, document.isPlain ? withParts(read, knownParts(gone, was)) : read, fenceOf(document)),
  };
};

const withParts = (read: ReadItems, known: Known): ReadItems => ({
  ...read,
  items: read.items.map((item) => asBefore(item, read.text, known)),
});

/** The same where only parts of one item differ, with another part behind them: these alone are read. */
const inParts = (own: OwnList, old: string, text: string, run: ItemRun): ParsedDocument | null => {
  const item = asMap(own.list.items[run.first]);
  if (run.first < run.last || item === undefined) return null;
  for (const inner of innerLists(item)) {
    const parts = runOf(own.was, inner.around.at(-1) ?? item, inner.list, changeBetween(old, text));
    const read =
      parts !== null && typeof parts.follows !== 'string' ? inPart(own, inner, text, { ...run, parts }) : null;
    if (read !== null) return read;
  }
  return null;
};

/** An item with the parts in it that a change touches. */
type PartRun = ItemRun & { readonly parts: ItemRun };

const inPart = (
  { document, root, list, was }: OwnList,
  { around, list: inner }: InnerList,
  text: string,
  run: PartRun,
): ParsedDocument | null => {
  const { parts, first } = run;
  if (document.problems.some(({ range }) => range.start < parts.start || range.start >= parts.end)) return null;
  const lines = text.slice(parts.start, parts.end + parts.by);
  const read = readItems(lines, { ...parts, anchors: anchorsFrom(document, parts.start) });
  if (read === null) return null;
  const isFaulty = read.faults.length + document.problems.length > 0;
  if (isFaulty && (isOdd(text, run) || !standsDeeper(lines, parts))) return null;
  const gone = inner.items.slice(parts.first, parts.last + 1);
  const nodes = countedWith(document, gone, read);
  if (nodes > limitOf(document)) return null;
  const problems = problemsAround([], parts, read.faults);
  const readable = isFaulty ? was.slice(0, parts.start) + read.readable + was.slice(parts.end) : text;
  const from = fenceOf(document);
  const fresh = outerMap(around, spliced(around.at(-1) ?? around[0], inner, parts, read, from), parts.by, from);
  return {
    ...document,
    nodes,
    problems,
    readable,
    root: withItem(root, list, { index: first, from }, fresh, parts.by),
  };
};

/** True where each line of some parts is one's first, or stands deeper than these. */
const standsDeeper = (lines: string, { column }: ItemRun): boolean =>
  linesOf(lines).every(
    (line) => line.column > column || isBare(lines, line) || (line.column === column && isItem(lines, line)),
  );

/**
 * What a line beside one at fault is taken for hangs on the whole text where keys of nothing or items before the column of the
 * others stand; lines that end as only YAML 1.1 knows end otherwise where it is mended.
 */
const isOdd = (text: string, { column }: ItemRun): boolean =>
  withPlainBreaks(text) !== text ||
  /^[^\S\r\n\u2028\u2029]*[:?](?:\s|$)/m.test(text) ||
  (column > 0 && new RegExp(`^ {0,${String(column - 1)}}-(?:\\s|$)`, 'm').test(text));

/** True for a fault before the first item, or behind the column of the root but not behind that of the items: where the items stand hangs on it. */
const isLoose = (
  was: string,
  { items }: ListNode,
  { range: { start } }: SyntaxProblem,
  { column }: ItemRun,
): boolean => {
  const own = start - lineStart(was, start);
  const first = items[0] === undefined ? null : dashLine(was, items[0]);
  return start < (first ?? 0) || (own > 0 && own <= column);
};

/** The faults of a text whose items of a run have these. */
const problemsAround = (
  problems: readonly SyntaxProblem[],
  { start, end, by }: ItemRun,
  faults: readonly SyntaxProblem[],
): readonly SyntaxProblem[] => [
  ...problems.filter(({ range }) => range.start < start),
  ...faults.map(movedBy(start)),
  ...problems.filter(({ range }) => range.start >= end).map(movedBy(by)),
];

/** False where what an anchor names may be another thing, or stand elsewhere. */
const isBehindAnchors = ({ document: { anchors }, was }: OwnList, { start }: Change): boolean =>
  anchors === null || start > lineEnd(was, anchors.end);

/** Nothing before it is moved. */
const fenceOf = ({ anchors }: ParsedDocument): number => anchors?.end ?? 0;

const anchorsFrom = ({ anchors }: ParsedDocument, at: number): KnownAnchors | null => anchors && knownFrom(anchors, at);
