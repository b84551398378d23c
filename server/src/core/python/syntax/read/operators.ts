import type { Expr } from '../ast.ts';
import { primary } from './primaries.ts';
import { expect, nested, next, peek, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** Operators of two sides below comparisons, by how strong they bind. */
const STRENGTH: ReadonlyMap<string, number> = new Map(
  [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']].flatMap((signs, strength) =>
    signs.map((sign) => [sign, strength] as const),
  ),
);

const COMPARES = new Set(['<', '>', '<=', '>=', '==', '!=']);

/** Longer chains are read but not followed. */
const CHAIN_LIMIT = 500;

const joined = (reader: Reader, start: number, operator: string, operands: readonly Expr[]): Expr => ({
  kind: 'operation',
  range: rangeFrom(reader, start),
  operator,
  operands,
});

/** A chain so far, which is not followed once it is too long. */
class Chain {
  readonly #parts: Expr[] = [];
  #left: Expr;

  constructor(first: Expr) {
    this.#left = first;
    this.#parts.push(first);
  }

  add(reader: Reader, start: number, operator: string, right: Expr): void {
    this.#parts.push(right);
    this.#left = joined(reader, start, operator, [this.#left, right]);
  }

  whole(): Expr {
    if (this.#parts.length <= CHAIN_LIMIT) return this.#left;
    return { kind: 'opaque', yields: false, range: this.#left.range, parts: this.#parts };
  }
}

/** Operands with this word between them, joined from the left. */
const wordChain = (reader: Reader, word: string, operand: (reader: Reader) => Expr): Expr => {
  const { start } = peek(reader);
  const chain = new Chain(operand(reader));
  while (take(reader, word)) chain.add(reader, start, word, operand(reader));
  return chain.whole();
};

/** `or` and all that binds stronger. */
export const disjunction = (reader: Reader): Expr => wordChain(reader, 'or', conjunction);

const conjunction = (reader: Reader): Expr => wordChain(reader, 'and', inversion);

const inversion = (reader: Reader): Expr => {
  const { start } = peek(reader);
  if (!take(reader, 'not')) return comparison(reader);
  return joined(reader, start, 'not', [nested(reader, () => inversion(reader))]);
};

/** `a < b < c` is `a < b and b < c`. */
const comparison = (reader: Reader): Expr => {
  const { start } = peek(reader);
  let left = operand(reader);
  let all: Expr | null = null;
  for (let operator = comparing(reader); operator !== null; operator = comparing(reader)) {
    const right = operand(reader);
    const one = joined(reader, start, operator, [left, right]);
    all = all === null ? one : joined(reader, start, 'and', [all, one]);
    left = right;
  }
  return all ?? left;
};

const comparing = (reader: Reader): string | null => {
  const { kind, value } = peek(reader);
  if (kind === 'sign' && COMPARES.has(value)) {
    reader.at++;
    return value;
  }
  if (take(reader, 'in')) return 'in';
  if (take(reader, 'is')) return take(reader, 'not') ? 'is not' : 'is';
  if (!sees(reader, 'not') || !sees(reader, 'in', 1)) return null;
  reader.at += 2;
  return 'not in';
};

/** An operand of a comparison, or what stands between operators that bind at least so strong. */
export const operand = (reader: Reader, least = 0): Expr => {
  const { start } = peek(reader);
  const chain = new Chain(factor(reader));
  for (let strength = strengthHere(reader); strength >= least; strength = strengthHere(reader)) {
    const { value } = next(reader);
    chain.add(reader, start, value, operand(reader, strength + 1));
  }
  return chain.whole();
};

const strengthHere = (reader: Reader): number => {
  const { kind, value } = peek(reader);
  return kind === 'sign' ? (STRENGTH.get(value) ?? -1) : -1;
};

const factor = (reader: Reader): Expr => {
  const { kind, value, start } = peek(reader);
  if (kind !== 'sign' || !['-', '+', '~'].includes(value)) return power(reader);
  reader.at++;
  return joined(reader, start, value, [nested(reader, () => factor(reader))]);
};

const power = (reader: Reader): Expr => {
  const { start } = peek(reader);
  const base = awaited(reader);
  if (!take(reader, '**')) return base;
  return joined(reader, start, '**', [base, nested(reader, () => factor(reader))]);
};

const awaited = (reader: Reader): Expr => {
  const { start } = peek(reader);
  if (!sees(reader, 'await')) return primary(reader);
  expect(reader, 'await');
  const value = primary(reader);
  return { kind: 'opaque', yields: false, range: rangeFrom(reader, start), parts: [value] };
};
