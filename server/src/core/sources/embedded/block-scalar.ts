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
  const lines = bare.map((line) => ({ ...line, content: Math.min(line.start + indent.length, line.end) }));
  const folded = outer[range.start] === '>';
  const collector = new Collector();
  lines.forEach((line, i) => {
    collector.copy(outer, line.content, line.end);
    if (folded) fold(outer, lines, i, collector);
    else collector.add('\n', line.end, line.next);
  });
  const decoded = collector.finish(value);
  return decoded && { folded, indent, indentTold: /^.[+-]?\d/.test(header), lines, decoded };
};

type BareLine = Omit<BlockLine, 'content'>;

const linesOf = (outer: string, from: number, to: number): readonly BareLine[] => {
  const lines: BareLine[] = [];
  for (const match of outer.slice(from, to).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const start = from + match.index;
    const end = start + (match[1] ?? '').length;
    if (match[0] !== '') lines.push({ start, end, next: end + (match[2] ?? '').length });
  }
  return lines;
};

/** What stands before the first line that is not blank, beyond the spaces that belong to the value. */
const indentOf = (outer: string, lines: readonly BareLine[], value: string): string | null => {
  const first = lines.map(({ start, end }) => outer.slice(start, end)).find((line) => line.trim() !== '');
  const inner = value.split('\n').find((line) => line.trim() !== '');
  if (first === undefined || inner === undefined) return null;
  const spaces = leading(first).length - leading(inner).length;
  return spaces < 0 ? null : first.slice(0, spaces);
};

const leading = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** The line breaks behind line `i` of a folded scalar: one is a space, unless a line beside it is blank or indented further. */
const fold = (outer: string, lines: readonly BlockLine[], i: number, collector: Collector): void => {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined) return;
  if (isBlank(line)) {
    collector.add('\n', line.end, line.next);
    return;
  }
  const after = lines.slice(i + 1).find((one) => !isBlank(one));
  const keeps = after === undefined || isFurther(outer, line) || isFurther(outer, after);
  if (keeps) collector.add('\n', line.end, line.next);
  else if (next !== undefined && !isBlank(next)) collector.add(' ', line.end, next.content);
};

const isBlank = ({ content, end }: BlockLine): boolean => content >= end;

const isFurther = (outer: string, { content }: BlockLine): boolean => /[ \t]/.test(outer[content] ?? '');
