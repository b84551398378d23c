import type { TextRange } from '../../text/text-range.ts';
import type { FaultKind, SyntaxProblem } from './fault.ts';
import { isItem, keyIn, lineRange, piece, trimmed } from './lines.ts';
import type { Line } from './lines.ts';
import { shapeOf } from './shape.ts';

/** How a line stands in its block: in a column of its own (`stray`), among the items of a list (`listed`), or where it should. */
export type Standing = 'right' | 'stray' | 'listed';

/** Why a line is no YAML by itself, or no part of what stands around it. */
export const headFault = (text: string, line: Line, standing: Standing): SyntaxProblem => {
  const message = shapeOf(piece(text, [line])).faults[0]?.message ?? '';
  const own = trimmed(text, lineRange(line));
  const fault = (kind: FaultKind, range: TextRange = own): SyntaxProblem => ({
    kind,
    range,
    message: firstLine(message),
  });
  if (text[line.content] === '\t') return tabFault(text, line);
  if (ODD_SPACE.test(text[line.content] ?? '')) return fault('indent');
  const found = keyIn(text, line);
  const behind = { start: line.content + (found?.key.length ?? 0), end: line.end };
  const value = trimmed(text, behind);
  const first = text[value.start] ?? '';
  if (isReserved(text, value)) return fault('reserved', { start: value.start, end: value.start + 1 });
  if (/["']/.test(first) && !isClosed(text, value)) return fault('quote', value);
  if (/[[{]/.test(first) && isOpen(text.slice(value.start, value.end))) return fault('bracket', value);
  if (found === null)
    return fault(standing === 'stray' && isItem(text, line) ? 'dash' : halfKind(text.slice(own.start, own.end)));
  if (standing === 'stray') return fault('indent');
  if (keyIn(text, { ...line, content: value.start }) !== null) return fault('nested', value);
  if (standing === 'listed') return fault(/^-\w/.test(text.slice(own.start, own.end)) ? 'item' : 'key');
  return fault('other', value);
};

/** Space as web pages have it, which YAML reads as a character. */
const ODD_SPACE = /[^\S \t\r\n]/;

/** Characters that begin no plain text; `*` alone, or with a space behind it, names no anchor. */
const isReserved = (text: string, { start, end }: TextRange): boolean =>
  /^(?:[@`%]|[*&](?:\s|$|[^\w-]))/.test(text.slice(start, end));

const isClosed = (text: string, { start, end }: TextRange): boolean =>
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!'))/.test(text.slice(start, end));

/** True where more brackets open than close, those in quotes left out. */
const isOpen = (value: string): boolean => {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/g, '');
  return (bare.match(/[[{]/g) ?? []).length > (bare.match(/[\]}]/g) ?? []).length;
};

const halfKind = (line: string): FaultKind => {
  if (/^[\]}]/.test(line)) return 'closing';
  if (/^-\S/.test(line)) return 'item';
  return /^[\w-]+:\S/.test(line) ? 'space' : 'colon';
};

/** Lines that stand in no column of what is around them. */
export const dedentFault = (text: string, line: Line): SyntaxProblem => {
  if (text[line.content] === '\t') return tabFault(text, line);
  const range = trimmed(text, lineRange(line));
  const kind = isItem(text, line) ? 'dash' : /[\]}]/.test(text[range.start] ?? '') ? 'closing' : 'indent';
  return { kind, range, message: '' };
};

/** A key with a value in its line and more below it. */
export const valueFault = (text: string, line: Line): SyntaxProblem => {
  const start = line.content + (keyIn(text, line)?.key.length ?? 0);
  return { kind: 'children', range: trimmed(text, { start, end: line.end }), message: '' };
};

export const tabFault = (text: string, { content, end }: Line): SyntaxProblem => {
  const [tabs = ''] = /^[\t ]*/.exec(text.slice(content, end)) ?? [];
  return {
    kind: 'tab',
    range: { start: content, end: content + tabs.length },
    message: 'Tabs are not allowed as indentation',
  };
};

export const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:$/, '');
