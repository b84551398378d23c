import type { Analysis } from '../../analysis/analysis.ts';
import { COMMENTS, commentValues } from '../keys/comments.ts';
import type { KnownValue } from '../keys/about.ts';
import { keyText } from '../hover/key-text.ts';
import type { Cursor } from './cursor.ts';
import { escapedText } from './offer.ts';
import type { Offer } from './offer.ts';

const NAME = /(?:^|\s)#[ \t]*((?:ray\w*(?:\.\w*)?)?)$/i;
const VALUE = /(?:^|\s)#[ \t]*rayServeLens\.(\w+):[ \t]*(.*)$/;

/** Our own comments and what they may say; null outside of a comment. */
export const commentOffers = (cursor: Cursor, analysis: Analysis): readonly Offer[] | null => {
  const { before, offset } = cursor;
  if (!/(?:^|\s)#/.test(before)) return null;
  const name = NAME.exec(before);
  if (name !== null) return nameOffers(cursor, name[1] ?? '');
  const [, key = '', written = ''] = VALUE.exec(before) ?? [];
  const word = key === 'ignore' ? (/(?<![\w-])[\w-]*$/.exec(written)?.[0] ?? '') : written;
  const range = { start: offset - word.length, end: cursor.lineEnd };
  return valuesOf(key, analysis, cursor).map(({ text, purpose }, index) => ({
    label: text,
    kind: 'value',
    detail: null,
    documentation: purpose ?? null,
    range: key === 'ignore' ? { start: range.start, end: offset } : range,
    snippet: escapedText(text),
    rank: index,
  }));
};

const nameOffers = ({ offset, before }: Cursor, written: string): readonly Offer[] =>
  Object.entries(COMMENTS)
    .filter(([name]) => name === 'ignore' || /^\s*#/.test(before))
    .map(([, about], index) => ({
      label: about.key,
      kind: 'key',
      detail: about.takes,
      documentation: keyText(about),
      range: { start: offset - written.length, end: offset },
      snippet: `${escapedText(about.key)}: $1`,
      rank: index,
      continues: true,
    }));

/** Codes of problems of this line or the next come first. */
const valuesOf = (key: string, { problems, lines }: Analysis, { offset }: Cursor): readonly KnownValue[] => {
  const all = commentValues(key);
  if (key !== 'ignore') return all;
  const line = lines.rangeOf({ start: offset, end: offset }).start.line;
  const near = new Set(
    problems.filter(({ range }) => [line, line + 1].includes(lines.rangeOf(range).start.line)).map(({ code }) => code),
  );
  return [...all.filter(({ text }) => near.has(text)), ...all.filter(({ text }) => !near.has(text))];
};
