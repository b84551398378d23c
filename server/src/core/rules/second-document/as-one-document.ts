import type { Fix } from '../../problems/problem.ts';
import { isFilled } from '../../sources/streams.ts';
import type { Stream } from '../../sources/streams.ts';
import type { Edit } from '../../text/text-range.ts';
import { applyEdits, lineBreakAfter, lineEnd, lineStart } from '../../yaml/edit.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import type { ParsedDocument } from '../../yaml/parse-document.ts';
import { asList, asMap, entryOf } from '../../yaml/tree.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';

/** The file without the markers of documents that hold nothing, or with one list of the applications of all; none for one inside of another file. */
export const asOneDocument = ({ text, documents, outward }: Stream): readonly Fix[] => {
  if (outward !== null) return [];
  const filled = documents.filter(isFilled);
  const own = filled.length === 1 ? documents.filter((document) => !isFilled(document)) : documents.slice(1);
  const marks = own.flatMap(({ start }) => withoutMarker(text, start) ?? []);
  const lists = filled.length > 1 ? filled.slice(1).map((document) => withoutKey(text, document)) : [];
  const edits = [...marks, ...lists.flatMap((edit) => edit ?? [])];
  if (marks.length < documents.length - 1 || edits.length < marks.length + lists.length) return [];
  if (!isOne(applyEdits(text, edits), filled)) return [];
  return filled.length === 1
    ? [{ title: WITHOUT, preferred: true, safe: true, edits }]
    : [{ title: TOGETHER, preferred: true, edits }];
};

const WITHOUT = {
  en: 'Remove the --- of a document without content',
  vi: 'Xóa dấu --- của tài liệu không có nội dung',
};
const TOGETHER = {
  en: 'Put the applications of all documents in one list',
  vi: 'Đưa application của mọi tài liệu vào một danh sách',
};

/** A comment behind the marker stays; null where none stands there. */
const withoutMarker = (text: string, start: number): Edit | null => {
  if (!text.startsWith('---', start)) return null;
  const end = lineEnd(text, start);
  const isAlone = text.slice(start + 3, end).trim() === '';
  return { range: { start, end: isAlone ? lineBreakAfter(text, end) : start + 3 }, newText: '' };
};

/** Of a document with nothing but a list of applications, without the line of that key. */
const withoutKey = (text: string, { root }: ParsedDocument): Edit | null => {
  const list = onlyList(root);
  if (list === undefined) return null;
  const [start, end] = [lineStart(text, list.keyRange.start), lineEnd(text, list.keyRange.start)];
  const isAlone = /^["']?applications["']?[ \t]*:[ \t]*$/.test(text.slice(start, end));
  return isAlone ? { range: { start, end: lineBreakAfter(text, end) }, newText: '' } : null;
};

const onlyList = (root: Tree | null): Entry | undefined => {
  const entries = [...(asMap(root ?? undefined)?.entries.values() ?? [])];
  return entries.length === 1 ? applicationsIn(root) : undefined;
};

const applicationsIn = (root: Tree | null): Entry | undefined => entryOf(root ?? undefined, 'applications');

const countIn = (root: Tree | null): number => asList(applicationsIn(root)?.value)?.items.length ?? 0;

/** True for a text of one document, as right as those before, that holds all their applications. */
const isOne = (text: string, filled: readonly ParsedDocument[]): boolean => {
  const [one, ...more] = parseDocuments(text);
  if (one === undefined || more.length > 0) return false;
  const faults = (documents: readonly ParsedDocument[]): number =>
    documents.reduce((sum, { problems, refused }) => sum + problems.length + refused.length, 0);
  const count = filled.reduce((sum, { root }) => sum + countIn(root), 0);
  return faults([one]) <= faults(filled) && countIn(one.root) === count;
};
