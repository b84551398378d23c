import type { TextRange } from '../../text/text-range.ts';
import { Collector } from './decoded.ts';
import type { Decoded } from './decoded.ts';

/** A line of a block scalar in the outer text: its content behind the indent, and where its line break ends. */
export interface BlockLine {
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly next: number;
}

export interface Block {
  readonly folded: boolean;
  readonly indent: string;
  /** True where the header names the indent (`|2`); else the first line decides it. */
  readonly indentTold: boolean;
  readonly lines: readonly BlockLine[];
  readonly decoded: Decoded;
}

const HEADER = /[|>][+\-1-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)/y;

/** Null: no block scalar, or one that is read otherwise than here. */
export const readBlock = (outer: string, range: TextRange, value: string): Block | null => {
  HEADER.lastIndex = range.start;
  const header = HEADER.exec(outer)?.[0];
  if (header === undefined) return null;
  const bare = linesOf(outer, HEADER.lastIndex, range.end);
  const indent = indentOf(outer, bare, value);
  if (indent === null) return null;
  const lines = bare.map(({ start, end, next }) => ({
    start,
    content: Math.min(start + indent.length, end),
    end,
    next,
  }));
  const folded = outer[range.start] === '>';
  const collector = new Collector();
  lines.forEach((line, i) => {
    if (folded) {
      collector.copy(outer, line.content, line.end);
      fold(outer, lines, i, collector);
    } else literal(outer, line, collector);
  });
  const decoded = collector.finish(value);
  return decoded && { folded, indent, indentTold: /^.[+-]?\d/.test(header), lines, decoded };
};

type BareLine = Omit<BlockLine, 'content'>;

const linesOf = (outer: string, from: number, to: number): readonly BareLine[] => {
  const lines: BareLine[] = [];
  for (let start = from; start < to;) {
    let end = start;
    while (end < to && outer[end] !== '\n' && outer[end] !== '\r') end++;
    const next = Math.min(to, end + (outer.startsWith('\r\n', end) ? 2 : 1));
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
};

/** What stands before the first line that is not blank, beyond the spaces that belong to the value. */
const indentOf = (outer: string, lines: readonly BareLine[], value: string): string | null => {
  const filled = lines.find(({ start, end }) => outer.slice(start, end).trim() !== '');
  const inner = firstFilled(value);
  if (filled === undefined || inner === undefined) return null;
  const first = outer.slice(filled.start, filled.end);
  const spaces = leading(first).length - leading(inner).length;
  return spaces < 0 ? null : first.slice(0, spaces);
};

const firstFilled = (text: string): string | undefined => {
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const line = text.slice(start, end);
    if (line.trim() !== '') return line;
    start = end + 1;
  }
  return undefined;
};

const leading = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** A line with its break: most breaks are the character that they stand for. */
const literal = (outer: string, { content, end, next }: BlockLine, collector: Collector): void => {
  const isCharacter = next === end + 1 && outer[end] === '\n';
  collector.copy(outer, content, isCharacter ? next : end);
  if (!isCharacter) collector.add('\n', end, next);
};

/** The line breaks behind line `i` of a folded scalar: one is a space, unless a line beside it is blank or indented further. */
const fold = (outer: string, lines: readonly BlockLine[], i: number, collector: Collector): void => {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined) return;
  if (isBlank(line)) {
    collector.add('\n', line.end, line.next);
    return;
  }
  const after = filledBehind(lines, i);
  const keeps = after === undefined || isFurther(outer, line) || isFurther(outer, after);
  if (keeps) collector.add('\n', line.end, line.next);
  else if (next !== undefined && !isBlank(next)) collector.add(' ', line.end, next.content);
};

const filledBehind = (lines: readonly BlockLine[], i: number): BlockLine | undefined => {
  for (let at = i + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && !isBlank(line)) return line;
  }
  return undefined;
};

const isBlank = ({ content, end }: BlockLine): boolean => content >= end;

const isFurther = (outer: string, { content }: BlockLine): boolean => /[ \t]/.test(outer[content] ?? '');
