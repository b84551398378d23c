import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import { UNITS_PER_ONE, amountOf } from '../ray/amounts.ts';
import { anyMemoryShares, engineMemory } from '../ray/facts/engine.ts';
import type { Words } from '../text/words.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { memoryShareOf } from './memory-share.ts';
import type { MemoryShare } from './memory-share.ts';
import { isPlainVllm } from './plain-vllm.ts';
import { servedModels } from './served-models.ts';

/** An engine to which Ray gives less than a whole GPU for each of its workers. */
export interface Engine {
  readonly application: string;
  /** The application as the file has it. */
  readonly app: MapNode;
  readonly deployment: DeploymentDemand;
  /** Undefined where a deployment's own code starts the engine. */
  readonly model: MapNode | undefined;
  /** False where code makes the model or the engine: then no edit of the file reaches its arguments. */
  readonly written: boolean;
  /** Where code starts it. */
  readonly started: Words | undefined;
  /** What people call it: its `model_id`, else the name of its deployment. */
  readonly name: string;
  /** The part of a GPU that Ray reserves for each worker, below 1. */
  readonly gpu: number;
  readonly share: MemoryShare;
  /** True where its vLLM surely refuses to start beside others that leave it too little. */
  readonly checks: boolean;
}

/** The engines of an application that may stand beside others on one card, as far as the file decides them. */
export const enginesOf = (application: ConfigApplication, release: string): readonly Engine[] => [
  ...enginesOfModels(application, release),
  ...enginesOfCode(application),
];

const enginesOfModels = (application: ConfigApplication, release: string): readonly Engine[] =>
  servedModels(application).flatMap(({ model, deployment, app, written }) => {
    const gpu = partOf(deployment);
    const share = gpu !== undefined && isPlainVllm(model) ? memoryShareOf(model, release) : undefined;
    if (gpu === undefined || share === undefined) return [];
    const name = stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? deployment.name;
    const checks = engineMemory(release)?.checks === true;
    return [
      {
        application: application.demand.name,
        app,
        deployment,
        model,
        written,
        started: undefined,
        name,
        gpu,
        share,
        checks,
      },
    ];
  });

/** Those that a plain deployment starts in its own process, on the part of a GPU that its actor asks for. */
const enginesOfCode = ({
  map,
  demand: { name: application, deployments, code },
}: ConfigApplication): readonly Engine[] =>
  (code?.engines ?? []).flatMap(({ deployment: name, place, share: written }) => {
    const deployment = deployments.find((one) => one.name === name);
    if (deployment === undefined || written === undefined) return [];
    const gpu = actorPartOf(deployment);
    if (gpu === undefined) return [];
    const share = written === null ? anyMemoryShares() : { low: written, high: written };
    const started = code?.where(place);
    return [
      {
        ...{ application, app: map, deployment, model: undefined, written: false, started, name, gpu },
        ...{ share: { ...share, entry: undefined, isLeft: written === null }, checks: false },
      },
    ];
  });

/** Undefined for whole GPUs and none, and for a replica with a placement group. */
const actorPartOf = ({ replica }: DeploymentDemand): number | undefined => {
  if (replica?.strategy !== null) return undefined;
  const units = replica.bundles[0]?.each.get('GPU') ?? 0n;
  return units > 0n && units < BigInt(UNITS_PER_ONE) ? amountOf(units) : undefined;
};

/** Undefined for whole GPUs and none, and where the replica's own actor takes a GPU that no worker uses. */
const partOf = ({ replica, ties }: DeploymentDemand): number | undefined => {
  const strategy = replica?.strategy ?? null;
  if (strategy === null || (ties?.actor?.get('GPU') ?? 0n) > 0n) return undefined;
  const parts = (replica?.bundles ?? []).map(({ each }) => each.get('GPU') ?? 0n).filter((units) => units > 0n);
  const largest = parts.reduce((most, units) => (units > most ? units : most), 0n);
  return largest > 0n && largest < BigInt(UNITS_PER_ONE) ? amountOf(largest) : undefined;
};
