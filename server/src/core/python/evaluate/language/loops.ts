import type { ForStmt, Stmt, WhileStmt } from '../../syntax/ast.ts';
import { unknownBranch } from '../state/reasons.ts';
import { absent, Ended } from '../state/run.ts';
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
    if (test === true && isWaiting(frame, stmt)) throw new Ended();
    if (test === null) return givenUp(frame, stmt, [stmt], true);
    if (!test) return run(frame, stmt.otherwise);
    const end = run(frame, stmt.body);
    if (end?.kind === 'break') return null;
    if (end?.kind === 'fork') return givenUp(frame, stmt, [stmt], true);
    if (end?.kind === 'return') return end;
  }
};

/** `while True: time.sleep(1)` at the end of a script: nothing comes after it. */
const isWaiting = ({ run: { isScript } }: Frame, { test, body }: WhileStmt): boolean =>
  isScript &&
  test.kind === 'constant' &&
  body.every(({ kind }) => kind === 'pass' || kind === 'value') &&
  isForeign(body);

/** Calls of modules alone: `time.sleep(1)`, `signal.pause()`. */
const isForeign = (body: readonly Stmt[]): boolean =>
  body.every(
    (stmt) =>
      stmt.kind !== 'value' ||
      (stmt.value?.kind === 'call' &&
        stmt.value.callee.kind === 'attribute' &&
        stmt.value.callee.object.kind === 'name') ||
      (stmt.value?.kind === 'call' &&
        stmt.value.callee.kind === 'name' &&
        ['print', 'sleep'].includes(stmt.value.callee.name)),
  );
