import type { Expr, Stmt } from '../ast.ts';
import { commaList, expression, starItem, tupleOf, valueList } from './expressions.ts';
import { importStatement, fromStatement } from './imports.ts';
import { Fault, expect, expectKind, next, peek, rangeFrom, sees, seesKind, seesSoft, take } from './reader.ts';
import type { Reader } from './reader.ts';
import { skipTypeParams } from './type-params.ts';
import { own } from '../../../text/own.ts';

/** The statements of one line, between semicolons, up to the line's end. */
export const simpleLine = (reader: Reader): readonly Stmt[] => {
  const found: Stmt[] = [];
  do found.push(simple(reader));
  while (take(reader, ';') && !seesKind(reader, 'newline'));
  expectKind(reader, 'newline');
  return found;
};

const simple = (reader: Reader): Stmt => {
  const { kind, value } = peek(reader);
  if (kind === 'word') return own(WORDS, value)?.(reader) ?? assignment(reader);
  return (seesSoft(reader, 'type') ? typeAlias(reader) : null) ?? assignment(reader);
};

const isOver = (reader: Reader): boolean => seesKind(reader, 'newline') || sees(reader, ';');

const alone =
  (kind: 'pass' | 'break' | 'continue') =>
  (reader: Reader): Stmt => {
    const { start } = next(reader);
    return { kind, range: rangeFrom(reader, start) };
  };

const returned = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const value = isOver(reader) ? null : valueList(reader);
  return { kind: 'return', range: rangeFrom(reader, start), value };
};

const raised = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const value = isOver(reader) ? null : expression(reader);
  if (take(reader, 'from')) expression(reader);
  return { kind: 'raise', range: rangeFrom(reader, start), value };
};

const asserted = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const value = expression(reader);
  if (take(reader, ',')) expression(reader);
  return { kind: 'assert', range: rangeFrom(reader, start), value };
};

const deleted = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const { items } = commaList(reader, [';'], () => expression(reader));
  if (items.length === 0) throw new Fault();
  return { kind: 'delete', range: rangeFrom(reader, start), targets: items };
};

const scoped = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const { items } = commaList(reader, [';'], () => expectKind(reader, 'name').value);
  return { kind: 'scope', range: rangeFrom(reader, start), names: items };
};

const WORDS: Readonly<Record<string, ((reader: Reader) => Stmt) | undefined>> = {
  pass: alone('pass'),
  break: alone('break'),
  continue: alone('continue'),
  return: returned,
  raise: raised,
  assert: asserted,
  del: deleted,
  global: scoped,
  nonlocal: scoped,
  import: importStatement,
  from: fromStatement,
};

/** `type Name[T] = value` (Python 3.12 on); null where `type` is a name like others. The value is computed when asked for. */
const typeAlias = (reader: Reader): Stmt | null => {
  if (!seesKind(reader, 'name', 1) || !(sees(reader, '=', 2) || sees(reader, '[', 2))) return null;
  const { start } = next(reader);
  const name = next(reader);
  skipTypeParams(reader);
  expect(reader, '=');
  expression(reader);
  const target: Expr = { kind: 'name', range: { start: name.start, end: name.end }, name: name.value };
  const range = rangeFrom(reader, start);
  return { kind: 'assign', range, targets: [target], annotation: null, value: { kind: 'literal', range } };
};

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**=']);

/** An assignment of any kind, or an expression alone. */
const assignment = (reader: Reader): Stmt => {
  const { start } = peek(reader);
  const first = listOrYield(reader);
  if (take(reader, ':')) return annotated(reader, start, first);
  const sign = peek(reader);
  if (sign.kind === 'sign' && AUGMENTED.has(sign.value)) {
    reader.at++;
    const value = valueList(reader);
    const operator = sign.value.slice(0, -1);
    return { kind: 'augment', range: rangeFrom(reader, start), target: first, operator, value };
  }
  const parts = [first];
  while (take(reader, '=')) parts.push(listOrYield(reader));
  if (parts.length === 1) return { kind: 'value', range: rangeFrom(reader, start), value: first };
  if (!parts.slice(0, -1).every(isTarget)) throw new Fault();
  const value = parts.at(-1) ?? null;
  return { kind: 'assign', range: rangeFrom(reader, start), targets: parts.slice(0, -1), annotation: null, value };
};

const isTarget = (expr: Expr): boolean =>
  expr.kind === 'name' ||
  expr.kind === 'attribute' ||
  expr.kind === 'subscript' ||
  (expr.kind === 'sequence' && expr.type !== 'set' && expr.items.every(({ value }) => isTarget(value)));

const listOrYield = (reader: Reader): Expr => {
  const { start } = peek(reader);
  if (sees(reader, 'yield')) return valueList(reader);
  return tupleOf(
    reader,
    start,
    commaList(reader, ['=', ':', ';'], () => starItem(reader)),
  );
};

const annotated = (reader: Reader, start: number, target: Expr): Stmt => {
  if (!isTarget(target)) throw new Fault();
  const annotation = expression(reader);
  const value = take(reader, '=') ? valueList(reader) : null;
  return { kind: 'assign', range: rangeFrom(reader, start), targets: [target], annotation, value };
};
