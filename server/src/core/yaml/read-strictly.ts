import { isScalar } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { anchorsOf } from './anchors-read.ts';
import type { Anchors, KnownAnchors } from './anchors-read.ts';
import { composed, documentsOf, tokensOf } from './documents.ts';
import { withPlainBreaks } from './line-breaks.ts';
import { looseLexer } from './loose-lexer.ts';
import type { Over } from './measure.ts';
import { firstLine } from './mend/diagnose.ts';
import type { SyntaxProblem } from './mend/fault.ts';
import { Reader } from './reader.ts';
import { byPlace, directiveFaults, marksIn, printable, unprintables } from './stream-faults.ts';
import type { Tree } from './tree.ts';

/** A document as it stands in a text. */
export interface ReadDocument {
  readonly root: Tree | null;
  readonly problems: readonly SyntaxProblem[];
  /** What PyYAML, by which Ray reads its files, refuses beside them; kubectl, which reads manifests, takes it. */
  readonly refused: readonly SyntaxProblem[];
  /** True where each part is read as if it stood alone: no fault, no anchor or alias, not too many nodes. */
  readonly isPlain: boolean;
  /** The anchors of one that has no fault, but anchors or aliases; else null. */
  readonly anchors: Anchors | null;
  /** How many nodes were read, or a few more; where `anchors` are told, each alias counts as what it stands for. */
  readonly nodes: number;
  /** Where its marker stands; without one, where its content begins. */
  readonly start: number;
  /** Where its own text ends. */
  readonly end: number;
}

/** What is missed at the end of a text is told at its last character that can be seen. */
const within = (text: string, [start, end]: readonly [number, number]): TextRange =>
  end <= text.length ? { start, end } : { start: Math.max(0, text.trimEnd().length - 1), end: text.trimEnd().length };

/** A text that is not read, as it is larger or deeper than anything that is. */
const beyond = (kind: Over, start: number, { length }: string): ReadDocument => ({
  root: null,
  problems: [{ kind, message: '', range: { start, end: Math.min(start + 1, length) } }],
  refused: [],
  isPlain: false,
  anchors: null,
  nodes: 0,
  start: 0,
  end: length,
});

/**
 * Reads every YAML document of a text as PyYAML would (YAML 1.1), keeping what can be kept of a faulty one. Never throws.
 * `known`: anchors around what is written there.
 */
export const readDocuments = (written: string, known?: KnownAnchors): readonly ReadDocument[] => {
  try {
    const strange = unprintables(written);
    const text = strange.length === 0 ? written : printable(written);
    const tokens = tokensOf(text);
    if ('tooDeep' in tokens) return [beyond('depth', tokens.tooDeep, text)];
    const strict = composed(tokens);
    const plain = withPlainBreaks(text);
    const all = withoutColumns(text, strict);
    const documents = all.filter((document) => !isNoDocument(plain, document));
    const stream = [...strange, ...directiveFaults(tokens), ...endFaults(plain, all[0])].sort(byPlace);
    const allMarks = marksIn(text);
    const asStrict = new Set(strict);
    return documents.map((document, index) => {
      const read = readDocument({ text, plain, known }, document);
      const [start, end] = [index === 0 ? 0 : document.range[0], documents[index + 1]?.range[0] ?? Infinity];
      const isIn = ({ range }: SyntaxProblem): boolean => range.start >= start && range.start < end;
      const [own, marks] = [stream.filter(isIn), allMarks.filter(isIn)];
      const isSound = asStrict.has(document) && own.length + marks.length === 0;
      return {
        ...read,
        isPlain: read.isPlain && isSound,
        anchors: isSound ? read.anchors : null,
        problems: [...read.problems, ...own],
        refused: [...marks, ...read.refused],
      };
    });
  } catch {
    return [];
  }
};

/** Where nothing stands before a mark of the end: no document to PyYAML, which takes such a mark behind another one only. */
const isNoDocument = (plain: string, { contents, errors, range: [start, , end] }: Document.Parsed): boolean =>
  errors.length === 0 && isEmpty(contents) && /^\.\.\.(?:\s|$)/.test(plain.slice(start, end));

const isEmpty = (contents: unknown): boolean =>
  contents === null || (isScalar(contents) && contents.range?.[0] === contents.range?.[1]);

/** A mark of the end before anything that it could end. */
const endFaults = (plain: string, first: Document.Parsed | undefined): readonly SyntaxProblem[] => {
  if (first === undefined || !isNoDocument(plain, first)) return [];
  const [start] = first.range;
  return [{ kind: 'document-end', range: { start, end: start + 3 }, message: '' }];
};

/** The documents, with each that is at fault by its columns alone as it is read without counting them. */
const withoutColumns = (text: string, strict: readonly Document.Parsed[]): readonly Document.Parsed[] => {
  const isOfQuote = ({ message }: YAMLParseError): boolean => message.includes('quote');
  const isOfColumn = (error: YAMLParseError): boolean => error.code === 'BAD_INDENT' || isOfQuote(error);
  const isIndented = ({ errors }: Document.Parsed): boolean => errors.some(isOfColumn);
  if (!strict.some(isIndented)) return strict;
  const loose = documentsOf(text, looseLexer(strict.some(({ errors }) => errors.some(isOfQuote))));
  if ('tooDeep' in loose || loose.length !== strict.length) return strict;
  return strict.map((document, index) => {
    const other = loose[index];
    return other !== undefined && isIndented(document) && other.errors.every(isNoFault) ? other : document;
  });
};

/** To PyYAML and libyaml a comment begins wherever a token may (`Scanner.scan_to_next_token`). */
const isNoFault = ({ message }: Pick<YAMLParseError, 'message'>): boolean =>
  message.startsWith('Comments must be separated');

interface Written {
  readonly text: string;
  /** With every break of a line as the parser knows it. */
  readonly plain: string;
  readonly known: KnownAnchors | undefined;
}

const readDocument = ({ text, plain, known }: Written, document: Document.Parsed): ReadDocument => {
  const errors = document.errors.filter((error) => !isNoFault(error));
  const faults = errors.map(({ message, pos }): SyntaxProblem => ({
    kind: 'other',
    message: firstLine(message),
    range: within(text, pos),
  }));
  const reader = new Reader(plain, known);
  const root = document.contents === null ? null : reader.read(document.contents, { start: 0, end: text.length });
  const over = reader.measure.over;
  if (over !== null) return beyond(over, document.range[0], text);
  const problems = [...faults, ...reader.faults];
  const { refused } = reader;
  const [start, , end] = document.range;
  const isFaultless = problems.length + refused.length === 0;
  const isPlain = isFaultless && reader.isPlain;
  const anchors = isFaultless && !isPlain ? anchorsOf(reader.anchors) : null;
  const nodes = anchors === null ? reader.measure.nodes : reader.measure.size;
  return { root, problems, refused, isPlain, anchors, nodes, start, end };
};
