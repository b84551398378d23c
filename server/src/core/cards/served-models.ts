import { cleanedName } from '../builders/names.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import type { Built } from '../python/built.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** A model of `ray.serve.llm` and the deployment that serves it. */
export interface ServedModel {
  readonly model: MapNode;
  readonly deployment: DeploymentDemand;
  /** The application as the file has it. */
  readonly app: MapNode;
  /** False where code makes the model: then no range of it is one of the file. */
  readonly written: boolean;
}

/** The models of an application, as the file writes them or as its code hands them to a builder. */
export const servedModels = ({ map, demand }: ConfigApplication): readonly ServedModel[] => {
  const { deployments, code } = demand;
  const written = modelsIn(valueOf(map, 'args')).flatMap((model) =>
    deployments
      .filter((deployment) => isOfModel(model, deployment))
      .map((deployment) => ({ model, deployment, app: map, written: true })),
  );
  const built = code?.kind === 'read' ? code.built.filter(({ whole }) => whole) : [];
  return [...written, ...built.flatMap((one) => modelsOfCode(one, deployments, map))];
};

/** Every mapping that is an `LLMConfig` by the one key that Ray asks of it, once however often an alias names it. */
export const modelsIn = (tree: Tree | undefined): readonly MapNode[] => {
  if (tree === undefined || tree.kind === 'scalar') return [];
  const known = found.get(tree);
  if (known !== undefined) return known;
  const models = [...modelsUnder(tree, new Set())];
  found.set(tree, models);
  return models;
};

/** Each rule about models asks the same of each tree. */
const found = new WeakMap<Tree, readonly MapNode[]>();

function* modelsUnder(tree: Tree, seen: Set<Tree>): Generator<MapNode> {
  if (tree.kind === 'scalar' || seen.has(tree)) return;
  seen.add(tree);
  if (tree.kind === 'list') for (const item of tree.items) yield* modelsUnder(item, seen);
  else if (tree.entries.has('model_loading_config')) yield tree;
  else for (const { value } of tree.entries.values()) yield* modelsUnder(value, seen);
}

/** True for the deployment that a builder makes of this model. */
export const isOfModel = ({ range: own }: MapNode, { source, range }: DeploymentDemand): boolean =>
  source === 'builder' && range.start >= own.start && range.end <= own.end;

/** By the names of their deployments, which end with the model's; none where two could be meant. */
const modelsOfCode = ({ app }: Built, deployments: readonly DeploymentDemand[], map: MapNode): readonly ServedModel[] =>
  modelsIn(valueOf(app, 'args')).flatMap((model) => {
    const own = deployments.filter(({ source, name }) => source === 'python' && name.endsWith(`:${nameOf(model)}`));
    return own.length === 1 ? own.map((deployment) => ({ model, deployment, app: map, written: false })) : [];
  });

const nameOf = (model: MapNode): string =>
  stringOf(valueOf(model, 'deployment_config', 'name')) ??
  cleanedName(stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? '');
