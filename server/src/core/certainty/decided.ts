import { isTakenOfCode } from '../options/code-values.ts';
import { compareReleases } from '../ray/release.ts';
import { deploymentOptionTaken } from '../ray/facts/llm.ts';
import { fieldFact, unknownKeysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { nodesOf } from '../yaml/nodes.ts';
import { asList, asMap, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { builderArgs } from '../options/builder-args.ts';
import type { BuilderArgs } from '../options/builder-args.ts';

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
  'use_cpu',
  'accelerator_config',
  'lora_config',
]);

/** Options of `deployment_config` whose content is judged elsewhere or not yet. */
const OPEN_OPTIONS = new Set([
  'request_router_config',
  'logging_config',
  'gang_scheduling_config',
  'deployment_actors',
]);

/** True where every key is a text to PyYAML. */
export const allTextual = (root: Tree): boolean => {
  for (const tree of nodesOf(root))
    if ([...(asMap(tree)?.entries.values() ?? [])].some(({ textual }) => !textual)) return false;
  return true;
};

/** True where nothing in the application could make Ray refuse it that is not checked here. */
export const isDecided = (app: MapNode, release: string): boolean =>
  [...app.entries.keys()].every((key) => APP_KEYS.has(key) || isDropped('ServeApplicationSchema', key, release)) &&
  areFree(app) &&
  isBuildDecided(app, release);

/** The same of an application whose code was read: `certain` says that nothing of the code can be refused. */
export const isPlainDecided = (app: MapNode, release: string): boolean =>
  [...app.entries.keys()].every((key) => APP_KEYS.has(key) || isDropped('ServeApplicationSchema', key, release)) &&
  listed(app).every((entry) => isTakenOver(entry, release)) &&
  new Set(listed(app).map((entry) => stringOf(valueOf(entry, 'name')))).size === listed(app).length;

const listed = (app: MapNode): readonly MapNode[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((entry) => asMap(entry) ?? []);

/** Options over those of code whose content surely passes; a name that is a number is another text to Ray. */
const isTakenOver = (entry: MapNode, release: string): boolean =>
  stringOf(valueOf(entry, 'name')) !== undefined &&
  [...entry.entries.values()].every(({ key, value }) => {
    if (key === 'name' || key === 'user_config') return true;
    if (!FREE_OPTIONS.has(key)) return false;
    const isLater = compareReleases(release, '2.10.0') >= 0;
    if (key === 'num_replicas' && (isNull(value) || stringOf(value) === 'auto')) return isLater;
    return isTakenOfCode('DeploymentSchema', key, value) || (key === 'autoscaling_config' && isNull(value));
  });

/** True for a key that the release does not know there and drops. */
const isDropped = (model: ModelName, key: string, release: string): boolean =>
  fieldFact(model, key, release) === undefined && unknownKeysOf(model, release) === 'ignored';

/** Options of an entry under `deployments` that Ray does not weigh against what the builder set. */
const FREE_OPTIONS = new Set([
  'name',
  'num_replicas',
  'autoscaling_config',
  'ray_actor_options',
  'max_ongoing_requests',
  'max_queued_requests',
  'user_config',
  'graceful_shutdown_timeout_s',
  'graceful_shutdown_wait_loop_s',
  'health_check_period_s',
  'health_check_timeout_s',
]);

const areFree = (app: MapNode): boolean =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).every((entry) =>
    [...(asMap(entry)?.entries.keys() ?? [])].every((key) => FREE_OPTIONS.has(key)),
  );

/** Keys of the builders' `args` that hold models, and those that hold options of a deployment of the builder's own. */
const MODEL_ARGS = ['llm_configs', 'llm_config', 'prefill_config', 'decode_config'];
const OPTION_ARGS = ['ingress_deployment_config', 'proxy_deployment_config'];

/** Options of the builder's own deployments that are judged here or change nothing that could be refused. */
const INGRESS_OPTIONS = new Set([
  'num_replicas',
  'autoscaling_config',
  'ray_actor_options',
  'max_ongoing_requests',
  'max_queued_requests',
]);

/** True where every reason for which the builder could refuse its `args` is checked here. */
export const isBuildDecided = (app: MapNode, release: string): boolean => {
  const args = builderArgs(app, release);
  return args !== null && allTextual(app) && areArgsDecided(args, release);
};

const areArgsDecided = ({ model, map }: BuilderArgs, release: string): boolean =>
  [...map.entries.values()].every(({ key, value }) => {
    if (isDropped(model, key, release)) return true;
    if (MODEL_ARGS.includes(key)) return modelsUnder(value).every((one) => isPlainModel(one, release));
    return OPTION_ARGS.includes(key) && hasPlainOptions(value);
  });

const modelsUnder = (value: Tree): readonly Tree[] => asList(value)?.items ?? [value];

const hasPlainOptions = (value: Tree): boolean => {
  const map = asMap(value);
  if (map === undefined || [...map.entries.keys()].some((key) => !INGRESS_OPTIONS.has(key))) return false;
  return ![...map.entries.values()].some((entry) => isNull(entry.value));
};

/** Fields of `CallbackConfig` (`ray/llm/_internal/common/callbacks/base.py`, 2.51 on); the class is imported later. */
const isPlainCallback = (value: Tree): boolean =>
  [...(asMap(value)?.entries.values() ?? [])].every(({ key, value: inner }) => {
    if (key === 'callback_class') return stringOf(inner) !== undefined;
    if (key === 'callback_kwargs') return asMap(inner) !== undefined;
    return key === 'raise_error_on_callback' && inner.kind === 'scalar' && inner.type === 'bool';
  }) && asMap(value) !== undefined;

const isPlainModel = (model: Tree, release: string): boolean => {
  const source = valueOf(model, 'model_loading_config', 'model_source');
  const options = [...(asMap(valueOf(model, 'deployment_config'))?.entries.keys() ?? [])];
  return (
    stringOf(valueOf(model, 'model_loading_config', 'model_id')) !== undefined &&
    (source === undefined || isNull(source) || stringOf(source) !== undefined) &&
    [...(asMap(model)?.entries.values() ?? [])].every(
      ({ key, value }) =>
        MODEL_KEYS.has(key) ||
        (key === 'server_cls' && isNull(value)) ||
        (key === 'callback_config' && isPlainCallback(value)),
    ) &&
    options.every((key) => !OPEN_OPTIONS.has(key) && deploymentOptionTaken(key, release))
  );
};
