import { at } from '../release.ts';
import generated from './generated/llm.json' with { type: 'json' };
import engine from './generated/engine.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** The variable by which vLLM is told what part of a GPU its workers ask of Ray (`vllm/envs.py`). */
export const PER_WORKER_GPUS = 'VLLM_RAY_PER_WORKER_GPUS';

/** Where the environment of a model's replica may be written; the first that has `env_vars` decides. */
export type EnvironmentLayer = 'model' | 'actor' | 'application';

/**
 * What the engine of a model with a part of a GPU asks of Ray, as the release's own code asked it (`oracle/probe/facts/llm_workers.py`).
 * `helper`: the GPUs of the task that makes the engine's config, inside the replica's placement group. `told`: whether the
 * replica gets what is written in one layer; `beside`: what the actor's says although the model's has other variables.
 * `told unasked`: the variable as the release sets it itself, by whether the model's environment is absent, empty, without
 * variables, or with others.
 */
interface EngineWorkers {
  readonly helper: number;
  readonly told: Readonly<Record<string, boolean>>;
  readonly 'told unasked': readonly (string | null)[];
}

const workers = stepsOf<EngineWorkers | null>(generated.workers);
const each = stepsOf<number | null>(engine.worker);

/** GPUs that the helper task of an engine asks for; undefined where no model can have a part of a GPU. */
export const helperGpus = (release: string): number | undefined => at(workers, release)?.helper;

/** GPUs that Ray's executor asks for each worker where the variable is not set. */
export const workerGpus = (release: string): number | undefined => at(each, release) ?? undefined;

/** The first release after this one whose helper task asks for no more than that part of a GPU. */
export const smallerHelperSince = (release: string, part: number): string | undefined => {
  const now = at(workers, release);
  return workers
    .slice(workers.findIndex(([, value]) => value === now) + 1)
    .find(([, value]) => value !== null && value.helper <= part)?.[0];
};

/** Whether a replica gets the variables of a layer while no higher one has any. */
export const isTold = (layer: EnvironmentLayer, release: string): boolean => at(workers, release)?.told[layer] === true;

/** Whether the variables of a lower layer reach the replica beside those of a higher one. */
export const isToldBeside = (layer: 'actor' | 'application', release: string): boolean =>
  at(workers, release)?.told[layer === 'actor' ? 'beside' : 'application beside'] === true;

/** True where the release tells the replica of its part whatever is written. */
export const tellsItself = (release: string): boolean =>
  at(workers, release)?.['told unasked'].every((value) => value !== null) === true;
