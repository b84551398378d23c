import type { Expr, Item } from '../ast.ts';
import { disjunction, operand } from './operators.ts';
import { lambdaParams } from './params.ts';
import { Fault, expect, nested, peek, rangeFrom, sees, seesKind, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** An expression without commas and without `:=`. */
export const expression = (reader: Reader): Expr =>
  nested(reader, () => {
    const { start } = peek(reader);
    if (sees(reader, 'lambda')) return lambda(reader);
    const then = disjunction(reader);
    if (!take(reader, 'if')) return then;
    const test = disjunction(reader);
    expect(reader, 'else');
    const otherwise = expression(reader);
    return { kind: 'conditional', range: rangeFrom(reader, start), test, then, otherwise };
  });

const lambda = (reader: Reader): Expr => {
  const { start } = expect(reader, 'lambda');
  const params = lambdaParams(reader);
  expect(reader, ':');
  const body = expression(reader);
  return { kind: 'lambda', range: rangeFrom(reader, start), params, body };
};

/** `name := value`, or an expression. */
export const namedExpression = (reader: Reader): Expr => {
  const { start } = peek(reader);
  const target = expression(reader);
  if (!take(reader, ':=')) return target;
  if (target.kind !== 'name') throw new Fault();
  const value = expression(reader);
  return { kind: 'named', range: rangeFrom(reader, start), target, value };
};

export interface Listed<T> {
  readonly items: readonly T[];
  /** True where a comma stands, which makes one item a tuple. */
  readonly isTuple: boolean;
}

/** Items between commas, up to one of the closing signs; a comma at the end is allowed. */
export const commaList = <T>(reader: Reader, closing: readonly string[], item: () => T): Listed<T> => {
  const items: T[] = [];
  let isTuple = false;
  while (!closing.some((sign) => sees(reader, sign)) && !seesKind(reader, 'newline') && !seesKind(reader, 'end')) {
    items.push(item());
    if (!take(reader, ',')) break;
    isTuple = true;
  }
  return { items, isTuple };
};

/** The one item, or a tuple of several. Throws `Fault` where there is none. */
export const tupleOf = (reader: Reader, start: number, { items, isTuple }: Listed<Item>): Expr => {
  const [first] = items;
  if (first === undefined) throw new Fault();
  if (!isTuple && !first.star) return first.value;
  return { kind: 'sequence', range: rangeFrom(reader, start), type: 'tuple', items };
};

/** What may stand after a list of expressions without brackets. */
const AFTER_LIST = [')', ']', '}', '=', ':', ';', 'in'];

/** `*x` or an expression. */
export const starItem = (reader: Reader): Item =>
  take(reader, '*') ? { star: true, value: operand(reader) } : { star: false, value: namedExpression(reader) };

/** One expression, or several with commas, which are a tuple. */
export const expressionList = (reader: Reader): Expr => {
  const { start } = peek(reader);
  return tupleOf(
    reader,
    start,
    commaList(reader, AFTER_LIST, () => starItem(reader)),
  );
};

/** What is assigned to in a loop: names, attributes, items, and tuples of them. */
export const targetList = (reader: Reader): Expr => {
  const { start } = peek(reader);
  return tupleOf(
    reader,
    start,
    commaList(reader, AFTER_LIST, () => ({ star: take(reader, '*'), value: operand(reader) })),
  );
};

/** The right side of an assignment: a list of expressions or a `yield`. */
export const valueList = (reader: Reader): Expr => (sees(reader, 'yield') ? yielded(reader) : expressionList(reader));

/** `yield`, `yield value`, `yield from value`. */
export const yielded = (reader: Reader): Expr => {
  const { start } = expect(reader, 'yield');
  const isBare =
    AFTER_LIST.some((sign) => sees(reader, sign)) || seesKind(reader, 'newline') || seesKind(reader, 'end');
  const value = take(reader, 'from') ? expression(reader) : isBare ? null : expressionList(reader);
  return { kind: 'opaque', yields: true, range: rangeFrom(reader, start), parts: value === null ? [] : [value] };
};
