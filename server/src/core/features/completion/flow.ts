import type { Cursor } from './cursor.ts';
import { MARK, withLine, wordRange } from './probe.ts';
import type { Probe } from './probe.ts';

/** What opens and closes in a line, quotes and comments aside. */
const brackets = (text: string): string =>
  text
    .replace(/"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/g, '')
    .replace(/(?:^|\s)#.*$/gm, '')
    .replace(/[^{}[\],\n]/g, '');

/** The brackets that are open at the end of a text, the outermost first. */
const openIn = (text: string): readonly string[] => {
  const open: string[] = [];
  for (const char of brackets(text)) {
    if (char === '{' || char === '[') open.push(char);
    if (char === '}' || char === ']') open.pop();
  }
  return open;
};

/** Flow style goes over several lines as long as each ends with a bracket or a comma. */
const flowStart = ({ text, lineStart }: Cursor): number => {
  let start = lineStart;
  for (let count = 0; start > 0 && count < 200; count++) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/[{[,]\s*(?:#.*)?$/.test(text.slice(above, start - 1))) break;
    start = above;
  }
  return start;
};

const ENTRY = /(?:[{,[]|^)\s*["']?[\w.$-]*$/;
const VALUE = /["']?[\w./-]+["']?\s*:\s+["']?([^\s,{}[\]"']*)$/;

/** The ways to go on inside brackets; null outside of all. */
export const flowAt = (cursor: Cursor): readonly Probe[] | null => {
  const { before, after, offset, text } = cursor;
  const open = openIn(text.slice(flowStart(cursor), offset));
  const inner = open.at(-1);
  if (inner === undefined) return null;
  const rest = /^[^\s,{}[\]"':]*["']?/.exec(after)?.[0] ?? '';
  const tail = after.slice(rest.length);
  const closed = tail + closersFor(open, text.slice(offset + rest.length));
  const value = VALUE.exec(before);
  const column = before.length;
  const common = { lead: '', column, isFlow: true, rank: 0 };
  if (value !== null) {
    const written = value[1] ?? '';
    const head = before.slice(0, before.length - written.length).replace(/["']$/, '');
    const range = { start: offset - written.length, end: offset + rest.replace(/["']$/, '').length };
    return [probe(cursor, 'value', `${head}${MARK}${closed}`, { ...common, written, range, hasColon: false })];
  }
  if (!ENTRY.test(before)) return [];
  const range = wordRange(cursor);
  const head = before.replace(/["']?[\w.$-]*$/, '');
  const hasColon = /^["']?\s*:/.test(tail);
  const entry = hasColon ? closed : `: ${closed}`;
  if (inner === '{') return [probe(cursor, 'key', `${head}${MARK}${entry}`, { ...common, range, hasColon })];
  return [probe(cursor, 'item', `${head}${MARK}${closed}`, { ...common, range, hasColon: false })];
};

/** The brackets that nothing after the cursor closes. */
const closersFor = (open: readonly string[], following: string): string => {
  let depth = open.length;
  let least = depth;
  for (const char of brackets(following.slice(0, FAR))) {
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') depth--;
    least = Math.min(least, depth);
    if (depth === 0) return '';
  }
  return open.slice(0, least).toReversed().map((one) => (one === '{' ? ' }' : ' ]')).join(''); // prettier-ignore
};

/** So many characters are looked through for the brackets that close. */
const FAR = 5_000;

const probe = (cursor: Cursor, is: Probe['is'], line: string, more: Omit<Probe, 'is' | 'text' | 'at'>): Probe => ({
  is,
  ...more,
  text: withLine(cursor, line),
  at: cursor.lineStart + line.indexOf(MARK),
});
