import type { Source } from './cursor.ts';
import { wordsOf } from './cursor.ts';

/** A number's value, and whether it is a float; null for one that is not read (complex, or beyond exact integers). */
export const numberLiteral = (source: Source): { readonly value: number; readonly float: boolean } | null => {
  const written = wordsOf(source).replaceAll('_', '');
  const isBased = /^0[xob]/i.test(written);
  const value = Number(written);
  const float = !isBased && /[.e]/i.test(written);
  if (Number.isNaN(value) || (!float && !Number.isSafeInteger(value))) return null;
  return { value, float };
};

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

export interface Quoted {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** Where a string's content stands in its own text, and its prefix in lower case. */
export const quoted = (written: string): Quoted => {
  const match = /^([a-z]*)('''|"""|'|")/i.exec(written);
  const [start, close] = [match?.[0].length ?? 0, match?.[2]?.length ?? 0];
  return { prefix: (match?.[1] ?? '').toLowerCase(), start, end: written.length - close };
};

/** A piece of a string as Python reads it; null with an escape that is not read (`\x41`, `\N{…}`). */
export const unescaped = (written: string, raw: boolean): string | null => {
  if (raw || !written.includes('\\')) return written;
  if (/\\[0-7xuUN]/.test(written.replaceAll('\\\\', ''))) return null;
  return written.replace(/\\(\r\n|[\s\S])/g, (whole, letter: string) => SIMPLE[letter.replace('\r\n', '\n')] ?? whole);
};

/** A string literal without replacement fields; null for bytes and what is not read. */
export const stringLiteral = (source: Source): string | null => {
  const written = wordsOf(source);
  const { prefix, start, end } = quoted(written);
  return prefix.includes('b') ? null : unescaped(written.slice(start, end), prefix.includes('r'));
};
