import type { Anchors } from './anchors-read.ts';
import { withPlainBreaks } from './line-breaks.ts';
import { mend } from './mend/mend.ts';
import type { FaultKind, SyntaxProblem } from './mend/fault.ts';
import { byPlace, printable, unprintables } from './stream-faults.ts';
import { readDocuments } from './read-strictly.ts';
import type { ReadDocument } from './read-strictly.ts';
import type { Tree } from './tree.ts';

export { NODE_LIMIT } from './measure.ts';
export type { FaultKind, SyntaxProblem } from './mend/fault.ts';

export interface ParsedDocument {
  readonly root: Tree | null;
  /** What makes it no YAML, from top to bottom; none where it is. */
  readonly problems: readonly SyntaxProblem[];
  /** What PyYAML, by which Ray reads its files, refuses beside them; kubectl, which reads manifests, takes it. */
  readonly refused: readonly SyntaxProblem[];
  /** The text that `root` was read from: all of it, with spaces where the problems stood. Null where only pieces of `root` are right. */
  readonly readable: string | null;
  /** True where each part is read as if it stood alone: no anchor or alias, not too many nodes. */
  readonly isPlain: boolean;
  /** Where it has no fault, but anchors or aliases: nothing before the end of the last anchor's value is told anew. Else null. */
  readonly anchors: Anchors | null;
  /** How many nodes were read, or a few more; where `anchors` are told, each alias counts as what it stands for. */
  readonly nodes: number;
  /** Where its marker stands; without one, where its content begins. */
  readonly start: number;
}

/**
 * Reads every YAML document of a text as PyYAML would (YAML 1.1). Of one that is no YAML, all is read that remains without
 * its unfinished lines. Never throws.
 */
export const parseDocuments = (text: string): readonly ParsedDocument[] => {
  const strict = readDocuments(text);
  return (
    (isYaml(strict) || strict.some(isBeyond) ? null : mended(text, suspectsIn(strict))) ??
    strict.map((document) => parsed(document, document.problems, text))
  );
};

const parsed = (
  { root, refused, isPlain, anchors, nodes, start }: ReadDocument,
  problems: readonly SyntaxProblem[],
  text: string,
): ParsedDocument => ({
  root,
  problems,
  refused,
  readable: problems.every(isApart) ? text : null,
  isPlain,
  anchors,
  nodes,
  start,
});

/**
 * An alias of nothing and a key that is a list or a mapping spoil nothing else: they are read as null and as their text. So
 * do directives, and characters that are no text.
 */
const isApart = ({ kind }: SyntaxProblem): boolean => APART.has(kind);

const APART: ReadonlySet<FaultKind> = new Set([
  'alias',
  'unhashable',
  'no-key',
  'unprintable',
  'directive',
  'open-directive',
  'document-end',
]);

/** True where nothing is at fault that spoils what stands around it. */
export const isYaml = (documents: readonly ReadDocument[]): boolean =>
  documents.every(({ problems }) => problems.every(isApart));

/** True where the text is larger or deeper than anything that is read. */
export const isBeyond = ({ problems }: Pick<ReadDocument, 'problems'>): boolean =>
  problems.some(({ kind }) => LIMITS.has(kind));

const LIMITS: ReadonlySet<FaultKind> = new Set(['depth', 'nodes', 'aliases']);

/** Where each document is at fault first. */
export const suspectsIn = (documents: readonly ReadDocument[]): readonly number[] =>
  documents.flatMap(({ problems: [first] }) => first?.range.start ?? []);

/** Null where it does not become YAML. */
const mended = (text: string, suspects: readonly number[]): readonly ParsedDocument[] | null => {
  const { faults, text: readable } = mend(printable(withPlainBreaks(text)), suspects) ?? { faults: [], text };
  const documents = readDocuments(readable);
  if (faults.length === 0 || documents.length === 0 || !isYaml(documents)) return null;
  const all = [...faults, ...unprintables(text)].sort(byPlace);
  return documents.map(({ root, refused, isPlain, nodes, start: own }, index) => {
    const [from, to] = [beginOf(documents, index, readable), beginOf(documents, index + 1, readable)];
    const problems = all.filter(({ range: { start } }) => start >= from && start < to);
    return { root, problems, refused, readable, isPlain, anchors: null, nodes, start: own };
  });
};

/**
 * Where a document begins: at its marker, as the lines before that, which may have held a fault, are those of the document
 * above; without a marker where the document above ends.
 */
const beginOf = (documents: readonly ReadDocument[], index: number, text: string): number => {
  if (index === 0) return 0;
  const end = documents[index - 1]?.end;
  const document = documents[index];
  if (document === undefined || end === undefined) return Infinity;
  const marker = /^---(?:\s|$)/gm;
  marker.lastIndex = end;
  const at = marker.exec(text)?.index ?? Infinity;
  return at <= (document.root?.range.start ?? document.end) ? at : end;
};
