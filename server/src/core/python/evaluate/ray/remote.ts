import type { Expr, Stmt } from '../../syntax/ast.ts';
import { namesIn } from '../../syntax/walk.ts';
import type { Args } from '../language/calls.ts';
import { isStrange } from '../names/foreign-names.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { recordOf } from '../library/records.ts';
import { depends } from '../state/reasons.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, numberIn, text } from '../state/values.ts';
import type { Class, Func, Record, Value } from '../state/values.ts';
import type { TextRange } from '../../../text/text-range.ts';

/** What `@ray.remote` makes of a function or class, and `@ray.method`, which leaves a function what it is. */
const REMOTE = 'ray.remote()';
export const REMOTE_OPTIONS = 'ray.remote';
export const METHOD_OPTIONS = 'ray.method';

/** The function or class behind `@ray.remote`; null for any other value. */
export const remoteIn = (value: Value): Func | Class | null => {
  const of = value.kind === 'record' && value.path === REMOTE ? getItem(value.fields, 'of') : undefined;
  return of?.kind === 'function' || of?.kind === 'class' ? of : null;
};

/** `@ray.remote(…)` of a function or class at the top of a module; null for what is not followed. */
export const remoteOf = (frame: Frame, target: Value, options: Args['named'], range: TextRange): Record | null => {
  const isTask = target.kind === 'function' && target.def.kind === 'function';
  const isActor = target.kind === 'class' && (target.model === 'plain' || target.model === 'dataclass');
  if (!isTask && !isActor) return null;
  const tests: Tests = { ...COMMON, ...(isTask ? OF_TASKS : OF_ACTORS) };
  const isTaken = [...options].every(([key, value]) => tests[key]?.(value) === true);
  if (!isTaken) unknown(frame, range, depends('whether Ray takes these options'));
  return { kind: 'record', path: REMOTE, fields: dict([[text('of'), target]]) };
};

type Test = (value: Value) => boolean;
type Tests = Readonly<globalThis.Record<string, Test | undefined>>;

const least =
  (low: number): Test =>
  (value) =>
    value.kind === 'scalar' && value.type === 'int' && Number(value.value) >= low;

/** An amount that every release counts exactly; several GPUs are whole ones. */
const isAmount: Test = (value) => {
  const number = value.kind === 'scalar' && value.type !== 'bool' ? numberIn(value) : undefined;
  if (number === undefined || number < 0) return false;
  return Number.isInteger(number) || (number < 1 && number >= 0.0001);
};

/** What every release takes of the options (`ray/_private/ray_option_utils.py`); any other is left open. */
const COMMON: Tests = { num_cpus: isAmount, num_gpus: isAmount, memory: least(1) };
const OF_TASKS: Tests = { max_retries: least(-1), num_returns: least(0), max_calls: least(0) };
const OF_ACTORS: Tests = { max_restarts: least(-1), max_concurrency: least(1) };

/**
 * What the body of a remote function or class names at the top of its module: Python pickles it by its content, with all of
 * these (`RemoteFunction` and `ActorClass` stand under its name, so that it is not found there).
 */
export const namedBy = (of: Func | Class): readonly Value[] => {
  const body: readonly (Expr | Stmt)[] = of.def.kind === 'lambda' ? [of.def.body] : of.def.body;
  return [...namesIn(body)].flatMap((name) => of.module.vars.get(name) ?? []);
};

/** True for what is pickled under its own name and holds no application. */
export const isByName = (value: Value): boolean => {
  if (value.kind === 'foreign') return value.made === undefined && !isStrange(value.path);
  if (value.kind === 'function') return value.def.kind === 'function' && value.scope.kind === 'module';
  return value.kind === 'scalar' || value.kind === 'module' || (value.kind === 'class' && !value.local);
};

const remote: Handler = (frame, args, range, path) => {
  const [target, ...others] = args.positional;
  if (target === undefined) return args.named.size === 0 ? null : recordOf(path, args);
  return others.length > 0 || args.named.size > 0 ? null : remoteOf(frame, target, args.named, range);
};

/** `@ray.method(num_returns=1)` (`method` in `ray/actor.py`, every release). */
const method: Handler = (_, args, __, path) => {
  const isTaken = [...args.named].every(
    ([key, value]) =>
      (key === 'num_returns' && least(0)(value)) ||
      (key === 'concurrency_group' && value.kind === 'scalar' && value.type === 'str'),
  );
  return isTaken && args.named.size > 0 && args.positional.length === 0 ? recordOf(path, args) : null;
};

export const REMOTE_CALLS: Handlers = { [REMOTE_OPTIONS]: remote, [METHOD_OPTIONS]: method };
