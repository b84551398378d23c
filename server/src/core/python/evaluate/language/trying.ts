import type { Expr, Handler, TryStmt } from '../../syntax/ast.ts';
import { boundIn, contains } from '../../syntax/walk.ts';
import { BUILTINS } from '../names/builtin-names.ts';
import { unknownBranch } from '../state/reasons.ts';
import { absent, Raised } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign, find } from '../state/scope.ts';
import { givenUp, run } from './statements.ts';
import type { End } from './statements.ts';
import { own } from '../../../text/own.ts';

/**
 * Where nothing in the body can fail, handlers are never run. Where it may for want of a package, what handlers would bind
 * otherwise is not known. Else whatever body or handlers bind is not.
 */
export const tryStatement = (frame: Frame, stmt: TryStmt): End | null => {
  const { risks, assumed } = frame.run;
  const catches = stmt.handlers.some(catchesAll);
  const end = attempt(frame, stmt, catches);
  const handler = end instanceof Raised ? handlerFor(stmt, end) : null;
  if (handler !== null && frame.run.risks === risks) return handled(frame, stmt, handler);
  const handlers = stmt.handlers.flatMap(({ body }) => body);
  if (!(end instanceof Raised) && frame.run.risks === risks) {
    const rest = end ?? run(frame, stmt.otherwise);
    if (frame.run.assumed > assumed) openAlternatives(frame, stmt);
    return run(frame, stmt.final) ?? rest;
  }
  const whole = [...stmt.body, ...handlers, ...stmt.otherwise];
  const left = givenUp(frame, stmt, whole, false, catches ? [...handlers, ...stmt.otherwise] : whole);
  return run(frame, stmt.final) ?? left;
};

/** Runs the handler of an error that surely is raised. */
const handled = (frame: Frame, stmt: TryStmt, handler: Handler): End | null => {
  if (handler.name !== null) assign(frame, handler.name, absent(frame, stmt.range, unknownBranch()));
  const left = run(frame, handler.body);
  return run(frame, stmt.final) ?? left;
};

/** The handler that takes an error of a known class; null where that is not certain. */
const handlerFor = ({ handlers }: TryStmt, { error }: Raised): Handler | null => {
  const classes = error === null ? undefined : own(CLASSES, error);
  if (classes === undefined) return null;
  for (const handler of handlers) {
    const names = handler.type === null ? ['BaseException'] : namesOf(handler.type);
    if (names.some((name) => classes.includes(name))) return handler;
    if (!names.every((name) => BUILTINS.has(name)) || names.length === 0) return null;
  }
  return null;
};

/** An error's class and those it is made of. */
const CLASSES: Readonly<Record<string, readonly string[] | undefined>> = {
  ImportError: ['ImportError', 'Exception', 'BaseException'],
  ModuleNotFoundError: ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException'],
  SystemExit: ['SystemExit', 'BaseException'],
  ValueError: ['ValueError', 'Exception', 'BaseException'],
  KeyError: ['KeyError', 'LookupError', 'Exception', 'BaseException'],
};

const attempt = (frame: Frame, { body, handlers }: TryStmt, catches: boolean): End | Raised | null => {
  const guards = handlers.some(({ type }) => type === null || namesOf(type).some((name) => OF_IMPORTS.has(name)));
  if (catches) frame.run.caught++;
  if (guards) frame.run.guarded++;
  try {
    return run(frame, body);
  } catch (error) {
    if (error instanceof Raised) return error;
    throw error;
  } finally {
    if (catches) frame.run.caught--;
    if (guards) frame.run.guarded--;
  }
};

const OF_IMPORTS = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

const ALL = new Set(['Exception', 'BaseException']);

const catchesAll = ({ type, body }: Handler): boolean =>
  (type === null || namesOf(type).some((name) => ALL.has(name))) && !contains(body, ['raise']);

const namesOf = (type: Expr): readonly string[] => {
  if (type.kind === 'name') return [type.name];
  return type.kind === 'sequence' ? type.items.flatMap(({ value }) => namesOf(value)) : [];
};

/** What handlers bind to a plain value of their own is open, as long as the body stands on what is taken for granted. */
const openAlternatives = (frame: Frame, stmt: TryStmt): void => {
  for (const name of boundIn(stmt.handlers.flatMap(({ body }) => body))) {
    const value = find(frame, name);
    const isOpen = value === undefined || (PLAIN.has(value.kind) && !frame.run.granted.has(value));
    if (isOpen) assign(frame, name, absent(frame, stmt.range, unknownBranch()));
  }
};

const PLAIN: ReadonlySet<string> = new Set(['scalar', 'sequence', 'dict', 'record', 'instance']);
