import type { Fix } from '../../problems/problem.ts';
import type { Edit, TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { FaultKind, SyntaxProblem } from '../../yaml/parse-document.ts';
import { lineStart } from '../../yaml/edit.ts';
import { behindDash, isBare, isItem, keyIn, linesOf } from '../../yaml/mend/lines.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { indentedFix } from './indented-item.ts';

/** The edit that is surely meant where one sign is missing, or where an item stands in a column of its own. */
export const repairs = ({ kind, range }: SyntaxProblem, text: string): readonly Fix[] => {
  if (kind === 'dash') return indentedFix(text, range);
  if (kind === 'tab') return spacesFix(text, range);
  if (kind === 'indent') return plainSpacesFix(text, range);
  if (kind === 'no-value' || kind === 'reserved-text') return quotedFix(range, text);
  const missing = MISSING[kind]?.(text.slice(range.start, range.end));
  if (missing === undefined) return [];
  const at = range.start + missing.at;
  const edit: Edit = { range: { start: at, end: at }, newText: missing.sign };
  return [{ title: missing.title, preferred: true, edits: [edit] }];
};

/** A text without a tag that quotes make a text: a day that no calendar has, `=`. */
const quotedFix = ({ start, end }: TextRange, text: string): readonly Fix[] => {
  const written = text.slice(start, end).trim();
  const isTagged = /(?:^|\s)!\S*\s*$/.test(text.slice(lineStart(text, start), start));
  if (isTagged || !/^[^\s"'\\{[!&]+$/.test(written)) return [];
  return [writeFix({ start, end: start + written.length }, `"${written}"`, true)];
};

/** The tabs that indent a line, as spaces: as deep as the line above, or one level deeper where that is a key without a value. */
const spacesFix = (text: string, range: TextRange): readonly Fix[] => {
  const above = linesOf(text.slice(0, range.start)).findLast((line) => line.column !== Infinity && !isBare(text, line));
  if (above === undefined) return [];
  const own = isItem(text, above) ? (behindDash(text, above) ?? above) : above;
  const depth = own.column + (keyIn(text, own)?.value === '' ? 2 : 0);
  return [{ title: BY_SPACES, preferred: true, edits: [{ range, newText: ' '.repeat(depth) }] }];
};

/** Spaces that YAML reads as characters, as they are copied from web pages, each as the one that it knows. */
const plainSpacesFix = (text: string, { start }: TextRange): readonly Fix[] => {
  const begin = lineStart(text, start);
  const [odd = ''] = /^[^\S\r\n]*/.exec(text.slice(begin)) ?? [];
  if (!/[^ \t]/.test(odd)) return [];
  return [
    {
      title: BY_SPACES,
      preferred: true,
      edits: [{ range: { start: begin, end: begin + odd.length }, newText: odd.replace(/[^ \t]/g, ' ') }],
    },
  ];
};

const BY_SPACES: Words = { en: 'Indent it by spaces', vi: 'Thụt lề bằng dấu cách' };

interface Missing {
  /** Where it belongs, from the beginning of the fault on. */
  readonly at: number;
  readonly sign: string;
  readonly title: Words;
}

const MISSING: Readonly<Partial<Record<FaultKind, (written: string) => Missing | undefined>>> = {
  space: (written) => ({
    at: written.indexOf(':') + 1,
    sign: ' ',
    title: { en: 'Put a space behind the colon', vi: 'Thêm dấu cách sau dấu hai chấm' },
  }),
  item: () => ({
    at: 1,
    sign: ' ',
    title: { en: 'Put a space behind the dash', vi: 'Thêm dấu cách sau dấu gạch đầu dòng' },
  }),
  quote: (written) => {
    const line = /^.*?(?=\s+#|\s*$)/m.exec(written)?.[0] ?? '';
    if (line.length < 2) return undefined;
    return { at: line.length, sign: line.charAt(0), title: { en: 'Close the quote', vi: 'Đóng dấu nháy' } };
  },
};
