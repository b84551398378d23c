import type { Expr, MatchStmt, Pattern } from '../ast.ts';
import { boundBy } from '../walk.ts';
import { blockOf } from './blocks.ts';
import { commaList, expressionList, namedExpression } from './expressions.ts';
import { operand } from './operators.ts';
import { Fault, expect, expectKind, nested, next, peek, rangeFrom, sees, seesKind, seesSoft, take } from './reader.ts';
import type { Reader } from './reader.ts';

type Case = MatchStmt['cases'][number];

/** `match subject:` with its cases. Throws `Fault` where `match` is a name like others. */
export const matchStatement = (reader: Reader): MatchStmt => {
  const { start } = next(reader);
  const subject = expressionList(reader);
  expect(reader, ':');
  expectKind(reader, 'newline');
  expectKind(reader, 'indent');
  const cases: Case[] = [];
  while (seesSoft(reader, 'case')) cases.push(caseOf(reader));
  if (cases.length === 0) throw new Fault();
  expectKind(reader, 'dedent');
  return { kind: 'match', range: rangeFrom(reader, start), subject, cases };
};

const caseOf = (reader: Reader): Case => {
  next(reader);
  const pattern = openSequence(reader);
  const guard = take(reader, 'if') ? namedExpression(reader) : null;
  return { pattern, guard, body: blockOf(reader) };
};

const other = (patterns: readonly Pattern[], names: readonly string[] = [], parts: readonly Expr[] = []): Pattern => ({
  kind: 'other',
  names: [...names, ...patterns.flatMap(boundBy)],
  parts: [...parts, ...patterns.flatMap(partsOf)],
});

const partsOf = (pattern: Pattern): readonly Expr[] => {
  if (pattern.kind === 'value') return [pattern.value];
  if (pattern.kind === 'or') return pattern.options.flatMap(partsOf);
  return pattern.kind === 'other' ? pattern.parts : [];
};

/** A pattern, or several with commas, which are a sequence. */
const openSequence = (reader: Reader): Pattern => {
  const { items, isTuple } = commaList(reader, [':', 'if'], () => starred(reader));
  const [first] = items;
  if (first === undefined) throw new Fault();
  return isTuple ? other(items) : first;
};

/** A pattern, in a sequence also `*rest`. */
const starred = (reader: Reader): Pattern => (take(reader, '*') ? other([captureOf(reader)]) : patternOf(reader));

const captureOf = (reader: Reader): Pattern => {
  const { value } = expectKind(reader, 'name');
  return { kind: 'capture', name: value === '_' ? null : value };
};

const patternOf = (reader: Reader): Pattern =>
  nested(reader, () => {
    const options = [closed(reader)];
    while (take(reader, '|')) options.push(closed(reader));
    const [first, ...rest] = options;
    const pattern: Pattern = first !== undefined && rest.length === 0 ? first : { kind: 'or', options };
    return take(reader, 'as') ? other([pattern], [expectKind(reader, 'name').value]) : pattern;
  });

const closed = (reader: Reader): Pattern => {
  if (sees(reader, '(') || sees(reader, '[')) return bracketed(reader);
  if (sees(reader, '{')) return mapping(reader);
  const isNamed = seesKind(reader, 'name');
  if (isNamed && !sees(reader, '.', 1) && !sees(reader, '(', 1)) return captureOf(reader);
  return isNamed ? valueOrClass(reader) : { kind: 'value', value: operand(reader, 4) };
};

const bracketed = (reader: Reader): Pattern => {
  const close = next(reader).value === '(' ? ')' : ']';
  const { items, isTuple } = commaList(reader, [close], () => starred(reader));
  expect(reader, close);
  const [only] = items;
  return close === ')' && only !== undefined && !isTuple ? only : other(items);
};

const mapping = (reader: Reader): Pattern => {
  expect(reader, '{');
  const { items } = commaList(reader, ['}'], (): Pattern => {
    if (take(reader, '**')) return captureOf(reader);
    const key = operand(reader, 4);
    expect(reader, ':');
    return other([patternOf(reader)], [], [key]);
  });
  expect(reader, '}');
  return other(items);
};

/** `a.b`, or `Class(pattern, name=pattern)`. */
const valueOrClass = (reader: Reader): Pattern => {
  const { start } = peek(reader);
  let value: Expr = { kind: 'name', range: { start, end: peek(reader).end }, name: next(reader).value };
  while (take(reader, '.')) {
    const name = expectKind(reader, 'name');
    value = { kind: 'attribute', range: { start, end: name.end }, object: value, name: name.value };
  }
  if (!take(reader, '(')) return { kind: 'value', value };
  const { items } = commaList(reader, [')'], () => {
    if (seesKind(reader, 'name') && sees(reader, '=', 1)) reader.at += 2;
    return patternOf(reader);
  });
  expect(reader, ')');
  return other(items, [], [value]);
};
