import type { TextRange } from '../../../text/text-range.ts';
import type { CallExpr, Param, Stmt } from '../../syntax/ast.ts';
import { boundIn, walk } from '../../syntax/walk.ts';
import { instantiate } from './classes.ts';
import { evaluate, itemsOf, mappingOf, mayHold } from './expressions.ts';
import { callForeign } from '../names/foreign.ts';
import { callRecord } from './decorators.ts';
import { spoilArguments } from '../state/havoc.ts';
import { noteServing } from '../state/may-serve.ts';
import { callMethod } from './methods.ts';
import { depends, notCalled } from '../state/reasons.ts';
import { deeper, doubted, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { scopeIn } from '../state/scope.ts';
import { runBody } from './statements.ts';
import { dict, sequence, stringIn, text } from '../state/values.ts';
import type { Func, Unknown, Value } from '../state/values.ts';

/** The arguments of a call; `unsure`: some of them are not known, not even by name. */
export interface Args {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly unsure: Unknown | null;
}

export const NO_ARGS: Args = { positional: [], named: new Map(), unsure: null };

export const callExpression = (frame: Frame, expr: CallExpr): Value => {
  const callee = evaluate(frame, expr.callee);
  return call(frame, callee, argumentsOf(frame, expr), expr.range, wordsOf(expr));
};

/** The callee as it is written, for people. */
const wordsOf = ({ callee }: CallExpr): string => {
  if (callee.kind === 'name') return `${callee.name}()`;
  return callee.kind === 'attribute' ? `${callee.name}()` : 'this call';
};

const argumentsOf = (frame: Frame, expr: CallExpr): Args => {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  let unsure: Unknown | null = null;
  for (const { star, name, value: written } of expr.args) {
    const value = evaluate(frame, written);
    if (name !== null) named.set(name, value);
    else if (star === '') positional.push(value);
    else unsure = spread(frame, star, value, { positional, named }, expr.range) ?? unsure;
  }
  return { positional, named, unsure };
};

const spread = (
  frame: Frame,
  star: '*' | '**',
  value: Value,
  into: { readonly positional: Value[]; readonly named: Map<string, Value> },
  range: TextRange,
): Unknown | null => {
  if (star === '*') {
    const items = itemsOf(value);
    if (items !== null) into.positional.push(...items);
    return items === null ? unsureOf(frame, value, range) : null;
  }
  const map = mappingOf(value);
  if (map === null) return unsureOf(frame, value, range);
  for (const entry of map.entries.values()) {
    const key = stringIn(entry.key);
    if (key !== undefined) into.named.set(key, entry.value);
  }
  return null;
};

const unsureOf = (frame: Frame, value: Value, range: TextRange): Unknown => {
  if (value.kind === 'unknown') return value;
  const spoiled = value.kind === 'dict' || value.kind === 'sequence' ? value.spoiled : null;
  return spoiled ?? unknown(frame, range, depends('an argument'), mayHold(value));
};

export const allOf = ({ positional, named }: Args): readonly Value[] => [...positional, ...named.values()];

/** What a call gives. */
export const call = (frame: Frame, callee: Value, args: Args, range: TextRange, words: string): Value => {
  switch (callee.kind) {
    case 'function':
      return callFunction(frame, callee, args, range, words);
    case 'class':
      return instantiate(frame, callee, args, range, words);
    case 'method':
      return callMethod(frame, callee, args, range, words);
    case 'record':
      return callRecord(frame, callee, args, range, words);
    case 'foreign':
      return callForeign(frame, callee.path, args, range, words);
    default:
      return notFollowed(frame, callee, args, range, words);
  }
};

/** A call that is not followed: it may change what it is given, and give anything. */
export const notFollowed = (frame: Frame, callee: Value, args: Args, range: TextRange, words: string): Value => {
  spoilArguments(frame, allOf(args), range, words);
  noteServing(frame, [callee, ...allOf(args)], range, words);
  if (callee.kind === 'unknown')
    return doubted(frame, { ...callee, holds: callee.holds || allOf(args).some((one) => mayHold(one)) });
  if (args.unsure !== null) return doubted(frame, { ...args.unsure, holds: true, sure: false });
  return unknown(frame, range, notCalled(words), true);
};

/** Runs a function of the workspace with these arguments. */
export const callFunction = (frame: Frame, func: Func, args: Args, range: TextRange, words: string): Value => {
  const { def } = func;
  const bound = args.unsure === null ? bind(func, args) : null;
  const follows = def.kind === 'lambda' || (!def.async && !isGenerator(def.body));
  if (bound === null || !follows)
    return notFollowed(frame, func, { ...args, positional: [...args.positional, func] }, range, words);
  const scope = scopeIn(func.scope, 'function', ownNames(func, bound), globalNames(func));
  for (const [name, value] of bound) scope.vars.set(name, value);
  const inner: Frame = { run: frame.run, module: func.module, scope };
  return deeper(frame, range, () => (def.kind === 'lambda' ? evaluate(inner, def.body) : runBody(inner, def)));
};

const isGenerator = (body: readonly Stmt[]): boolean => {
  const found: boolean[] = [];
  walk(body, (node) => {
    if (node.kind === 'opaque' && node.yields) found.push(true);
    return node.kind !== 'function' && node.kind !== 'class' && node.kind !== 'lambda';
  });
  return found.length > 0;
};

const ownNames = ({ def }: Func, bound: ReadonlyMap<string, Value>): ReadonlySet<string> => {
  const global = globalNamesIn(def);
  const names = [...bound.keys(), ...(def.kind === 'lambda' ? [] : boundIn(def.body))];
  return new Set(names.filter((name) => !global.has(name)));
};

const globalNames = ({ def }: Func): ReadonlySet<string> => globalNamesIn(def);

const globalNamesIn = (def: Func['def']): ReadonlySet<string> => {
  const names = new Set<string>();
  if (def.kind === 'function')
    walk(def.body, (node) => {
      if (node.kind === 'scope') for (const name of node.names) names.add(name);
      return node.kind !== 'function' && node.kind !== 'class';
    });
  return names;
};

/** Arguments by the names of the parameters; null where they do not fit. */
const bind = ({ def, fallbacks }: Func, args: Args): ReadonlyMap<string, Value> | null => {
  const bound = new Map<string, Value>();
  const rest = [...args.positional];
  const named = new Map(args.named);
  for (const param of def.params) {
    const value = argumentFor(param, rest, named) ?? fallbacks.get(param.name);
    if (value === undefined) return null;
    bound.set(param.name, value);
  }
  return rest.length === 0 && named.size === 0 ? bound : null;
};

const argumentFor = (param: Param, rest: Value[], named: Map<string, Value>): Value | undefined => {
  if (param.star === '*') return sequence('tuple', rest.splice(0));
  if (param.star === '**') {
    const all = dict([...named].map(([name, value]) => [text(name), value] as const));
    named.clear();
    return all;
  }
  const given = named.get(param.name);
  named.delete(param.name);
  return given ?? (param.keywordOnly ? undefined : rest.shift());
};
