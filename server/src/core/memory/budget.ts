import type { ModelShape } from '../models/shape.ts';

/** A number that is known, or the least and the most that it can be. Bytes unless said otherwise. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The arguments of an engine that decide its memory, Ray's and vLLM's defaults already put in. */
export interface EngineArguments {
  /** The vLLM version that the Ray release asks for. */
  readonly vllm: string;
  /** `gpu_memory_utilization`, 1 being the whole card. */
  readonly share: Range;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  /** `max_model_len` in tokens; undefined where the model decides it. */
  readonly maxLength: number | undefined;
  readonly dtype: string;
  readonly quantization: string | undefined;
  readonly cacheDtype: string;
  /** In tokens; undefined where vLLM decides it. */
  readonly blockSize: number | undefined;
}

/** What one engine does with one card; the fullest card where its stages or ranks differ. */
export interface Budget {
  /** `share` × the card. */
  readonly taken: Range;
  readonly weights: { readonly bytes: Range; readonly origin: 'exact' | 'table' | 'name' } | undefined;
  /** Activations, graphs and what the engine's own profiling finds beside the weights. */
  readonly beside: Range | undefined;
  readonly cacheBytesPerToken: number | undefined;
  readonly cacheTokens: Range | undefined;
  /** Requests of the greatest length that the cache holds at once; below 1 the engine refuses to start. */
  readonly requestsAtOnce: Range | undefined;
  /** Why a line is not known, each a word for people by its line. */
  readonly unknown: readonly string[];
}

/** The budget of an engine on a card of so many bytes as CUDA tells them. */
export type BudgetOf = (shape: ModelShape | undefined, engine: EngineArguments, card: Range) => Budget;
