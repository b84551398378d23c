import type { TextRange } from '../../text/text-range.ts';

/** One line of a text, or what stands behind the dash of an item. */
export interface Line {
  /** Offset of its first character that is no space. */
  readonly content: number;
  /** Where that stands in the line; what a tab indents stands deeper than all else. */
  readonly column: number;
  /** Its end without, and with the line break. */
  readonly end: number;
  readonly next: number;
}

export const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/( *)([^\n]*)(?:\n|$)/g)].map(({ 0: all, 1: spaces = '', 2: rest = '', index }) => {
    const content = index + spaces.length;
    const end = content + (rest.endsWith('\r') ? rest.length - 1 : rest.length);
    return { content, column: rest.startsWith('\t') ? Infinity : spaces.length, end, next: index + all.length };
  });

/** The item's own text behind its dash, as a line of its own; null where nothing stands there. */
export const behindDash = (text: string, line: Line): Line | null => {
  const [dash = ''] = /^- */.exec(text.slice(line.content, line.end)) ?? [];
  const content = line.content + dash.length;
  return content >= line.end ? null : { ...line, content, column: line.column + dash.length };
};

const DASH = /^-(?:\s|$)/;

export const isItem = (text: string, { content, end }: Line): boolean => DASH.test(text.slice(content, end));

const KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?!-(?:\s|$))[^\s'"#|>%@`{}[\],](?:(?!\s#|:\s|:$).)*)[ \t]*:(?=\s|$)/;

/** The key of a line with its colon, and what stands behind it but a comment, a tag or an anchor; null for a line without a key. */
export const keyIn = (
  text: string,
  { content, end }: Line,
): { readonly key: string; readonly value: string } | null => {
  const line = text.slice(content, end);
  const [key] = KEY.exec(line) ?? [];
  if (key === undefined) return null;
  return {
    key,
    value: line
      .slice(key.length)
      .replace(/^(?:\s+[&!]\S*)*(?:\s+#.*)?/, '')
      .trim(),
  };
};

/** True for a line of nothing but spaces or a comment. */
export const isBare = (text: string, { content, end }: Line): boolean =>
  text[content] === '#' || text.slice(content, end).trim() === '';

export const lineRange = ({ content, end }: Line): TextRange => ({ start: content, end });

/** Lines that follow each other, as a text of their own. */
export const piece = (text: string, lines: readonly Line[]): string => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return '';
  return ' '.repeat(Number.isFinite(first.column) ? first.column : 0) + text.slice(first.content, last.next);
};

/** The text with spaces in a range of it. */
export const blanked = (text: string, { start, end }: TextRange): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** A range without the spaces around. */
export const trimmed = (text: string, { start, end }: TextRange): TextRange => {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: end - own.length + own.trimEnd().length };
};
