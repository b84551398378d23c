import { at, compareReleases } from '../release.ts';
import generated from './generated/engine.json' with { type: 'json' };
import { derive, nameSince, namesOn, stepsOf } from './steps-of.ts';
import { once } from '../../text/once.ts';

/** Names that `engine_kwargs` may hold: the arguments of the vLLM that the release asks for and of its front end. */
export const engineArguments = (release: string): ReadonlySet<string> => at(byRelease(), release) ?? NONE;

const NONE: ReadonlySet<string> = new Set();

const byRelease = once(() =>
  derive(
    [stepsOf(generated.arguments), stepsOf(generated.frontend)],
    (release): ReadonlySet<string> =>
      new Set([...namesOn(generated.arguments, release), ...namesOn(generated.frontend, release)]),
  ),
);

/** The first release whose vLLM knows the name after one that does not; undefined where none ever does. */
export const engineArgumentSince = (name: string): string | undefined =>
  [nameSince(generated.arguments, name), nameSince(generated.frontend, name)]
    .filter((since) => since !== undefined)
    .sort(compareReleases)[0];

/** The vLLM version that the release asks for. */
export const vllmVersion = stepsOf<string | null>(generated.vllm);

/**
 * What an engine of vLLM takes of its GPU's memory. `share` is the default of `gpu_memory_utilization`; `checks`: it refuses to
 * start where so much is not free (`request_memory` in `vllm/v1/worker/utils.py`, before that in `gpu_worker.py`, 0.9.1 on);
 * `exact`: the release takes no other version than this one, else also newer ones; `graphs`: captured graphs are counted into the
 * share; `engine`: the one that the release starts where nobody sets `VLLM_USE_V1`.
 */
export interface EngineMemory {
  readonly share: number;
  readonly checks: boolean;
  readonly exact: boolean;
  readonly graphs: boolean;
  readonly engine: 'V0' | 'V1';
}

const memory = stepsOf<EngineMemory>(generated.memory);

/** Undefined before `ray.serve.llm`. */
export const engineMemory = (release: string): EngineMemory | undefined => at(memory, release);

/** The same over every vLLM that any release asks for, where nobody says which one there is. */
export const anyMemoryShares = (): { readonly low: number; readonly high: number } => {
  const all = memory.map(([, { share }]) => share);
  return { low: Math.min(...all), high: Math.max(...all) };
};

/** The default of `gpu_memory_utilization` at least and at most, as far as the release decides which vLLM there is. */
export const memoryShares = (release: string): { readonly low: number; readonly high: number } | undefined => {
  const own = engineMemory(release);
  if (own === undefined) return undefined;
  const newer = own.exact ? [] : memory.filter(([since]) => compareReleases(since, release) > 0);
  const all = [own.share, ...newer.map(([, { share }]) => share)];
  return { low: Math.min(...all), high: Math.max(...all) };
};
