import type { Expr, ForStmt, Stmt, WhileStmt } from '../../syntax/ast.ts';
import { unknownBranch } from '../state/reasons.ts';
import { absent, Ended } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import type { Foreign } from '../state/values.ts';
import { evaluate, itemsOf } from './expressions.ts';
import { truthOf } from './operations.ts';
import { givenUp, run } from './statements.ts';
import type { End } from './statements.ts';
import { assignTo } from './targets.ts';

export const forStatement = (frame: Frame, stmt: ForStmt): End | null => {
  const source = evaluate(frame, stmt.source);
  const items = itemsOf(source);
  if (items === null && source.kind === 'foreign' && isHarmlessLoop(source, stmt)) return anyTimes(frame, source, stmt);
  if (items === null && source.kind === 'foreign' && isNaming(source, stmt)) {
    assignTo(frame, stmt.target, absent(frame, stmt.source.range, unknownBranch()), assign);
    return null;
  }
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

/** Over what a call of Python's own modules gives, where the body only calls methods of each: `handler.setLevel(…)`. */
const isHarmlessLoop = ({ path, made }: Foreign, { target, body, otherwise }: ForStmt): boolean =>
  made !== undefined &&
  path.startsWith('logging.') &&
  target.kind === 'name' &&
  otherwise.length === 0 &&
  body.every((stmt) => stmt.kind === 'value' && isMethodOf(stmt.value, target.name));

const isMethodOf = (value: Expr | null, name: string): boolean =>
  value?.kind === 'call' &&
  value.callee.kind === 'attribute' &&
  value.callee.object.kind === 'name' &&
  value.callee.object.name === name;

/** Over the routes of an application of FastAPI, where the body sets plain attributes of each, as its documentation does. */
const isNaming = ({ path, made }: Foreign, { target, body, otherwise }: ForStmt): boolean =>
  made !== undefined &&
  /^fastapi\.(?:FastAPI|APIRouter)\(\)\.routes$/.test(path) &&
  target.kind === 'name' &&
  otherwise.length === 0 &&
  body.every((stmt) => setsOf(stmt, target.name) || isTestOf(stmt, target.name));

const isTestOf = (stmt: Stmt, name: string): boolean =>
  stmt.kind === 'if' &&
  stmt.otherwise.length === 0 &&
  stmt.test.kind === 'call' &&
  stmt.test.callee.kind === 'name' &&
  stmt.test.callee.name === 'isinstance' &&
  stmt.test.args.every(({ value }) => value.kind === 'name') &&
  stmt.body.every((one) => setsOf(one, name));

const setsOf = (stmt: Stmt, name: string): boolean =>
  stmt.kind === 'assign' &&
  stmt.targets.every((target) => isPartOf(target, name)) &&
  (stmt.value?.kind === 'constant' || isPartOf(stmt.value, name));

const isPartOf = (value: Expr | null, name: string): boolean =>
  value?.kind === 'attribute' && value.object.kind === 'name' && value.object.name === name;

/** Runs the body once for however many rounds there are. */
const anyTimes = (frame: Frame, source: Foreign, stmt: ForStmt): End | null => {
  assignTo(frame, stmt.target, { ...source, path: `${source.path}[]` }, assign);
  const end = run(frame, stmt.body);
  assignTo(frame, stmt.target, absent(frame, stmt.source.range, unknownBranch()), assign);
  return end;
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
