import type { Constant, DictExpr, Expr } from '../ast.ts';
import { comprehensionOf } from './comprehensions.ts';
import { commaList, expression, namedExpression, starItem, yielded } from './expressions.ts';
import { numberLiteral } from './literals.ts';
import { Fault, expect, nested, next, peek, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';
import { operand } from './operators.ts';
import { strings } from './strings.ts';

/** What stands alone: a name, a literal, or what is in brackets. */
export const atom = (reader: Reader): Expr => {
  const { kind, value } = peek(reader);
  if (kind === 'name') return nameOf(reader);
  if (kind === 'string') return strings(reader);
  if (kind === 'number') return numberOf(reader);
  if (kind === 'word') return wordOf(reader, value);
  if (value === '(') return nested(reader, () => parenthesized(reader));
  if (value === '[') return nested(reader, () => listOf(reader));
  if (value === '{') return nested(reader, () => braced(reader));
  if (value !== '...' || kind !== 'sign') throw new Fault();
  const { start, end } = next(reader);
  return { kind: 'literal', range: { start, end } };
};

const nameOf = (reader: Reader): Expr => {
  const { value, start, end } = next(reader);
  return { kind: 'name', range: { start, end }, name: value };
};

const numberOf = (reader: Reader): Expr => {
  const { start, end } = next(reader);
  const read = numberLiteral(reader.text.slice(start, end));
  const range = { start, end };
  return read === null ? { kind: 'literal', range } : { kind: 'constant', range, value: read.value, float: read.float };
};

const WORDS: ReadonlyMap<string, Constant> = new Map([
  ['None', null],
  ['True', true],
  ['False', false],
]);

const wordOf = (reader: Reader, word: string): Expr => {
  const value = WORDS.get(word);
  if (value === undefined) throw new Fault();
  const { start, end } = next(reader);
  return { kind: 'constant', range: { start, end }, value, float: false };
};

/** `()`, a tuple, a generator, a `yield`, or an expression in brackets, which stands for itself. */
const parenthesized = (reader: Reader): Expr => {
  const { start } = expect(reader, '(');
  if (sees(reader, 'yield')) {
    const value = yielded(reader);
    expect(reader, ')');
    return value;
  }
  const { items, isTuple } = commaList(reader, [')', 'for', 'async'], () => starItem(reader));
  const [first] = items;
  if (first !== undefined && !isTuple && !first.star) {
    const value = sees(reader, ')') ? first.value : comprehensionOf(reader, start, 'generator', null, first.value);
    expect(reader, ')');
    return value.kind === 'comprehension' && value.range.start === start
      ? { ...value, range: rangeFrom(reader, start) }
      : value;
  }
  expect(reader, ')');
  return { kind: 'sequence', range: rangeFrom(reader, start), type: 'tuple', items };
};

const listOf = (reader: Reader): Expr => {
  const { start } = expect(reader, '[');
  const { items } = commaList(reader, [']', 'for', 'async'], () => starItem(reader));
  const [first] = items;
  const made =
    sees(reader, ']') || first === undefined ? null : comprehensionOf(reader, start, 'list', null, first.value);
  expect(reader, ']');
  const range = rangeFrom(reader, start);
  return made === null ? { kind: 'sequence', range, type: 'list', items } : { ...made, range };
};

/** A dict or a set, or a comprehension of one. */
const braced = (reader: Reader): Expr => {
  const { start } = expect(reader, '{');
  if (take(reader, '}')) return { kind: 'dict', range: rangeFrom(reader, start), items: [] };
  const made = sees(reader, '**') ? dictOf(reader, start, null) : setOrDict(reader, start);
  expect(reader, '}');
  return { ...made, range: rangeFrom(reader, start) };
};

const setOrDict = (reader: Reader, start: number): Expr => {
  const first = starItem(reader);
  if (sees(reader, ':') && !first.star) return dictOf(reader, start, first.value);
  if (sees(reader, 'for') || sees(reader, 'async')) return comprehensionOf(reader, start, 'set', null, first.value);
  const rest = take(reader, ',') ? commaList(reader, ['}'], () => starItem(reader)).items : [];
  return { kind: 'sequence', range: rangeFrom(reader, start), type: 'set', items: [first, ...rest] };
};

type DictItem = DictExpr['items'][number];

/** A dict whose first key is read already, or which starts with `**`. */
const dictOf = (reader: Reader, start: number, key: Expr | null): Expr => {
  const first = key === null ? dictItem(reader) : valueFor(reader, key);
  if (first.key !== null && (sees(reader, 'for') || sees(reader, 'async')))
    return comprehensionOf(reader, start, 'dict', first.key, first.value);
  const rest = take(reader, ',') ? commaList(reader, ['}'], () => dictItem(reader)).items : [];
  return { kind: 'dict', range: rangeFrom(reader, start), items: [first, ...rest] };
};

const dictItem = (reader: Reader): DictItem =>
  take(reader, '**') ? { key: null, value: operand(reader) } : valueFor(reader, namedExpression(reader));

const valueFor = (reader: Reader, key: Expr): DictItem => {
  expect(reader, ':');
  return { key, value: expression(reader) };
};
