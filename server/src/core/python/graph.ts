import { numbersWrittenNames } from '../ray/facts/code.ts';
import { at } from '../ray/release.ts';
import { namesIn } from './syntax/walk.ts';
import { mayHold } from './evaluate/language/expressions.ts';
import { isStrange } from './evaluate/names/foreign-names.ts';
import { isByName, namedBy, remoteIn } from './evaluate/ray/remote.ts';
import { outside } from './evaluate/state/reasons.ts';
import { Stopped } from './evaluate/state/run.ts';
import type { LlmApplication } from './evaluate/state/llm-application.ts';
import type { Application, Func, Unknown, Value } from './evaluate/state/values.ts';

export type Node = Application | LlmApplication;

export interface Named {
  readonly name: string;
  readonly node: Application;
}

/** Everything that is bound below an application, each once, what others need first (`build_app`, every release). */
export const inOrder = (root: Node): readonly Node[] => {
  const done = new Set<Node>();
  const open = new Set<Node>();
  const visit = (node: Node): void => {
    if (done.has(node) || open.has(node)) return;
    open.add(node);
    for (const child of childrenOf(node)) visit(child);
    done.add(node);
  };
  visit(root);
  return [...done];
};

/** Applications in the arguments of one, in the order in which Python pickles them. */
const childrenOf = (node: Node): readonly Node[] => {
  if (node.kind === 'llm') return [];
  const found: Node[] = [];
  const seen = new Set<Value>();
  for (const value of [...node.args, ...node.named.values()]) collect(value, node, found, seen);
  return found;
};

const collect = (value: Value, parent: Application, found: Node[], seen: Set<Value>): void => {
  if (seen.has(value)) return;
  seen.add(value);
  const inner = (one: Value): void => {
    collect(one, parent, found, seen);
  };
  if (value.kind === 'application' || value.kind === 'llm') found.push(value);
  if (value.kind === 'unknown' && value.holds) throw new Stopped(value);
  if (value.kind === 'foreign' && isStrange(value.path))
    throw new Stopped({ ...hidden(parent), why: outside(value.path) });
  if (value.kind === 'sequence' || value.kind === 'dict' || value.kind === 'instance') refuseSpoiled(value.spoiled);
  if (value.kind === 'sequence') {
    if (value.type === 'set' && value.items.some((item) => mayHold(item))) throw new Stopped(hidden(parent));
    value.items.forEach(inner);
  }
  if (value.kind === 'dict') for (const entry of value.entries.values()) inner(entry.value);
  if (value.kind === 'instance') for (const field of value.fields.values()) inner(field);
  if (value.kind === 'record') inner(value.fields);
  const remote = remoteIn(value);
  if (remote !== null && namedBy(remote).some((one) => one !== value && !isByName(one) && mayHold(one)))
    throw new Stopped(hidden(parent));
  if (value.kind === 'method') inner(value.self);
  if (value.kind === 'function' && holdsByName(value)) throw new Stopped(hidden(parent));
  if (value.kind === 'class' && value.local) throw new Stopped(hidden(parent));
};

const refuseSpoiled = (spoiled: Unknown | null): void => {
  if (spoiled !== null) throw new Stopped(spoiled);
};

/** A function that is not at the top of its module is pickled with all that it names. */
const holdsByName = ({ def, scope, module }: Func): boolean => {
  if (def.kind === 'function' && scope.parent === null) return false;
  const names = namesIn(def.kind === 'lambda' ? [def.body] : def.body);
  return [...names].some((name) => {
    const value = scope.vars.get(name) ?? module.vars.get(name);
    return scope.parent !== null || (value !== undefined && mayHold(value));
  });
};

const hidden = ({ place }: Application): Unknown => ({
  kind: 'unknown',
  why: { en: 'an argument may hide further deployments', vi: 'một tham số có thể chứa deployment khác' },
  place,
  holds: true,
  sure: true,
});

/**
 * The names that Ray gives. From 2.39 a name that is taken gets the next free `_1`, `_2`
 * (`_get_unique_deployment_name_memoized`, `ray/serve/_private/build_app.py`). Before, only names of classes did, counted
 * whether they were used or not (`_DAGNodeNameGenerator`, `ray/dag/utils.py`), and of two with one written name the later
 * replaced the earlier (`extract_deployments_from_serve_dag`).
 */
export const named = (nodes: readonly Application[], release: string): readonly Named[] =>
  at(numbersWrittenNames, release) === true ? unique(nodes) : byClass(nodes);

const unique = (nodes: readonly Application[]): readonly Named[] => {
  const taken = new Set<string>();
  return nodes.map((node) => {
    const base = node.deployment.name;
    let name = base;
    for (let index = 1; taken.has(name); index++) name = `${base}_${String(index)}`;
    taken.add(name);
    return { name, node };
  });
};

const byClass = (nodes: readonly Application[]): readonly Named[] => {
  const counts = new Map<string, number>();
  const last = new Map<string, Application>();
  for (const node of nodes) {
    const { of, name: written } = node.deployment;
    const body = bodyName(of) ?? written;
    const count = counts.get(body) ?? 0;
    counts.set(body, count + 1);
    last.set(written === body ? (count === 0 ? body : `${body}_${String(count)}`) : written, node);
  }
  return [...last].map(([name, node]) => ({ name, node }));
};

export const bodyName = (of: Application['deployment']['of']): string | null => {
  if (of.kind === 'class') return of.name;
  return of.kind === 'function' && of.def.kind === 'function' ? of.def.name : null;
};
