import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import type { Expr, Stmt } from '../../syntax/ast.ts';
import { boundIn, contains, namesIn, walk } from '../../syntax/walk.ts';
import { changed } from './reasons.ts';
import { absent, doubted, placeOf } from './run.ts';
import type { Frame } from './run.ts';
import { assign, find } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Func, Module, Unknown, Value } from './values.ts';

/**
 * Gives up what code that is not followed may do: every name that it binds is unknown afterwards, and every object that it
 * names may have been changed, also by the functions that it names. `risky`: the part whose errors nobody catches.
 */
export const havoc = (
  frame: Frame,
  nodes: readonly (Expr | Stmt)[],
  range: TextRange,
  why: Words,
  risky: readonly (Expr | Stmt)[] = nodes,
): void => {
  const reason = absent(frame, range, why, true);
  if (mayFail(risky)) doubted(frame, reason);
  if (mayStart(nodes)) frame.run.calls.push({ kind: 'maybe', why, place: placeOf(frame, range) });
  spoilNamed(frame, nodes, reason, new Set());
  for (const name of boundIn(nodes)) assign(frame, name, reason);
};

/** True where something stands that Python may raise an error at. */
const mayFail = (nodes: readonly (Expr | Stmt)[]): boolean => {
  let found = false;
  walk(nodes, ({ kind }) => {
    if (!HARMLESS.has(kind)) found = true;
    return kind !== 'function' && kind !== 'lambda';
  });
  return found;
};

const HARMLESS: ReadonlySet<string> = new Set(
  `name constant literal format sequence dict lambda conditional named assign if function pass break continue return value
  scope`.split(/\s+/),
);

/** Anything that is called may start an application. */
const mayStart = (nodes: readonly (Expr | Stmt)[]): boolean => contains(nodes, ['call']);

const spoilNamed = (frame: Frame, nodes: readonly (Expr | Stmt)[], reason: Unknown, seen: Set<Value>): void => {
  const sets = setsAttributes(nodes);
  for (const name of namesIn(nodes)) {
    const value = find(frame, name);
    if (value !== undefined) spoil(value, reason, seen, frame, sets);
  }
};

const setsAttributes = (nodes: readonly (Expr | Stmt)[]): boolean => {
  let found = false;
  walk(nodes, (node) => {
    const targets = node.kind === 'assign' ? node.targets : node.kind === 'augment' ? [node.target] : [];
    if (targets.some(({ kind }) => kind === 'attribute' || kind === 'sequence')) found = true;
    return true;
  });
  return found;
};

/** Marks an object, and all it holds, as one whose content is not certain any more. */
export const spoil = (value: Value, reason: Unknown, seen: Set<Value>, frame: Frame, attributes = false): void => {
  if (seen.has(value)) return;
  seen.add(value);
  const inner = (one: Value): void => {
    spoil(one, reason, seen, frame, attributes);
  };
  if (value.kind === 'sequence' || value.kind === 'dict' || value.kind === 'instance') value.spoiled ??= reason;
  if (value.kind === 'sequence') value.items.forEach(inner);
  if (value.kind === 'dict') for (const entry of value.entries.values()) inner(entry.value);
  if (value.kind === 'instance') for (const field of value.fields.values()) inner(field);
  if (value.kind === 'record') inner(value.fields);
  if (value.kind === 'method') inner(value.func ?? value.self);
  if (value.kind === 'method') inner(value.self);
  if (value.kind === 'function') spoilBy(value, reason, seen, frame);
  if (value.kind === 'class') {
    for (const one of value.vars.values()) inner(one);
    if (attributes) value.model = 'odd';
  }
  spoilGlobals(value, reason, frame);
  if (value.kind === 'module' && attributes) {
    value.open = reason;
    value.vars.clear();
  }
};

/** The module whose own names a value is (`globals()`); null for any other value. */
const moduleOf = (value: Value, { run }: Frame): Module | null => {
  if (value.kind !== 'foreign' || value.path !== 'builtins.globals()') return null;
  return [...run.modules.values()].find(({ path }) => path === value.made?.path) ?? null;
};

/** The names of a module, where a value is its `globals()`; null for any other value. */
export const ownNames = (value: Value, frame: Frame): Map<string, Value> | null => moduleOf(value, frame)?.vars ?? null;

/** Lets a module have any further name, where a value is `globals()`; false for any other value. */
export const openGlobals = (frame: Frame, value: Value, range: TextRange): boolean => {
  const module = moduleOf(value, frame);
  if (module !== null) module.open ??= absent(frame, range, changed('globals()'));
  return module !== null;
};

/** Whoever is handed `globals()`, or is told to ask it, may set any name. */
const spoilGlobals = (value: Value, reason: Unknown, frame: Frame): void => {
  const asked = value.kind === 'foreign' && value.path === 'builtins.globals' ? frame.module : null;
  const module = asked ?? moduleOf(value, frame);
  if (module === null) return;
  module.open ??= reason;
  for (const name of module.vars.keys()) if (!name.startsWith('__')) module.vars.set(name, reason);
};

/** What a call of this function may change. */
const spoilBy = (func: Func, reason: Unknown, seen: Set<Value>, { run }: Frame): void => {
  const scope: Scope = { vars: new Map(), parent: func.scope, own: null, globals: new Set(), kind: 'function' };
  const frame: Frame = { run, module: func.module, scope };
  const body: readonly (Expr | Stmt)[] = func.def.kind === 'lambda' ? [func.def.body] : func.def.body;
  spoilNamed(frame, body, reason, seen);
  walk(body, (node) => {
    if (node.kind === 'scope') for (const name of node.names) giveUp(func, name, reason);
    return true;
  });
};

const giveUp = ({ module, scope }: Func, name: string, reason: Unknown): void => {
  for (let at: Scope | null = scope; at !== null; at = at.parent) if (at.vars.has(name)) at.vars.set(name, reason);
  if (module.vars.has(name)) module.vars.set(name, reason);
};

/** What a call with these arguments may have changed, where the call itself is not followed. */
export const spoilArguments = (frame: Frame, values: readonly Value[], range: TextRange, what: string): void => {
  const reason = absent(frame, range, changed(what), true);
  const seen = new Set<Value>();
  for (const value of values) spoil(value, reason, seen, frame);
};
