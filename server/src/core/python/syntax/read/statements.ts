import type { Expr, Stmt } from '../ast.ts';
import { forStatement, ifStatement, tryStatement, whileStatement, withStatement } from './compound-statements.ts';
import { asyncStatement, classStatement, decorated, functionStatement } from './definitions.ts';
import { matchStatement } from './patterns.ts';
import { Fault, attempt, next, peek, seesSoft } from './reader.ts';
import type { Reader } from './reader.ts';
import { simpleLine } from './simple-statements.ts';
import type { Token } from '../tokens/token.ts';
import { own } from '../../../text/own.ts';

/** One statement, or those of one line. What is no Python becomes `unread` and hurts no other statement. */
export const statement = (reader: Reader): readonly Stmt[] => {
  const { at, depth } = reader;
  try {
    return whole(reader);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    reader.depth = depth;
    return [damaged(reader, at)];
  }
};

const whole = (reader: Reader): readonly Stmt[] => {
  const { kind, value } = peek(reader);
  const compound = kind === 'word' || kind === 'sign' ? own(COMPOUND, value) : undefined;
  if (compound !== undefined) return [compound(reader)];
  const matched = seesSoft(reader, 'match') ? attempt(reader, () => matchStatement(reader)) : null;
  return matched === null ? simpleLine(reader) : [matched];
};

const COMPOUND: Readonly<Record<string, ((reader: Reader) => Stmt) | undefined>> = {
  if: ifStatement,
  for: forStatement,
  while: whileStatement,
  try: tryStatement,
  with: withStatement,
  def: (reader) => functionStatement(reader, []),
  class: (reader) => classStatement(reader, []),
  async: asyncStatement,
  '@': decorated,
};

const CLAUSES = new Set(['elif', 'else', 'except', 'finally']);

/** Goes to the end of a statement that is no Python: its line, the block below it, and further clauses. */
const damaged = (reader: Reader, from: number): Stmt => {
  do {
    skipLine(reader);
    skipBlock(reader);
  } while (peek(reader).kind === 'word' && CLAUSES.has(peek(reader).value));
  if (reader.at === from) next(reader);
  const tokens = reader.tokens.slice(from, reader.at);
  const last = tokens.findLast(({ kind }) => kind !== 'newline' && kind !== 'dedent' && kind !== 'indent');
  const range = { start: tokens[0]?.start ?? 0, end: last?.end ?? tokens[0]?.end ?? 0 };
  reader.faults.push(range);
  return { kind: 'unread', range, parts: tokens.flatMap(partOf) };
};

const skipLine = (reader: Reader): void => {
  const isEnd = ({ kind }: Token): boolean => kind === 'end' || kind === 'dedent' || kind === 'indent';
  while (peek(reader).kind !== 'newline') {
    if (isEnd(peek(reader))) break;
    next(reader);
  }
  if (peek(reader).kind === 'newline') next(reader);
};

const skipBlock = (reader: Reader): void => {
  if (peek(reader).kind !== 'indent') return;
  let depth = 0;
  do {
    const { kind } = next(reader);
    if (kind === 'indent') depth++;
    if (kind === 'dedent') depth--;
  } while (depth > 0 && peek(reader).kind !== 'end');
};

/** Whatever a damaged statement names may be read, bound, called or left by it. */
const partOf = ({ kind, value, start, end }: Token): readonly (Expr | Stmt)[] => {
  const range = { start, end };
  if (kind === 'word' && (value === 'break' || value === 'continue')) return [{ kind: value, range }];
  if (kind === 'word' && value === 'return') return [{ kind: 'return', range, value: null }];
  if (kind !== 'name') return [];
  const name: Expr = { kind: 'name', range, name: value };
  return [name, { kind: 'call', range, callee: name, args: [] }];
};
