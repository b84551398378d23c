import { isTold, isToldBeside } from '../ray/facts/engine-workers.ts';
import type { EnvironmentLayer } from '../ray/facts/engine-workers.ts';
import { isPlaceholder } from '../sources/detect/placeholder.ts';
import { asMap, entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import { listedIn } from './gpu-entries.ts';
import type { ServedModel } from './served-models.ts';

/** What a replica finds in one of its environment variables. */
export type ReplicaVariable =
  | { readonly kind: 'set'; readonly text: string; readonly entry: Entry; readonly layer: EnvironmentLayer }
  /** Nothing in the file sets it; `layer` is where its variables stand or may, null where `deployments` are laid over them. */
  | { readonly kind: 'unset'; readonly layer: EnvironmentLayer | null }
  | { readonly kind: 'unknown' };

const UNKNOWN: ReplicaVariable = { kind: 'unknown' };

interface Layer {
  readonly name: EnvironmentLayer;
  /** The `runtime_env` as it is written; undefined where there is none. */
  readonly env: Tree | undefined;
}

/**
 * A variable as a model's `runtime_env`, its actor's and its application's give it to the replica: the builder takes the
 * highest that has `env_vars` and drops those of the others (`get_deployment_options` in Ray's `llm_server.py`).
 */
export const replicaVariable = (name: string, served: ServedModel, release: string): ReplicaVariable => {
  const listed = listedIn(served.app, served.deployment.name);
  const layers = layersOf(served, listed).filter((layer) => isTold(layer.name, release));
  let deciding: EnvironmentLayer | null = null;
  for (const { name: layer, env } of layers) {
    if (deciding !== null && !(listed !== undefined && layer === 'application') && !isBeside(layer, release)) continue;
    const found = inEnvironment(name, env);
    if (found === 'unknown') return UNKNOWN;
    if (found === 'no variables') continue;
    deciding ??= layer;
    if (found !== 'other variables') return { kind: 'set', ...found, layer };
  }
  const hidden = layers.some(({ env }) => NOT_SHOWN.some((key) => valueOf(env, key) !== undefined));
  return hidden || valueOf(served.model, 'callback_config') !== undefined
    ? UNKNOWN
    : { kind: 'unset', layer: listed === undefined ? (deciding ?? 'model') : null };
};

const isBeside = (layer: EnvironmentLayer, release: string): boolean =>
  layer !== 'model' && isToldBeside(layer, release);

/** With options of their own `deployments` leave nothing of the builder's; the application's variables stand under either. */
const layersOf = ({ model, app }: ServedModel, listed: MapNode | undefined): readonly Layer[] => {
  const options = valueOf(listed, 'ray_actor_options');
  const built: readonly Layer[] = [
    { name: 'model', env: valueOf(model, 'runtime_env') },
    { name: 'actor', env: valueOf(model, 'deployment_config', 'ray_actor_options', 'runtime_env') },
  ];
  const own: readonly Layer[] =
    options === undefined ? built : [{ name: 'actor', env: valueOf(options, 'runtime_env') }];
  return [...own, { name: 'application', env: valueOf(app, 'runtime_env') }];
};

/** Keys of a `runtime_env` that bring an environment or code of their own. */
const NOT_SHOWN: readonly string[] = ['container', 'image_uri', 'worker_process_setup_hook'];

const inEnvironment = (
  name: string,
  env: Tree | undefined,
): 'unknown' | 'no variables' | 'other variables' | { readonly text: string; readonly entry: Entry } => {
  if (env === undefined || isNull(env)) return 'no variables';
  const variables = entryOf(env, 'env_vars')?.value;
  if (asMap(env) === undefined) return 'unknown';
  if (variables === undefined) return 'no variables';
  const map = asMap(variables);
  if (map === undefined || [...map.entries.keys()].some((key) => key.startsWith('{'))) return 'unknown';
  const entry = entryOf(map, name);
  if (entry === undefined) return 'other variables';
  const text = textOf(entry.value);
  return text === undefined || isPlaceholder(text) ? 'unknown' : { text, entry };
};

/** Ray wants texts there; a number is told by another rule, and means the same once it is one. */
const textOf = (tree: Tree): string | undefined =>
  stringOf(tree) ?? (tree.kind === 'scalar' && typeof tree.value === 'number' ? String(tree.value) : undefined);
