import type { FunctionStmt, IfStmt, ModuleSyntax, Stmt, ValueStmt } from '../../syntax/ast.ts';
import type { WithStmt } from '../../syntax/ast.ts';
import { contains } from '../../syntax/walk.ts';
import { call } from './calls.ts';
import { classStatement } from './classes.ts';
import { evaluate } from './expressions.ts';
import { functionOf } from './functions.ts';
import { havoc } from '../state/havoc.ts';
import { fromStatement, importStatement } from '../names/imports.ts';
import { testOf } from './testing.ts';
import { NOT_READ, unknownBranch } from '../state/reasons.ts';
import { absent, placeOf, Raised, step, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import { augment } from './augment.ts';
import { forStatement, whileStatement } from './loops.ts';
import { matchStatement } from './matching.ts';
import { assignTo } from './targets.ts';
import { tryStatement } from './trying.ts';
import { NONE } from '../state/values.ts';
import type { Unknown, Value } from '../state/values.ts';

/** How statements ended; `fork`: whether they ended is not known, so nothing after them is. */
export type End =
  | { readonly kind: 'return'; readonly value: Value }
  | { readonly kind: 'break' | 'continue' }
  | { readonly kind: 'fork'; readonly reason: Unknown };

/** Runs a module's statements in its frame. */
export const runModule = (frame: Frame, { body }: ModuleSyntax): void => {
  run(frame, body);
};

/** Runs a function's statements and gives what it returns. */
export const runBody = (frame: Frame, def: FunctionStmt): Value => {
  const end = run(frame, def.body);
  if (end?.kind === 'return') return end.value;
  return end?.kind === 'fork' ? end.reason : NONE;
};

/** Runs the statements of a class's body. */
export const runClass = (frame: Frame, body: readonly Stmt[]): void => {
  run(frame, body);
};

/** Runs statements one after the other. */
export const run = (frame: Frame, body: readonly Stmt[]): End | null => {
  for (const [index, stmt] of body.entries()) {
    const end = runOne(frame, stmt);
    if (end === null) continue;
    if (end.kind === 'fork') havoc(frame, body.slice(index + 1), stmt.range, end.reason.why);
    return end;
  }
  return null;
};

const runOne = (frame: Frame, stmt: Stmt): End | null => {
  step(frame, stmt.range);
  switch (stmt.kind) {
    case 'if':
      return ifStatement(frame, stmt);
    case 'for':
      return forStatement(frame, stmt);
    case 'while':
      return whileStatement(frame, stmt);
    case 'try':
      return tryStatement(frame, stmt);
    case 'with':
      return withStatement(frame, stmt);
    case 'return':
      return { kind: 'return', value: stmt.value === null ? NONE : evaluate(frame, stmt.value) };
    case 'break':
    case 'continue':
      return { kind: stmt.kind };
    case 'match':
      return matchStatement(frame, stmt);
    case 'unread':
      return givenUp(frame, stmt, [stmt]);
    default:
      simple(frame, stmt);
      return null;
  }
};

const simple = (frame: Frame, stmt: Stmt): void => {
  switch (stmt.kind) {
    case 'value':
      if (stmt.value !== null) evaluate(frame, stmt.value);
      break;
    case 'raise':
    case 'assert':
      raising(frame, stmt);
      break;
    case 'assign':
      if (stmt.value !== null) {
        const value = evaluate(frame, stmt.value);
        for (const target of stmt.targets) assignTo(frame, target, value, assign);
      }
      break;
    case 'augment':
      augment(frame, stmt);
      break;
    case 'import':
      importStatement(frame, stmt);
      break;
    case 'from':
      fromStatement(frame, stmt);
      break;
    case 'function':
      assign(frame, stmt.name, decorated(frame, stmt.decorators, functionOf(frame, stmt, evaluate)));
      break;
    case 'class':
      assign(frame, stmt.name, decorated(frame, stmt.decorators, classStatement(frame, stmt)));
      break;
    case 'delete':
      havoc(frame, [stmt], stmt.range, NOT_READ);
      break;
    default:
      break;
  }
};

/** What the decorators make of a class or function: the lowest first. */
export const decorated = (frame: Frame, decorators: FunctionStmt['decorators'], made: Value): Value =>
  decorators
    .map((decorator) => ({ decorator, value: evaluate(frame, decorator) }))
    .reduceRight<Value>((inner, { decorator, value }) => {
      const args = { positional: [inner], named: new Map(), unsure: null };
      return call(frame, value, args, decorator.range, 'a decorator');
    }, made);

const raising = (frame: Frame, stmt: ValueStmt): void => {
  const test = stmt.kind === 'assert' && stmt.value !== null ? testOf(frame, stmt.value, stmt.range) : false;
  if (test === true) return;
  if (test === null) unknown(frame, stmt.range, unknownBranch());
  else throw new Raised({ en: 'Python raises an error here', vi: 'Python báo lỗi ở đây' }, placeOf(frame, stmt.range));
};

const ifStatement = (frame: Frame, stmt: IfStmt): End | null => {
  const test = testOf(frame, stmt.test, stmt.range);
  if (test !== null) return run(frame, test ? stmt.body : stmt.otherwise);
  return givenUp(frame, stmt, [...stmt.body, ...stmt.otherwise]);
};

/** Gives up statements; what they may skip or leave by is not known either. */
export const givenUp = (
  frame: Frame,
  stmt: Stmt,
  body: readonly Stmt[],
  loop = false,
  risky: readonly Stmt[] = body,
): End | null => {
  havoc(frame, body, stmt.range, unknownBranch(), risky);
  const leaving = loop ? (['return'] as const) : (['return', 'break', 'continue'] as const);
  return contains(body, leaving) ? { kind: 'fork', reason: absent(frame, stmt.range, unknownBranch(), true) } : null;
};

const withStatement = (frame: Frame, stmt: WithStmt): End | null => {
  for (const { value: written, target } of stmt.items) {
    const value = evaluate(frame, written);
    if (target !== null)
      assignTo(frame, target, value.kind === 'record' ? value : unknown(frame, stmt.range, NOT_READ), assign);
  }
  return run(frame, stmt.body);
};
