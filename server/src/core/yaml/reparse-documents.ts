import { changeBetween } from './change.ts';
import type { Change } from './change.ts';
import { parseDocuments } from './parse-document.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { ParsedText } from './reparse.ts';
import { movedBy, shifted } from './shifted.ts';

/** A document by the lines from its marker to the next one. */
interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** What may begin or end a document elsewhere than a line of nothing but three dashes. */
const UNSURE = /[\uFEFF\x85\u2028\u2029]|\r(?!\n)|^(?:\.\.\.|%|---[^\S\r\n]*[^\s#]|---\S)/m;

/**
 * The documents of a text where only one of several differs, which alone is read. Null where that is not sure, and where a
 * document holds what is told of all of them together.
 */
export const inOneDocument = (before: ParsedText, text: string): readonly ParsedDocument[] | null => {
  if (before.documents.length < 2 || UNSURE.test(text) || UNSURE.test(before.text)) return null;
  const change = changeBetween(before.text, text);
  const chunks = chunksIn(before.text);
  const index = chunks.findIndex((chunk) => isWithin(change, chunk, before.text));
  const chunk = chunks[index];
  if (chunks.length !== before.documents.length || chunk === undefined) return null;
  const fresh = readAlone(text.slice(chunk.start, chunk.end + change.by), chunk.end < before.text.length);
  return fresh && together(before, text, { index, chunk, by: change.by, fresh });
};

const NEXT = '---\n';

/** The one document in some lines; what ends it hangs on whether another one follows. */
const readAlone = (lines: string, isFollowed: boolean): ParsedDocument | null => {
  if (chunksIn(lines).length > 1 || (isFollowed && !lines.endsWith('\n'))) return null;
  const [fresh, next, ...more] = parseDocuments(isFollowed ? lines + NEXT : lines);
  if (fresh === undefined || isFollowed !== (next !== undefined) || more.length > 0) return null;
  return fresh;
};

const MARKER = /^---[^\S\r\n]*(?:#.*)?\r?(?:\n|$)/gm;

/** The first holds what stands before the first marker, too. */
const chunksIn = (text: string): readonly Chunk[] => {
  const markers = [...text.matchAll(MARKER)].map(({ index }) => index);
  const [first] = markers;
  const isBare = first === undefined || /^(?:[^\S\n]*(?:#.*)?(?:\n|$))*$/.test(text.slice(0, first));
  const starts = [0, ...markers.slice(isBare ? 1 : 0)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
};

/** True for a change behind the line of a chunk's marker. */
const isWithin = ({ start, end }: Change, chunk: Chunk, text: string): boolean => {
  const line = text.indexOf('\n', chunk.start);
  return line >= 0 && start > line && start >= chunk.start && end < chunk.end + (chunk.end === text.length ? 1 : 0);
};

const shiftedDocument = (document: ParsedDocument, by: number): ParsedDocument => ({
  ...document,
  anchors: null,
  root: document.root && shifted(document.root, by),
  refused: document.refused.map(movedBy(by)),
  start: document.start + by,
});

interface Fresh {
  readonly index: number;
  /** Where it stood. */
  readonly chunk: Chunk;
  /** How much longer it is. */
  readonly by: number;
  readonly fresh: ParsedDocument;
}

const together = (
  { documents: old }: ParsedText,
  text: string,
  { index, chunk: { start }, by, fresh }: Fresh,
): readonly ParsedDocument[] | null => {
  const documents = old.map((document, at) =>
    at < index ? document : at > index ? shiftedDocument(document, by) : shiftedDocument(fresh, start),
  );
  // Where one is at fault all are mended together, and what is told of it hangs on all that stands behind.
  if ([...old, ...documents].some(({ problems }) => problems.length > 0)) return null;
  return documents.map((document) => ({ ...document, readable: text }));
};
