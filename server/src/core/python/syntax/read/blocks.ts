import type { Stmt } from '../ast.ts';
import { expect, expectKind, nested, next, seesKind } from './reader.ts';
import type { Reader } from './reader.ts';
import { simpleLine } from './simple-statements.ts';
import { statement } from './statements.ts';

/** What follows a colon: statements on the same line, or a block of lines. */
export const blockOf = (reader: Reader): readonly Stmt[] =>
  nested(reader, () => {
    expect(reader, ':');
    if (!seesKind(reader, 'newline')) return simpleLine(reader);
    next(reader);
    expectKind(reader, 'indent');
    const body: Stmt[] = [];
    while (!seesKind(reader, 'dedent') && !seesKind(reader, 'end')) body.push(...statement(reader));
    expectKind(reader, 'dedent');
    return body;
  });
