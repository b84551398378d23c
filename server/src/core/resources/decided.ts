import { deploymentOptionTaken } from '../ray/facts/llm.ts';
import { fieldFact, unknownKeysOf } from '../schema/model-facts.ts';
import type { ModelName } from '../schema/model-facts.ts';
import { asMap, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { bundlesOf } from './configured-bundles.ts';
import { ingressShape } from './ingress-config.ts';
import { modelsOf } from './application-demand.ts';

/** Keys of an application whose effect on acceptance is known here. */
const APP_KEYS = new Set(['name', 'route_prefix', 'import_path', 'args', 'logging_config', 'deployments']);

/** Keys of a model whose content the rules judge whole; what they do not object to, the builder takes. */
const MODEL_KEYS = new Set([
  'model_loading_config',
  'deployment_config',
  'experimental_configs',
  'resources_per_bundle',
  'placement_group_config',
  'engine_kwargs',
  'llm_engine',
  'log_engine_metrics',
  'accelerator_type',
  'runtime_env',
]);

/** Options of `deployment_config` whose content is judged elsewhere or not yet. */
const OPEN_OPTIONS = new Set([
  'request_router_config',
  'logging_config',
  'gang_scheduling_config',
  'deployment_actors',
]);

const allTextual = (tree: Tree): boolean => {
  if (tree.kind === 'list') return tree.items.every(allTextual);
  return tree.kind !== 'map' || [...tree.entries.values()].every(({ textual, value }) => textual && allTextual(value));
};

/** True where bundles hold what the builder judges by rules of its own. */
const holdsTpu = (model: Tree): boolean => {
  const config = asMap(valueOf(model, 'placement_group_config'));
  return (config && bundlesOf(config))?.some((bundle) => bundle.entries.has('TPU')) === true;
};

/** True where nothing in the application could make Ray refuse it that is not checked here. */
export const isDecided = (app: MapNode, release: string): boolean =>
  [...app.entries.keys()].every((key) => APP_KEYS.has(key) || isDropped('ServeApplicationSchema', key, release)) &&
  isBuildDecided(app, release);

const isReadable = (config: Tree | undefined): boolean => config !== undefined && ingressShape(config) !== null;

/** True for a key that the release does not know there and drops. */
const isDropped = (model: ModelName, key: string, release: string): boolean =>
  fieldFact(model, key, release) === undefined && unknownKeysOf(model, release) === 'ignored';

/** True where every reason for which the builder could refuse its `args` is checked here. */
export const isBuildDecided = (app: MapNode, release: string): boolean =>
  allTextual(app) &&
  [...(asMap(valueOf(app, 'args'))?.entries.keys() ?? [])].every(
    (key) =>
      key === 'llm_configs' ||
      isDropped('LLMServingArgs', key, release) ||
      (key === 'ingress_deployment_config' && isReadable(valueOf(app, 'args', key))),
  ) &&
  modelsOf(app).every((model) => isPlainModel(model, release));

const isPlainModel = (model: Tree, release: string): boolean => {
  const source = valueOf(model, 'model_loading_config', 'model_source');
  const options = [...(asMap(valueOf(model, 'deployment_config'))?.entries.keys() ?? [])];
  return (
    stringOf(valueOf(model, 'model_loading_config', 'model_id')) !== undefined &&
    (source === undefined || isNull(source) || stringOf(source) !== undefined) &&
    [...(asMap(model)?.entries.keys() ?? [])].every((key) => MODEL_KEYS.has(key)) &&
    !holdsTpu(model) &&
    options.every((key) => !OPEN_OPTIONS.has(key) && deploymentOptionTaken(key, release))
  );
};
