import type { Expr, Stmt } from '../ast.ts';
import { blockOf } from './blocks.ts';
import { forStatement, withStatement } from './compound-statements.ts';
import { expression, namedExpression } from './expressions.ts';
import { functionParams } from './params.ts';
import { argumentsOf } from './primaries.ts';
import { Fault, expect, expectKind, next, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';
import { skipTypeParams } from './type-params.ts';

/** A function or class below its decorators, whose range starts at its own keyword, as in Python's `ast`. */
export const decorated = (reader: Reader): Stmt => {
  const decorators: Expr[] = [];
  while (take(reader, '@')) {
    decorators.push(namedExpression(reader));
    expectKind(reader, 'newline');
  }
  if (sees(reader, 'class')) return classStatement(reader, decorators);
  if (sees(reader, 'def') || sees(reader, 'async')) return functionStatement(reader, decorators);
  throw new Fault();
};

/** `async def`, or a loop or block of an async function, which is not followed. */
export const asyncStatement = (reader: Reader): Stmt => {
  if (sees(reader, 'def', 1)) return functionStatement(reader, []);
  const { start } = next(reader);
  const inner = sees(reader, 'for') ? forStatement(reader) : withStatement(reader);
  return { kind: 'unread', range: rangeFrom(reader, start), parts: [inner] };
};

export const functionStatement = (reader: Reader, decorators: readonly Expr[]): Stmt => {
  const isAsync = sees(reader, 'async');
  const { start } = next(reader);
  if (isAsync) expect(reader, 'def');
  const name = expectKind(reader, 'name');
  const generic = sees(reader, '[');
  skipTypeParams(reader);
  const params = functionParams(reader);
  const returns = take(reader, '->') ? expression(reader) : null;
  const body = blockOf(reader);
  return {
    kind: 'function',
    range: rangeFrom(reader, start),
    name: name.value,
    nameRange: { start: name.start, end: name.end },
    async: isAsync,
    params,
    returns,
    generic,
    body,
    decorators,
  };
};

export const classStatement = (reader: Reader, decorators: readonly Expr[]): Stmt => {
  const { start } = expect(reader, 'class');
  const name = expectKind(reader, 'name');
  skipTypeParams(reader);
  const bases = sees(reader, '(') ? argumentsOf(reader) : [];
  const body = blockOf(reader);
  return {
    kind: 'class',
    range: rangeFrom(reader, start),
    name: name.value,
    nameRange: { start: name.start, end: name.end },
    bases,
    body,
    decorators,
  };
};
