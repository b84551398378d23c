import type { Clause, ComprehensionType, Expr } from '../ast.ts';
import { namedExpression, targetList } from './expressions.ts';
import { disjunction } from './operators.ts';
import { expect, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** A comprehension from its first `for` on; one with `async` is not followed. */
export const comprehensionOf = (
  reader: Reader,
  start: number,
  type: ComprehensionType,
  key: Expr | null,
  value: Expr,
): Expr => {
  const clauses: Clause[] = [];
  let isAsync = false;
  while (sees(reader, 'for') || sees(reader, 'async')) {
    if (take(reader, 'async')) isAsync = true;
    clauses.push(clauseOf(reader));
  }
  const range = rangeFrom(reader, start);
  if (!isAsync) return { kind: 'comprehension', range, type, key, value, clauses };
  const inside = clauses.flatMap(({ target, source, conditions }) => [target, source, ...conditions]);
  return { kind: 'opaque', yields: false, range, parts: [...(key === null ? [] : [key]), value, ...inside] };
};

const clauseOf = (reader: Reader): Clause => {
  expect(reader, 'for');
  const target = targetList(reader);
  expect(reader, 'in');
  const source = disjunction(reader);
  const conditions: Expr[] = [];
  while (take(reader, 'if')) conditions.push(conditionOf(reader));
  return { target, source, conditions };
};

/** A condition ends before a further `if`, so it holds no `x if y else z` of its own. */
const conditionOf = (reader: Reader): Expr => (sees(reader, ':=', 1) ? namedExpression(reader) : disjunction(reader));
