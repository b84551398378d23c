import { fillsEnvironment } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { canonical } from '../canonical.ts';
import { jsonOf } from '../../yaml/json-tree.ts';
import { isRestored } from './option-changes.ts';
import type { UpdateSides } from './sides.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether the options of the replicas’ actors become others, as Ray compares them. `spelled`: they are equal, but a number is a
 * fraction in one and none in the other, so that any other change restarts the replicas; `unsure`: that hangs on the code.
 */
export type ActorChange = 'others' | 'same' | 'spelled' | 'unsure' | 'unknown';

export const actorChange = (sides: UpdateSides): ActorChange => {
  const { written, deployed, inForce, release, environment } = sides;
  const told = objectOf(valueOf(inForce, KEY));
  if (told === null) return 'unknown';
  const own = objectOf(valueOf(written, KEY));
  const ran = objectOf(valueOf(deployed, KEY));
  if (own === null && isRestored(sides, KEY)) return sides.amountsDiffer === true ? 'others' : 'unknown';
  if (written === undefined) return 'same';
  const now = withDefaults(merged(own ?? told, environment, release));
  if (canonical(now) !== canonical(withDefaults(told))) return 'others';
  return own === null ? 'same' : spelling(own, ran);
};

const KEY = 'ray_actor_options';

/** Files hold fractions, once they are read; the CPU that Ray fills in is none, and code may write either. */
const spelling = (own: Json, ran: Json | null): ActorChange => {
  if (ran === null) return FRACTIONS.some((key) => Number.isInteger(own[key])) ? 'unsure' : 'same';
  return ((own.num_cpus ?? null) === null) === ((ran.num_cpus ?? null) === null) ? 'same' : 'spelled';
};

const FRACTIONS = ['num_cpus', 'num_gpus', 'memory'];

/** `override_deployment_info`: the application’s environment under the deployment’s own, in releases that fill it in even where both are empty. */
const merged = (options: Json, parent: Json, release: string): Json => {
  const child = isObject(options.runtime_env) ? options.runtime_env : {};
  const isEmpty = Object.keys(parent).length === 0 && Object.keys(child).length === 0;
  if (isEmpty && at(fillsEnvironment, release) !== true) return options;
  return { ...options, runtime_env: mergedEnvironment(parent, child) };
};

/** `override_runtime_envs_except_env_vars` in `ray/serve/_private/utils.py`. */
const mergedEnvironment = (parent: Json, child: Json): Json => {
  const variables = [parent, child].map((one) => (isObject(one.env_vars) ? one.env_vars : {}));
  return { ...parent, ...child, env_vars: Object.assign({}, ...variables) as Json };
};

/** `_validate_ray_actor_options` in `ray/serve/_private/config.py`. */
const withDefaults = (options: Json): Json => ({ ...options, num_cpus: options.num_cpus ?? 1 });

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (tree: Tree | undefined): Json | null => {
  const value = jsonOf(tree);
  return isObject(value) ? value : null;
};
