import type { Handler, Stmt, TryStmt, WithStmt } from '../ast.ts';
import { blockOf } from './blocks.ts';
import { commaList, expression, expressionList, namedExpression, targetList } from './expressions.ts';
import { operand } from './operators.ts';
import { Fault, attempt, expect, expectKind, next, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** `if` or `elif` with what follows it. */
export const ifStatement = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const test = namedExpression(reader);
  const body = blockOf(reader);
  const otherwise = sees(reader, 'elif') ? [ifStatement(reader)] : elseOf(reader);
  return { kind: 'if', range: rangeFrom(reader, start), test, body, otherwise };
};

const elseOf = (reader: Reader): readonly Stmt[] => (take(reader, 'else') ? blockOf(reader) : []);

export const forStatement = (reader: Reader): Stmt => {
  const { start } = expect(reader, 'for');
  const target = targetList(reader);
  expect(reader, 'in');
  const source = expressionList(reader);
  const body = blockOf(reader);
  const otherwise = elseOf(reader);
  return { kind: 'for', range: rangeFrom(reader, start), target, source, body, otherwise };
};

export const whileStatement = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const test = namedExpression(reader);
  const body = blockOf(reader);
  const otherwise = elseOf(reader);
  return { kind: 'while', range: rangeFrom(reader, start), test, body, otherwise };
};

export const tryStatement = (reader: Reader): TryStmt => {
  const { start } = next(reader);
  const body = blockOf(reader);
  const handlers: Handler[] = [];
  while (sees(reader, 'except')) handlers.push(handlerOf(reader));
  const otherwise = elseOf(reader);
  const final = take(reader, 'finally') ? blockOf(reader) : [];
  if (handlers.length === 0 && final.length === 0) throw new Fault();
  return {
    kind: 'try',
    range: rangeFrom(reader, start),
    body,
    handlers,
    otherwise,
    final,
  };
};

const handlerOf = (reader: Reader): Handler => {
  expect(reader, 'except');
  take(reader, '*');
  const type = sees(reader, ':') ? null : expressionList(reader);
  const name = take(reader, 'as') ? expectKind(reader, 'name').value : null;
  return { type, name, body: blockOf(reader) };
};

type WithItem = WithStmt['items'][number];

/** Managers may stand in brackets, which are then not a value of their own. */
export const withStatement = (reader: Reader): WithStmt => {
  const { start } = expect(reader, 'with');
  const items = attempt(reader, () => bracketedItems(reader)) ?? commaList(reader, [':'], () => withItem(reader)).items;
  if (items.length === 0) throw new Fault();
  const body = blockOf(reader);
  return { kind: 'with', range: rangeFrom(reader, start), items, body };
};

const bracketedItems = (reader: Reader): readonly WithItem[] => {
  expect(reader, '(');
  const { items } = commaList(reader, [')'], () => withItem(reader));
  expect(reader, ')');
  if (!sees(reader, ':') || items.length === 0) throw new Fault();
  return items;
};

const withItem = (reader: Reader): WithItem => {
  const value = expression(reader);
  return { value, target: take(reader, 'as') ? operand(reader) : null };
};
