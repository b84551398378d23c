import { harmlessDeploymentKeys } from '../ray/facts/llm.ts';
import { asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { modelsOf } from './application-demand.ts';

/** Keys of an application whose effect on acceptance is known here. */
const APP_KEYS = new Set(['name', 'route_prefix', 'import_path', 'args']);

/** Keys of a model whose content cannot make the builder refuse it, as far as it is read here. */
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
]);

/** True where nothing in the application could make Ray refuse it that is not checked here. */
export const isDecided = (app: MapNode): boolean =>
  [...app.entries.keys()].every((key) => APP_KEYS.has(key)) && modelsOf(app).every(isPlainModel);

const isPlainModel = (model: Tree): boolean => {
  const keys = [...(asMap(model)?.entries.keys() ?? [])];
  const deployment = asMap(valueOf(model, 'deployment_config'));
  return (
    stringOf(valueOf(model, 'model_loading_config', 'model_id')) !== undefined &&
    keys.every((key) => MODEL_KEYS.has(key)) &&
    [...(deployment?.entries.keys() ?? [])].every((key) => harmlessDeploymentKeys.includes(key))
  );
};
