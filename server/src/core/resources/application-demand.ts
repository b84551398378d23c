import type { ApplicationDemand, DeploymentDemand, ReplicaShape } from '../analysis.ts';
import { amountsText } from '../features/amounts-text.ts';
import { LLM_IMPORT_PATHS, OLDEST_LLM, ownNameHonoured, serverPrefix } from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import type { Words } from '../words.ts';
import { asList, asMap, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { demandOf, sumDemands } from './demand-of.ts';
import { listedDeployment } from './listed-deployment.ts';
import { modelBundles } from './model-bundles.ts';
import { modelReplicas } from './model-replicas.ts';
import { isModelScaled, isRouterScaled } from './is-scaled.ts';
import { overridden } from './override.ts';
import { routerDemand } from './router-demand.ts';

export const isLlmApplication = (app: MapNode): boolean =>
  LLM_IMPORT_PATHS.includes(stringOf(valueOf(app, 'import_path')) ?? '');

export const modelsOf = (app: MapNode): readonly Tree[] => asList(valueOf(app, 'args', 'llm_configs'))?.items ?? [];

/** Everything one item of `applications` makes Ray reserve. */
export const applicationDemand = (app: MapNode, release: string): ApplicationDemand => {
  const nameTree = valueOf(app, 'name');
  const range = nameTree?.range ?? valueOf(app, 'import_path')?.range ?? app.range;
  const builder = isLlmApplication(app);
  const models = modelsOf(app);
  const readable =
    compareReleases(release, OLDEST_LLM) >= 0 &&
    models.length > 0 &&
    models.every((model) => asMap(model) !== undefined);
  const deployments = !builder
    ? listedDeployments(app)
    : readable
      ? withOverrides(app, models, llmDeployments(app, models, release), release)
      : [];
  const known = deployments.length > 0;
  return {
    name: stringOf(nameTree) ?? 'default',
    complete: builder && readable,
    deployments,
    demand: known ? sumDemands(deployments.map((deployment) => deployment.demand)) : null,
    range,
    fullRange: app.range,
  };
};

const llmDeployments = (app: MapNode, models: readonly Tree[], release: string): readonly DeploymentDemand[] => {
  const routerPlace = entryOf(valueOf(app, 'args'), 'llm_configs')?.keyRange ?? app.range;
  return [
    ...models.map((model) => modelDemand(model, release)),
    routerDemand(models, valueOf(app, 'args'), routerPlace, release),
  ];
};

const modelDemand = (model: Tree, release: string): DeploymentDemand => {
  const idTree = valueOf(model, 'model_loading_config', 'model_id');
  const own = at(ownNameHonoured, release) === true ? stringOf(valueOf(model, 'deployment_config', 'name')) : undefined;
  const id = own ?? (stringOf(idTree) ?? '').replaceAll('/', '--').replaceAll('.', '_');
  const replicas = modelReplicas(model, release);
  const replica = modelBundles(model, release);
  return {
    name: `${at(serverPrefix, release) ?? ''}${id}`,
    source: 'builder',
    replicas,
    replica,
    demand: demandOf(replicas, replica),
    origin: 'explicit',
    why: shapeText(replica),
    range: idTree?.range ?? model.range,
  };
};

/** Deployments that the file lists; code may define more. */
const listedDeployments = (app: MapNode): readonly DeploymentDemand[] =>
  listed(app).map((item) => listedDeployment(item));

const listed = (app: MapNode): readonly MapNode[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((item) => asMap(item) ?? []);

/** Entries of `deployments` change generated deployments in the order of the file; what is not read makes them unknown. */
const withOverrides = (
  app: MapNode,
  models: readonly Tree[],
  deployments: readonly DeploymentDemand[],
  release: string,
): readonly DeploymentDemand[] =>
  deployments.map((deployment, index) => {
    const model = models[index];
    const scaled = model === undefined ? isRouterScaled(valueOf(app, 'args'), release) : isModelScaled(model, release);
    return listed(app)
      .filter((item) => stringOf(valueOf(item, 'name')) === deployment.name)
      .reduce<DeploymentDemand>((current, item) => overridden(current, item, scaled) ?? unread(current), deployment);
  });

const unread = (deployment: DeploymentDemand): DeploymentDemand => ({
  ...deployment,
  replicas: null,
  replica: null,
  demand: null,
  origin: 'unknown',
  why: OVERRIDDEN,
});

const OVERRIDDEN = {
  en: 'unknown: the file overrides it under deployments, which is not read yet',
  vi: 'chưa biết: file ghi đè nó trong deployments, phần này chưa được đọc',
};

/** `[0.5 CPU] + [0.5 CPU, 0.4 GPU], STRICT_PACK`: what each replica reserves. */
const shapeText = (replica: ReplicaShape | null): Words => {
  if (replica === null)
    return { en: 'unknown: it depends on keys not read yet', vi: 'chưa biết: tùy các khóa chưa được đọc' };
  const bundles = replica.bundles.map((bundle) => `[${amountsText(bundle)}]`).join(' + ');
  const text = replica.strategy === null ? bundles : `${bundles}, ${replica.strategy}`;
  return { en: `each replica: ${text}`, vi: `mỗi replica: ${text}` };
};
