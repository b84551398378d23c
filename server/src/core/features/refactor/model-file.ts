import type { Analysis } from '../../analysis/analysis.ts';
import { cleanedName } from '../../builders/names.ts';
import type { ApplicationNode, LlmConfigNode } from '../../config/serve-config.ts';
import { homeOf } from '../../sources/code-home.ts';
import type { Words } from '../../text/words.ts';
import { contentEnd, lineBreak, lineStart } from '../../yaml/edit.ts';
import { modelIdOf, textIn } from '../names/named-places.ts';
import { CHANGES_DEMAND, keepsMeaning } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';
import type { Place } from './scaling.ts';

const EXTRACT: Words = { en: 'Move the model into a file of its own', vi: 'Chuyển model ra file riêng' };
const INLINE: Words = { en: 'Write the model here instead of its file', vi: 'Viết model vào đây thay cho file' };
const IN_MANIFEST: Words = { en: 'a manifest brings no file along', vi: 'manifest không mang theo file nào' };
const REMOTE: Words = {
  en: 'Ray takes the code of this application from an address: a file beside this one would not be there',
  vi: 'Ray lấy code của application này từ một địa chỉ: file đặt cạnh đây sẽ không có ở đó',
};
const NO_BLOCK: Words = { en: 'it does not stand on lines of its own', vi: 'nó không nằm trên các dòng riêng' };
const NOT_READ: Words = { en: 'its file was not found', vi: 'không tìm thấy file' };

/** A model that is written in the config, in a file that the config names. */
export const extractModel = (
  analysis: Analysis,
  { text, embedding }: Place,
  { tree: application }: ApplicationNode,
  model: LlmConfigNode,
): Refactoring => {
  const no = (why: Words): Refactoring => ({ title: EXTRACT, kind: 'extract', change: { why } });
  const { tree } = model;
  const before = text.slice(lineStart(text, tree.range.start), tree.range.start);
  if (embedding !== null) return no(IN_MANIFEST);
  if (homeOf(application).remote) return no(REMOTE);
  if (tree.flow || !/^[ ]*-[ ]+$/.test(before)) return no(NO_BLOCK);
  const range = { start: tree.range.start, end: contentEnd(text, tree) };
  const column = ' '.repeat(before.length);
  const lines = text.slice(range.start, range.end).split(/\r\n|\n|\r/);
  const content = `${lines.map((line) => (line.startsWith(column) ? line.slice(column.length) : line)).join(lineBreak(text))}${lineBreak(text)}`;
  const path = `${cleanedName(textIn(modelIdOf(model)) ?? 'model')}.yaml`;
  const edits = [{ range, newText: path }];
  const readFile = (name: string) => (name === path ? content : null);
  if (!keepsMeaning(analysis, edits, { readFile })) return no(CHANGES_DEMAND);
  return { title: EXTRACT, kind: 'extract', change: { edits, file: { path, text: content } } };
};

/** A model that the config names by its file, as that file has it. */
export const inlineModel = (
  analysis: Analysis,
  { text, embedding }: Place,
  { tree: application }: ApplicationNode,
  model: LlmConfigNode,
): Refactoring => {
  const no = (why: Words): Refactoring => ({ title: INLINE, kind: 'inline', change: { why } });
  const { range } = model.tree;
  const before = text.slice(lineStart(text, range.start), range.start);
  const path = text
    .slice(range.start, range.end)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  const content = analysis.work?.options.readFile?.(path, homeOf(application)) ?? null;
  if (content === null) return no(NOT_READ);
  if (!/^[ ]*-[ ]+$/.test(before)) return no(NO_BLOCK);
  const lines = content
    .replace(/^---[^\S\r\n]*\r?\n/, '')
    .trimEnd()
    .split(/\r\n|\n|\r/);
  const newText = lines.map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(before.length) + line)).join(lineBreak(text)); // prettier-ignore
  const own = [{ range: { start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length }, newText }]; // prettier-ignore
  const edits = embedding === null ? own : embedding.outwardEdits(own);
  if (edits === null || !keepsMeaning(analysis, edits)) return no(CHANGES_DEMAND);
  return { title: INLINE, kind: 'inline', change: { edits, file: null } };
};
