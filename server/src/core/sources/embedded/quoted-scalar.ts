import type { TextRange } from '../../text/text-range.ts';
import { Collector } from './decoded.ts';
import type { Decoded } from './decoded.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ',
  '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
}; // prettier-ignore

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Null: no quoted scalar, or one that is read otherwise than here. */
export const readQuoted = (outer: string, range: TextRange, value: string): Decoded | null => {
  const quote = outer[range.start];
  if ((quote !== '"' && quote !== "'") || outer[range.end - 1] !== quote) return null;
  const collector = new Collector();
  const end = range.end - 1;
  for (let at = range.start + 1; at < end;) at = next(outer, at, end, quote === '"', collector);
  return collector.finish(value);
};

/** Takes in what stands at `at`; the offset behind it. */
const next = (outer: string, at: number, end: number, double: boolean, collector: Collector): number => {
  const breaks = /[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*/y;
  breaks.lastIndex = at;
  const folded = breaks.exec(outer)?.[0];
  if (folded !== undefined) {
    const count = folded.match(/\r\n|\n|\r/g)?.length ?? 1;
    collector.add(count === 1 ? ' ' : '\n'.repeat(count - 1), at, at + folded.length);
    return at + folded.length;
  }
  if (double && outer[at] === '\\') return escape(outer, at, collector);
  const length = !double && outer.startsWith("''", at) ? 2 : 1;
  collector.add(outer[at] ?? '', at, Math.min(at + length, end));
  return at + length;
};

const escape = (outer: string, at: number, collector: Collector): number => {
  const joined = /\\(?:\r\n|\n|\r)[ \t]*/y;
  joined.lastIndex = at;
  const line = joined.exec(outer)?.[0];
  if (line !== undefined) return at + line.length;
  const letter = outer[at + 1] ?? '';
  const digits = DIGITS[letter] ?? 0;
  const end = at + 2 + digits;
  const code = Number.parseInt(outer.slice(at + 2, end), 16);
  const isCode = digits > 0 && code <= 0x10ffff;
  collector.add(isCode ? String.fromCodePoint(code) : (ESCAPES[letter] ?? ''), at, end);
  return end;
};
