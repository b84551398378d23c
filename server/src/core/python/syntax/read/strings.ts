import type { Expr, FormatExpr } from '../ast.ts';
import { fieldAt, quotedAt } from '../tokens/string-end.ts';
import type { Field, Quoted } from '../tokens/string-end.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { valueList } from './expressions.ts';
import { unescaped } from './literals.ts';
import { Fault, nested, next, peek, rangeFrom, seesKind } from './reader.ts';
import type { Reader } from './reader.ts';

type Part = FormatExpr['parts'][number];

/** String literals beside each other are one; with bytes, or with an escape that is not read, its value is not held. */
export const strings = (reader: Reader): Expr => {
  const { start } = peek(reader);
  const parts: (Part | null)[] = [];
  while (seesKind(reader, 'string')) {
    const token = next(reader);
    const quoted = quotedAt(reader.text, token.start);
    parts.push(...(quoted === null ? [null] : partsOf(reader, quoted)));
  }
  const range = rangeFrom(reader, start);
  const known = parts.filter((part) => part !== null);
  const values = known.filter((part) => typeof part !== 'string');
  if (known.length < parts.length)
    return values.length === 0
      ? { kind: 'literal', range }
      : { kind: 'opaque', yields: false, range, parts: values.map(({ value }) => value) };
  if (values.length === 0)
    return { kind: 'constant', range, value: known.filter((part) => typeof part === 'string').join(''), float: false };
  return { kind: 'format', range, parts: known };
};

const partsOf = (reader: Reader, { prefix, start, end }: Quoted): readonly (Part | null)[] => {
  if (prefix.includes('f')) return formatParts(reader, start, end, prefix.includes('r'));
  return [prefix.includes('b') ? null : unescaped(reader.text.slice(start, end), prefix.includes('r'))];
};

/** The texts and the replacement fields of an f-string, or of a format specification. */
const formatParts = (reader: Reader, start: number, end: number, raw: boolean): readonly (Part | null)[] => {
  const { text } = reader;
  const parts: (Part | null)[] = [];
  let from = start;
  const close = (until: number): void => {
    if (until > from) parts.push(unescaped(text.slice(from, until).replace(/\{\{|\}\}/g, firstOf), raw));
  };
  for (let at = start; at < end; at++) {
    if (text[at] === '\\' && !raw) at = afterName(text, at);
    else if (text.startsWith('{{', at)) at++;
    else if (text[at] === '{') {
      close(at);
      const field = fieldAt(text, at);
      if (field === null) throw new Fault();
      parts.push(...fieldParts(reader, field, raw));
      from = field.close;
      at = from - 1;
    }
  }
  close(end);
  return parts;
};

const firstOf = (two: string): string => two.charAt(0);

/** The last sign of an escape; of `\{` that is the backslash alone. */
const afterName = (text: string, at: number): number => {
  if (text.startsWith('N{', at + 1)) return text.indexOf('}', at);
  return text[at + 1] === '{' ? at : at + 1;
};

const fieldParts = (reader: Reader, field: Field, raw: boolean): readonly (Part | null)[] => {
  const value = valueIn(reader, field);
  const isPlain = field.close === field.end + 1;
  const inSpec = field.spec === null ? [] : formatParts(reader, field.spec, field.close - 1, raw);
  const inner = inSpec.filter((part) => part !== null && typeof part !== 'string');
  return [{ value, plain: isPlain }, ...inner];
};

const valueIn = (reader: Reader, { start, end }: Field): Expr =>
  nested(reader, () => {
    const inside: Reader = { ...reader, tokens: tokenize(reader.text, start, end, true), at: 0 };
    const value = valueList(inside);
    if (!seesKind(inside, 'end')) throw new Fault();
    return value;
  });
