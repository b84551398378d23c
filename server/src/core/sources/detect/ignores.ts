import type { TextRange } from '../../text/text-range.ts';
import { meantComment } from './meant-comment.ts';

/** One code of a comment `# rayServeLens.ignore: code, code`, and the line of code it speaks of. */
export interface Ignore {
  readonly code: string;
  /** The code's own place in the comment. */
  readonly range: TextRange;
  /** The whole comment from its `#`, without the line break. */
  readonly comment: TextRange;
  /** The line whose problems it hides, as offsets; for a comment alone on its line the next line that is code or a setting. */
  readonly line: TextRange;
}

const COMMENT = /(^|[^\S\r\n])#[^\S\r\n]*rayServeLens\.ignore:([^\r\n\x85\u2028\u2029]*)/gm;
const NEXT_LINE = /(\r\n|[\r\n\x85\u2028\u2029])[^\S\r\n\u2028\u2029]*(#?)([^\r\n\x85\u2028\u2029]*)/y;
const OURS = /^[^\S\r\n]*(?!rayServeLens\.ignore:)ray[_-]?serve[_-]?lens\./i;

/** Every ignore comment of a text, code by code. */
export const ignoresOf = (text: string): readonly Ignore[] =>
  text.includes('rayServeLens.ignore:') ? [...text.matchAll(COMMENT)].flatMap((match) => codesOf(match, text)) : [];

const codesOf = (match: RegExpMatchArray, text: string): readonly Ignore[] => {
  const list = match[2] ?? '';
  const start = (match.index ?? 0) + (match[1] ?? '').length;
  const end = (match.index ?? 0) + match[0].length;
  const line = lineOf(text, start, end);
  return [...list.matchAll(/[^\s,]+/g)].map((code) => {
    const at = end - list.length + code.index;
    return {
      code: code[0],
      range: { start: at, end: at + code[0].length },
      comment: { start, end: end - (list.length - list.trimEnd().length) },
      line,
    };
  });
};

const lineOf = (text: string, start: number, end: number): TextRange => {
  let from = start;
  while (from > 0 && !/[\r\n\x85\u2028\u2029]/.test(text[from - 1] ?? '')) from--;
  if (text.slice(from, start).trim() !== '') return { start: from, end };
  return lineBelow(text, end);
};

/** The next line that is code or a setting; where there is none, the last line. */
const lineBelow = (text: string, from: number): TextRange => {
  let line = { start: from, end: from };
  NEXT_LINE.lastIndex = from;
  for (let next = NEXT_LINE.exec(text); next !== null; next = NEXT_LINE.exec(text)) {
    const [all, lineBreak = '', hash = '', rest = ''] = next;
    const end = next.index + all.length;
    line = { start: next.index + lineBreak.length, end };
    if (hash === '' ? rest !== '' : isSetting(rest, text, end - rest.length - 1)) break;
  }
  return line;
};

const isSetting = (comment: string, text: string, at: number): boolean =>
  OURS.test(comment) || (meantComment(text, at) !== null && !/^[^\S\r\n]*rayServeLens\.ignore:/.test(comment));
