import type { ForStmt, WhileStmt } from '../../syntax/ast.ts';
import { unknownBranch } from '../state/reasons.ts';
import { absent } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import { evaluate, itemsOf } from './expressions.ts';
import { truthOf } from './operations.ts';
import { givenUp, run } from './statements.ts';
import type { End } from './statements.ts';
import { assignTo } from './targets.ts';

export const forStatement = (frame: Frame, stmt: ForStmt): End | null => {
  const items = itemsOf(evaluate(frame, stmt.source));
  if (items === null) {
    assignTo(frame, stmt.target, absent(frame, stmt.source.range, unknownBranch(), true), assign);
    return givenUp(frame, stmt, [stmt], true);
  }
  for (const item of [...items]) {
    assignTo(frame, stmt.target, item, assign);
    const end = run(frame, stmt.body);
    if (end?.kind === 'break') return null;
    if (end?.kind === 'fork') return givenUp(frame, stmt, [...stmt.body, ...stmt.otherwise], true);
    if (end?.kind === 'return') return end;
  }
  return run(frame, stmt.otherwise);
};

export const whileStatement = (frame: Frame, stmt: WhileStmt): End | null => {
  for (;;) {
    const test = truthOf(evaluate(frame, stmt.test));
    if (test === null) return givenUp(frame, stmt, [stmt], true);
    if (!test) return run(frame, stmt.otherwise);
    const end = run(frame, stmt.body);
    if (end?.kind === 'break') return null;
    if (end?.kind === 'fork') return givenUp(frame, stmt, [stmt], true);
    if (end?.kind === 'return') return end;
  }
};
