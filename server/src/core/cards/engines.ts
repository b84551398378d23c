import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import { UNITS_PER_ONE, amountOf } from '../ray/amounts.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { memoryShareOf } from './memory-share.ts';
import type { MemoryShare } from './memory-share.ts';
import { isPlainVllm } from './plain-vllm.ts';

/** A model whose engine Ray gives less than a whole GPU for each of its workers. */
export interface Engine {
  readonly application: string;
  readonly deployment: DeploymentDemand;
  readonly model: MapNode;
  /** What people call it: its `model_id`, else the name of its deployment. */
  readonly name: string;
  /** The part of a GPU that Ray reserves for each worker, below 1. */
  readonly gpu: number;
  readonly share: MemoryShare;
}

/** The engines of an application that may stand beside others on one card, as far as the file decides them. */
export const enginesOf = ({ map, demand }: ConfigApplication, release: string): readonly Engine[] => {
  const parted = demand.deployments.flatMap((deployment) => {
    const gpu = partOf(deployment);
    return gpu === undefined ? [] : [{ deployment, gpu }];
  });
  if (parted.length === 0) return [];
  return modelsIn(valueOf(map, 'args')).flatMap((model) => {
    const share = isPlainVllm(model) ? memoryShareOf(model, release) : undefined;
    if (share === undefined) return [];
    const own = parted.filter(({ deployment }) => isOfModel(model, deployment));
    return own.map(({ deployment, gpu }) => {
      const name = stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? deployment.name;
      return { application: demand.name, deployment, model, name, gpu, share };
    });
  });
};

/** Every mapping that is an `LLMConfig` by the one key that Ray asks of it, once however often an alias names it. */
export const modelsIn = (tree: Tree | undefined, seen = new Set<Tree>()): readonly MapNode[] => {
  if (tree === undefined || tree.kind === 'scalar' || seen.has(tree)) return [];
  seen.add(tree);
  if (tree.kind === 'list') return tree.items.flatMap((item) => modelsIn(item, seen));
  if (tree.entries.has('model_loading_config')) return [tree];
  return [...tree.entries.values()].flatMap(({ value }) => modelsIn(value, seen));
};

/** True for the deployment that a builder makes of this model. */
export const isOfModel = ({ range: own }: MapNode, { source, range }: DeploymentDemand): boolean =>
  source === 'builder' && range.start >= own.start && range.end <= own.end;

/** Undefined for whole GPUs and none, and where the replica's own actor takes a GPU that no worker uses. */
const partOf = ({ replica, ties }: DeploymentDemand): number | undefined => {
  const strategy = replica?.strategy ?? null;
  if (strategy === null || (ties?.actor?.get('GPU') ?? 0n) > 0n) return undefined;
  const parts = (replica?.bundles ?? []).map(({ each }) => each.get('GPU') ?? 0n).filter((units) => units > 0n);
  const largest = parts.reduce((most, units) => (units > most ? units : most), 0n);
  return largest > 0n && largest < BigInt(UNITS_PER_ONE) ? amountOf(largest) : undefined;
};
