import type { TextRange } from '../../../text/text-range.ts';
import { walk } from '../../syntax/walk.ts';
import { depends } from './reasons.ts';
import { placeOf } from './run.ts';
import type { Frame } from './run.ts';
import type { Func, Value } from './values.ts';

/** Calls by which code starts, replaces or ends applications. */
const SERVING = new Set(['run', 'run_many', 'delete', 'shutdown']);

/** Keeps that a script may start, replace or end applications where it hands on or calls what is not followed. */
export const noteServing = (frame: Frame, values: readonly Value[], range: TextRange, words: string): void => {
  if (!frame.run.isScript || !values.some((value) => mayServe(value, new Set()))) return;
  frame.run.calls.push({ kind: 'maybe', why: depends(`what ${words} does`), place: placeOf(frame, range) });
};

/** True for a function of the workspace, or what holds one, in whose body or whose helpers such a call may stand. */
const mayServe = (value: Value, seen: Set<Value>): boolean => {
  if (seen.has(value)) return false;
  seen.add(value);
  switch (value.kind) {
    case 'function':
      return bodyServes(value, seen);
    case 'method':
      return value.func !== null && (bodyServes(value.func, seen) || mayServe(value.self, seen));
    case 'class':
      return [...value.vars.values()].some((one) => mayServe(one, seen));
    case 'instance':
      return mayServe(value.of, seen) || [...value.fields.values()].some((one) => mayServe(one, seen));
    case 'sequence':
      return value.items.some((one) => mayServe(one, seen));
    case 'dict':
      return [...value.entries.values()].some((one) => mayServe(one.value, seen));
    default:
      return false;
  }
};

const bodyServes = ({ def, scope, module }: Func, seen: Set<Value>): boolean => {
  let serves = false;
  walk(def.kind === 'lambda' ? [def.body] : def.body, (node) => {
    if (node.kind === 'attribute' && SERVING.has(node.name)) serves = true;
    if (node.kind === 'name') {
      const value = scope.vars.get(node.name) ?? module.vars.get(node.name);
      const isCall = value?.kind === 'foreign' && /^ray\.serve\.(?:run|run_many|delete|shutdown)$/.test(value.path);
      if (isCall || (value !== undefined && mayServe(value, seen))) serves = true;
    }
    return !serves;
  });
  return serves;
};
