import type { MatchStmt, Pattern } from '../../syntax/ast.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import type { Value } from '../state/values.ts';
import { evaluate } from './expressions.ts';
import { equal } from './comparing.ts';
import { truthOf } from './operations.ts';
import { givenUp, run } from './statements.ts';
import type { End } from './statements.ts';

/** Runs the first case that surely matches; where one may or may not, all from there on are given up. */
export const matchStatement = (frame: Frame, stmt: MatchStmt): End | null => {
  const subject = evaluate(frame, stmt.subject);
  for (const [index, one] of stmt.cases.entries()) {
    const met = matches(frame, subject, one.pattern);
    const fits = met !== true || one.guard === null ? met : truthOf(evaluate(frame, one.guard));
    if (fits === true) return run(frame, one.body);
    if (fits === null) return givenUp(frame, stmt, [{ ...stmt, cases: stmt.cases.slice(index) }]);
  }
  return null;
};

/** Whether a value matches, binding the name of a capture; null where that is not known. */
const matches = (frame: Frame, subject: Value, pattern: Pattern): boolean | null => {
  if (pattern.kind === 'capture') {
    if (pattern.name !== null) assign(frame, pattern.name, subject);
    return true;
  }
  if (pattern.kind === 'other') return null;
  if (pattern.kind === 'value') {
    const value = evaluate(frame, pattern.value);
    const isOneOfAKind = value.kind === 'scalar' && (value.type === 'null' || value.type === 'bool');
    if (!isOneOfAKind || subject.kind !== 'scalar') return equal(subject, value);
    return subject.type === value.type && subject.value === value.value;
  }
  for (const option of pattern.options) {
    const met = matches(frame, subject, option);
    if (met !== false) return met;
  }
  return false;
};
