import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { isOfModel, modelsIn } from '../cards/served-models.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import type { LoadedShape } from '../models/loaded-shape.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { engineArguments } from './arguments/engine-arguments.ts';
import { budgetOf } from './budget-of.ts';
import type { Card } from './budget-of.ts';
import type { Budget, EngineArguments, KnownModel } from './budget.ts';
import { cardFor } from './cards-for.ts';
import { knownModel } from './known-model.ts';

/** One engine: the model as the file has it, and what is known of its card. */
export interface EngineBudget {
  readonly model: MapNode;
  readonly known: KnownModel;
  readonly arguments: EngineArguments;
  /** Undefined where nobody knows which card it gets. */
  readonly card: Card | undefined;
  readonly budget: Budget;
}

/** What decides a budget beside the model. */
export interface Around {
  readonly release: string;
  readonly cluster: Cluster | null;
  readonly shapeOf: LoadedShape;
}

/** The budget of a model's engine; undefined for an engine other than vLLM on GPUs. */
export const engineBudget = (model: MapNode, { release, cluster, shapeOf }: Around): EngineBudget | undefined => {
  const engine = engineArguments(model, release);
  if (engine === undefined) return undefined;
  const card = cardFor(model, cluster);
  const known = knownModel(model, shapeOf);
  return { model, known, arguments: engine, card, budget: budgetOf(known, engine, card) };
};

/** An engine of a config, by the deployment that starts it. */
export interface PlacedBudget extends EngineBudget {
  readonly application: string;
  readonly deployment: DeploymentDemand;
  /** What people call it: its `model_id`, else the name of its deployment. */
  readonly name: string;
}

/** The engines of a config that builders of Ray make of its models, in the order of the file. */
export const engineBudgets = (applications: readonly ConfigApplication[], around: Around): readonly PlacedBudget[] =>
  applications.flatMap(({ map, demand }) =>
    modelsIn(valueOf(map, 'args')).flatMap((model) => {
      const own = demand.deployments.filter((deployment) => isOfModel(model, deployment) && hasGpus(deployment));
      const found = own.length === 0 ? undefined : engineBudget(model, around);
      if (found === undefined) return [];
      return own.map((deployment) => ({
        ...found,
        application: demand.name,
        deployment,
        name: stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? deployment.name,
      }));
    }),
  );

/** What it reserves not being known, it may have some. */
const hasGpus = ({ replica }: DeploymentDemand): boolean =>
  replica === null || replica.bundles.some(({ each }) => (each.get('GPU') ?? 0n) > 0n);
