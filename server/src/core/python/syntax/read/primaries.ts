import type { Argument, Expr } from '../ast.ts';
import { atom } from './atoms.ts';
import { comprehensionOf } from './comprehensions.ts';
import { commaList, expression, namedExpression, tupleOf } from './expressions.ts';
import { endOf, expect, expectKind, nested, peek, rangeFrom, sees, seesKind, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** A value with all that is asked of it: attributes, items, calls. */
export const primary = (reader: Reader): Expr => {
  const { start } = peek(reader);
  let value = atom(reader);
  for (;;) {
    if (take(reader, '.')) {
      const name = expectKind(reader, 'name').value;
      value = { kind: 'attribute', range: rangeFrom(reader, start), object: value, name };
    } else if (sees(reader, '(')) {
      const args = argumentsOf(reader);
      value = { kind: 'call', range: rangeFrom(reader, start), callee: value, args };
    } else if (take(reader, '[')) {
      const index = nested(reader, () => indexOf(reader));
      expect(reader, ']');
      value = { kind: 'subscript', range: rangeFrom(reader, start), object: value, index };
    } else return value;
  }
};

const indexOf = (reader: Reader): Expr => {
  const { start } = peek(reader);
  const items = commaList(reader, [']'], () => ({ star: take(reader, '*'), value: sliceOf(reader) }));
  return tupleOf(reader, start, items);
};

const sliceOf = (reader: Reader): Expr => {
  const { start } = peek(reader);
  const part = () => (sees(reader, ':') || sees(reader, ']') || sees(reader, ',') ? null : namedExpression(reader));
  const lower = part();
  if (!take(reader, ':')) return lower ?? expression(reader);
  const upper = part();
  const step = take(reader, ':') ? part() : null;
  return { kind: 'slice', range: rangeFrom(reader, start), lower, upper, step };
};

/** The arguments of a call or the bases of a class, brackets included. */
export const argumentsOf = (reader: Reader): readonly Argument[] => {
  const { start } = expect(reader, '(');
  return nested(reader, () => {
    const { items } = commaList(reader, [')'], () => argumentOf(reader, start));
    expect(reader, ')');
    return items.map(wholeGenerator(start, endOf(reader)));
  });
};

/** A generator without brackets of its own takes those of the call. */
const wholeGenerator =
  (start: number, end: number) =>
  (argument: Argument): Argument =>
    argument.value.kind === 'comprehension' && argument.value.range.start === start
      ? { ...argument, value: { ...argument.value, range: { start, end } } }
      : argument;

const argumentOf = (reader: Reader, open: number): Argument => {
  if (take(reader, '**')) return { star: '**', name: null, value: expression(reader) };
  if (take(reader, '*')) return { star: '*', name: null, value: expression(reader) };
  if (seesKind(reader, 'name') && sees(reader, '=', 1)) {
    const name = expectKind(reader, 'name').value;
    expect(reader, '=');
    return { star: '', name, value: expression(reader) };
  }
  const value = namedExpression(reader);
  const isGenerator = sees(reader, 'for') || sees(reader, 'async');
  return { star: '', name: null, value: isGenerator ? comprehensionOf(reader, open, 'generator', null, value) : value };
};
