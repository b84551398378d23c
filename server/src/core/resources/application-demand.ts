import type { ApplicationDemand, DeploymentDemand } from '../analysis.ts';
import { LLM_IMPORT_PATHS, OLDEST_LLM, serverPrefix } from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import { asList, asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { actorRequest } from './actor-request.ts';
import { demandOf, sumDemands } from './demand-of.ts';
import { modelBundles } from './model-bundles.ts';
import { autoscalingRange, modelReplicas } from './model-replicas.ts';
import { routerDemand } from './router-demand.ts';

export const isLlmApplication = (app: MapNode): boolean =>
  LLM_IMPORT_PATHS.includes(stringOf(valueOf(app, 'import_path')) ?? '');

export const modelsOf = (app: MapNode): readonly Tree[] => asList(valueOf(app, 'args', 'llm_configs'))?.items ?? [];

/** Everything one item of `applications` makes Ray reserve. */
export const applicationDemand = (app: MapNode, release: string): ApplicationDemand => {
  const nameTree = valueOf(app, 'name');
  const range = nameTree?.range ?? valueOf(app, 'import_path')?.range ?? app.range;
  const builder = isLlmApplication(app) && compareReleases(release, OLDEST_LLM) >= 0;
  const models = modelsOf(app);
  const readable = builder && models.length > 0 && models.every((model) => asMap(model) !== undefined);
  const deployments = readable ? llmDeployments(app, models, release) : listedDeployments(app);
  const complete = readable && valueOf(app, 'deployments') === undefined;
  return {
    name: stringOf(nameTree) ?? 'default',
    complete,
    deployments,
    demand: sumDemands(deployments.map((deployment) => deployment.demand)),
    range,
    fullRange: app.range,
  };
};

const llmDeployments = (app: MapNode, models: readonly Tree[], release: string): readonly DeploymentDemand[] => {
  const routerPlace = entryOf(valueOf(app, 'args'), 'llm_configs')?.keyRange ?? app.range;
  return [...models.map((model) => modelDemand(model, release)), routerDemand(models, routerPlace, release)];
};

const modelDemand = (model: Tree, release: string): DeploymentDemand => {
  const idTree = valueOf(model, 'model_loading_config', 'model_id');
  const id = (stringOf(idTree) ?? '').replaceAll('/', '--').replaceAll('.', '_');
  const replicas = modelReplicas(model, release);
  const replica = modelBundles(model, release);
  return {
    name: `${at(serverPrefix, release) ?? ''}${id}`,
    source: 'builder',
    replicas,
    replica,
    demand: demandOf(replicas, replica),
    origin: 'explicit',
    why: { en: 'the model’s replicas', vi: 'số replica của model' },
    range: idTree?.range ?? model.range,
  };
};

/** Deployments that the file lists; code may define more, and what the file leaves out is the code's. */
const listedDeployments = (app: MapNode): readonly DeploymentDemand[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((item) => {
    const map = asMap(item);
    return map === undefined ? [] : [listedDeployment(map)];
  });

const listedDeployment = (item: MapNode): DeploymentDemand => {
  const nameTree = valueOf(item, 'name');
  const options = valueOf(item, 'ray_actor_options');
  const actor = valueOf(item, 'placement_group_bundles') === undefined ? actorRequest(options) : null;
  const replica = actor === null ? null : { bundles: [actor], strategy: null };
  const replicas = listedReplicas(item);
  return {
    name: stringOf(nameTree) ?? '',
    source: 'yaml',
    replicas,
    replica,
    demand: demandOf(replicas, replica),
    origin: options === undefined ? 'default' : 'explicit',
    why: {
      en: 'as listed; what is left out is taken at Ray’s default',
      vi: 'theo file; phần không ghi lấy mặc định của Ray',
    },
    range: nameTree?.range ?? item.range,
  };
};

const listedReplicas = (item: MapNode) => {
  const autoscaling = valueOf(item, 'autoscaling_config');
  const written = valueOf(item, 'num_replicas');
  if (stringOf(written) === 'auto') return null;
  if (autoscaling !== undefined && !isNull(autoscaling)) return autoscalingRange(autoscaling);
  if (written === undefined) return { min: 1, initial: 1, max: 1 };
  const fixed = numberOf(written);
  return fixed === undefined || !Number.isInteger(fixed) || fixed < 1
    ? null
    : { min: fixed, initial: fixed, max: fixed };
};
