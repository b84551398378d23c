import type { EngineKind } from '../ray/facts/engine-cache.ts';
import type { Words } from '../text/words.ts';
import type { Range } from './range.ts';

export type { Range } from './range.ts';

/** The arguments of an engine that decide its memory, Ray's and vLLM's defaults already put in. */
export interface EngineArguments {
  /** The vLLM version that the Ray release asks for, and whether it takes no newer one. */
  readonly vllm: string;
  readonly exact: boolean;
  /** The engine of that version which Ray starts. */
  readonly engine: EngineKind;
  /** `gpu_memory_utilization`, 1 being the whole card. */
  readonly share: Range;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  /** Cards that share the experts: as many as `tensorParallel`, or times the ranks of data parallelism with experts in parallel. */
  readonly expertParallel: number;
  /** `enable_expert_parallel`: a card holds whole experts. */
  readonly wholeExperts: boolean;
  /** `max_model_len` in tokens; `fitted`: vLLM takes as much as fits; undefined where the model decides it. */
  readonly maxLength: number | 'fitted' | undefined;
  readonly dtype: string;
  readonly quantization: string | undefined;
  readonly cacheDtype: string;
  /** In tokens; undefined where vLLM decides it. */
  readonly blockSize: number | undefined;
  /** `max_num_batched_tokens` and `max_num_seqs`; undefined where vLLM decides them by the card. */
  readonly batch: number | undefined;
  readonly sequences: number | undefined;
  /** True: no graphs are captured. */
  readonly eager: boolean;
  /** Bytes of weights that are held in the memory of the host, of each card: `cpu_offload_gb`. */
  readonly offloaded: number;
  /** `kv_cache_memory_bytes`: the cache of each card, whatever the share. */
  readonly cacheBytes: number | undefined;
  /** `num_gpu_blocks_override`. */
  readonly blocks: number | undefined;
  /** False: layers of a window keep all where others do; undefined: a connector decides it. */
  readonly keepsWindows: boolean | undefined;
  /** What makes an engine take more beside weights and cache than anything here bounds: adapters, a draft model. */
  readonly open: readonly Words[];
  /** Arguments that change what is loaded or kept in ways that are not followed: with any of them nothing but the share is known. */
  readonly unfollowed: readonly Words[];
}

/** What is known of a model: its shape, or of its name alone what its weights on one card should be. */
export interface KnownModel {
  readonly shape: import('../models/shape.ts').ModelShape | undefined;
  /** By the name: bytes of all weights. */
  readonly named: Range | undefined;
}

/** Where a line of a budget comes from: a file beside the weights, our table of models, the model's name. */
export type Origin = 'exact' | 'table' | 'name';

/** The lines of a budget that may be unknown. */
export type BudgetLine = 'card' | 'weights' | 'beside' | 'cache';

/** Why a line is not known. */
export interface BudgetGap {
  readonly line: BudgetLine;
  readonly words: Words;
}

/** What one engine does with one card; the fullest card where its stages or ranks differ. */
export interface Budget {
  /** `share` × the card; undefined where the card is not known. */
  readonly taken: Range | undefined;
  readonly weights: { readonly bytes: Range; readonly origin: Origin } | undefined;
  /** Activations, graphs and what the engine's own profiling finds beside the weights; Infinity: nothing bounds it. */
  readonly beside: Range | undefined;
  /** What is left for the cache, not below 0. */
  readonly cache: Range | undefined;
  /** What one more token takes of it while no window is full. */
  readonly cacheBytesPerToken: number | undefined;
  readonly cacheTokens: Range | undefined;
  /** Requests of the greatest length that the cache holds at once. */
  readonly requestsAtOnce: Range | undefined;
  /** The greatest length of a request in tokens. */
  readonly length: number | undefined;
  /** The greatest length with which the engine surely starts, up to `length`; 0: none; undefined where that is not known. */
  readonly sureLength: number | undefined;
  /**
   * True: one request of the greatest length surely fits, and the engine starts if so much of the card is free. False: it surely
   * refuses to start. Undefined: between the two, or not known.
   */
  readonly starts: boolean | undefined;
  readonly unknown: readonly BudgetGap[];
}
