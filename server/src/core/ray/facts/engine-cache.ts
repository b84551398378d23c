import { at, compareReleases } from '../release.ts';
import type { Steps } from '../release.ts';

/**
 * How a version of vLLM counts its key-value cache (`vllm/v1/core/kv_cache_utils.py` and `vllm/v1/kv_cache_interface.py`, before
 * that `vllm/worker/worker.py`).
 */
export interface CacheRules {
  /**
   * Which layers of a sliding window keep no more than it: none, all where the model has no others (`unify_hybrid_kv_cache_specs`),
   * or also those beside layers that keep all.
   */
  readonly windows: 'none' | 'alone' | 'beside';
  /** True: layers of chunks keep no more than theirs; else they, and windows beside them, count as keeping all. */
  readonly chunks: boolean;
  /** True: each stage groups its own layers; else the layers of the whole model are grouped, and each stage takes its part. */
  readonly byStage: boolean;
  /** Groups are as large as the largest kind of layer if that has fewer layers than so many times the smallest; 0: never. */
  readonly padding: number;
  /**
   * What one request needs on a stage: as many tokens as all blocks hold or as each stage's part of them, the sum over its layers,
   * the blocks of the first group there or of the first group of the whole model, or the blocks of all groups there.
   */
  readonly need: 'tokens' | 'tokens-by-stage' | 'layers' | 'first-of-model' | 'first' | 'groups';
  /** Where the reported tokens come from: the blocks there are, or the requests of the greatest length that they hold. */
  readonly tokens: 'blocks' | 'requests';
  /** Requests at once: the tokens over their length, or the blocks over those of a request. */
  readonly requests: 'tokens' | 'blocks';
  /** True: layers of a window that have no others beside them keep the smallest block of their attention, whatever was named. */
  readonly ownBlock: boolean;
  /** Numbers to a multiple of which what is kept of a token with a latent is rounded up (`_align_cache` in `cache_engine.py`). */
  readonly latentStep: 1 | 128;
  /** True: a window is held for each batch in flight (`max_in_flight_tokens`), not for one. */
  readonly inFlight: boolean;
  /** Blocks that no request gets: the null block, where the check at the start counts it. */
  readonly spare: 0 | 1;
}

const V0: CacheRules = {
  windows: 'none',
  chunks: false,
  byStage: true,
  padding: 0,
  need: 'tokens-by-stage',
  tokens: 'blocks',
  requests: 'tokens',
  ownBlock: false,
  latentStep: 1,
  inFlight: false,
  spare: 0,
};
const V1: CacheRules = { ...V0, need: 'layers' };
const BESIDE: CacheRules = { ...V1, windows: 'beside', requests: 'blocks' };
const GROUPED: CacheRules = { ...BESIDE, byStage: false };
const CHUNKED: CacheRules = { ...GROUPED, chunks: true };
const SUMMED: CacheRules = { ...CHUNKED, padding: 1.5, need: 'groups', tokens: 'requests' };
const IN_FLIGHT: CacheRules = { ...SUMMED, ownBlock: true, inFlight: true };

const first: Steps<CacheRules> = [
  ['0.0.0', { ...V0, need: 'tokens', latentStep: 128 }],
  ['0.8.2', V0],
];

const second: Steps<CacheRules> = [
  ['0.0.0', V1],
  ['0.8.5', { ...V1, windows: 'alone' }],
  ['0.9.2', { ...BESIDE, chunks: true }],
  ['0.10.2', BESIDE],
  ['0.11.0', GROUPED],
  ['0.12.0', { ...GROUPED, padding: 1.25 }],
  ['0.16.0', { ...CHUNKED, padding: 1.25, need: 'first-of-model' }],
  ['0.18.0', { ...CHUNKED, padding: 1.5, need: 'first' }],
  ['0.22.0', SUMMED],
  ['0.25.1', { ...SUMMED, ownBlock: true }],
  ['0.26.0', IN_FLIGHT],
  ['0.29.0', { ...IN_FLIGHT, spare: 1 }],
];

/** The two engines that vLLM had; from 0.11.0 on there is the second alone. */
export type EngineKind = 'V0' | 'V1';

/** How that version of vLLM counts. The versions that Ray releases ask for were read; any other counts as the last one before it. */
export const cacheRules = (vllm: string, engine: EngineKind): CacheRules =>
  at(engine === 'V0' ? first : second, vllm) ?? V1;

/** Where the layers that a pipeline cannot share out evenly go: to its last stage, or one each to those before it. */
export const restOfLayers: Steps<'last' | 'before-last'> = [
  ['0.0.0', 'last'],
  ['0.8.2', 'before-last'],
];

/** How the second engine of that version counts, and of every one after it: where a newer version may be installed. */
export const rulesAfter = (vllm: string): readonly CacheRules[] => [
  cacheRules(vllm, 'V1'),
  ...second.flatMap(([since, found]) => (compareReleases(since, vllm) > 0 ? [found] : [])),
];

/** Whether graphs are counted into the share (`VLLM_MEMORY_PROFILER_ESTIMATE_CUDAGRAPHS`), or may be where a newer version is there. */
export const countsGraphs = ({ vllm, exact }: { readonly vllm: string; readonly exact: boolean }): boolean =>
  !exact || compareReleases(vllm, '0.22.0') >= 0;

/**
 * Models that vLLM does not run in float16, with the version since which they take float32 where there is no bfloat16
 * (`_FLOAT16_NOT_SUPPORTED_MODELS` of its `ModelConfig`).
 */
export const NOT_IN_FLOAT16: ReadonlyMap<string, string> = new Map([
  ['Gemma2ForCausalLM', '0.9.2'],
  ['Gemma3ForConditionalGeneration', '0.9.2'],
  ['Gemma3ForCausalLM', '0.10.2'],
  ['Glm4ForCausalLM', '0.9.2'],
  ['Plamo2ForCausalLM', '0.9.2'],
]);

/** From this version on a model with `longrope` is as long as it was trained for where nobody names a length. */
export const USUAL_LENGTH_SINCE = '0.12.0';

/** From this version on cards of 160 GiB take the largest steps (`get_batch_defaults`). */
export const LARGEST_BATCH_SINCE = '0.29.0';

/**
 * The engine of that version which Ray starts: up to 2.47 Ray asks for the first (`VLLM_USE_V1=0` in `_start_engine` of `vllm_engine.py`),
 * later versions of vLLM take the second by themselves on cards of compute capability 8.0 on. `told` is the variable `VLLM_USE_V1` where
 * somebody set it; from 0.11.0 on it means nothing.
 */
export const engineIn = (vllm: string, told: string | undefined): EngineKind => {
  if (compareReleases(vllm, '0.11.0') >= 0) return 'V1';
  if (told === '0' || told === '1') return told === '0' ? 'V0' : 'V1';
  return compareReleases(vllm, '0.9.2') < 0 ? 'V0' : 'V1';
};
