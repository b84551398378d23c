import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import { UNITS_PER_ONE, amountOf } from '../ray/amounts.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { memoryShareOf } from './memory-share.ts';
import type { MemoryShare } from './memory-share.ts';
import { isPlainVllm } from './plain-vllm.ts';
import { servedModels } from './served-models.ts';

/** An engine to which Ray gives less than a whole GPU for each of its workers. */
export interface Engine {
  readonly application: string;
  readonly deployment: DeploymentDemand;
  readonly model: MapNode;
  /** False where code makes the model: then no edit of the file reaches it. */
  readonly written: boolean;
  /** What people call it: its `model_id`, else the name of its deployment. */
  readonly name: string;
  /** The part of a GPU that Ray reserves for each worker, below 1. */
  readonly gpu: number;
  readonly share: MemoryShare;
}

/** The engines of an application that may stand beside others on one card, as far as the file decides them. */
export const enginesOf = (application: ConfigApplication, release: string): readonly Engine[] =>
  servedModels(application).flatMap(({ model, deployment, written }) => {
    const gpu = partOf(deployment);
    const share = gpu !== undefined && isPlainVllm(model) ? memoryShareOf(model, release) : undefined;
    if (gpu === undefined || share === undefined) return [];
    const name = stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? deployment.name;
    return [{ application: application.demand.name, deployment, model, written, name, gpu, share }];
  });

/** Undefined for whole GPUs and none, and where the replica's own actor takes a GPU that no worker uses. */
const partOf = ({ replica, ties }: DeploymentDemand): number | undefined => {
  const strategy = replica?.strategy ?? null;
  if (strategy === null || (ties?.actor?.get('GPU') ?? 0n) > 0n) return undefined;
  const parts = (replica?.bundles ?? []).map(({ each }) => each.get('GPU') ?? 0n).filter((units) => units > 0n);
  const largest = parts.reduce((most, units) => (units > most ? units : most), 0n);
  return largest > 0n && largest < BigInt(UNITS_PER_ONE) ? amountOf(largest) : undefined;
};
