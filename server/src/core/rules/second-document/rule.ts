import type { Finding } from '../../problems/finding.ts';
import { isFilled } from '../../sources/streams.ts';
import type { Stream } from '../../sources/streams.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { ParsedDocument } from '../../yaml/parse-document.ts';
import { lineEnd } from '../../yaml/edit.ts';
import type { FileRule } from '../rule.ts';
import { asOneDocument } from './as-one-document.ts';

/** A text of several YAML documents: Ray reads none of them, KubeRay only the first of `serveConfigV2`. */
export const fileRule: FileRule = {
  code: 'second-document',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'More than one YAML document', vi: 'Nhiều hơn một tài liệu YAML' },
  checkFile: ({ streams }) =>
    streams.flatMap((stream) => (stream.reader === 'ray' ? refused(stream) : leftAside(stream)) ?? []),
};

const refused = (stream: Stream): Finding | null => {
  const [, second, ...more] = stream.documents;
  if (second === undefined) return null;
  return {
    code: 'second-document',
    severity: 'error',
    message: [second, ...more].some(isFilled) ? SECOND : EMPTY,
    range: markOf(stream, second),
    related: [],
    fixes: () => asOneDocument(stream),
    rejects: 'schema',
  };
};

const leftAside = (stream: Stream): Finding | null => {
  const next = stream.documents.slice(1).find(isFilled);
  return next === undefined
    ? null
    : {
        code: 'second-document',
        severity: 'warning',
        message: ASIDE,
        range: markOf(stream, next),
        related: [],
        fixes: [],
      };
};

/** Where a document begins: its marker, or its first line where none stands before it. */
const markOf = ({ text, outward }: Stream, { start }: ParsedDocument): TextRange => {
  const end = text.startsWith('---', start) ? start + 3 : lineEnd(text, start);
  return outward?.({ start, end }) ?? { start, end };
};

const SECOND: Words = {
  en: 'A second YAML document begins here, and Ray reads files of one: serve deploy and serve run refuse the whole file.',
  vi: 'Tài liệu YAML thứ hai bắt đầu ở đây, mà Ray chỉ đọc file có một: serve deploy và serve run từ chối cả file.',
};

const EMPTY: Words = {
  en: 'This --- begins a second YAML document, an empty one, and Ray reads files of one: serve deploy and serve run refuse the whole file.',
  vi: 'Dấu --- này mở tài liệu YAML thứ hai, dù rỗng, mà Ray chỉ đọc file có một: serve deploy và serve run từ chối cả file.',
};

const ASIDE: Words = {
  en: 'KubeRay reads the first YAML document of serveConfigV2 alone: nothing from here on is deployed.',
  vi: 'KubeRay chỉ đọc tài liệu YAML đầu tiên của serveConfigV2: từ đây trở đi không có gì được triển khai.',
};
