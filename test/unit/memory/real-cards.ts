import type { Card } from '../../../server/src/core/memory/budget-of.ts';
import type { EngineArguments } from '../../../server/src/core/memory/budget.ts';
import { exactly } from '../../../server/src/core/memory/range.ts';
import { publishedShape } from '../../../server/src/core/models/published.ts';
import { shapeOfConfig } from '../../../server/src/core/models/shape-of-config.ts';
import type { ModelShape } from '../../../server/src/core/models/shape.ts';

/** What an engine wrote when it started on a card, as people published it. Amounts are GiB, rounded to 0.01 as it writes them. */
export interface Told {
  readonly shape: ModelShape | undefined;
  readonly card: Card;
  readonly engine: Partial<EngineArguments>;
  readonly weights?: number;
  /** Peak activation, memory outside of torch, and graphs where that version counts them. */
  readonly beside?: number;
  readonly cache: number;
  /** Of several cards, each writes its own: by how much the one that decides the tokens of all may have less. */
  readonly apart?: number;
  readonly tokens?: number;
  /** Requests of the greatest length at once. */
  readonly requests?: number;
  /** False: it refused to start. */
  readonly starts: boolean;
  /** What pictures take beside the weights nothing bounds, so that no verdict can be sure. */
  readonly seesPictures?: true;
}

export const GIB = 2 ** 30;

const card = (name: string | undefined, low: number, high = low): Card => ({
  name,
  bytes: { low: low * GIB, high: high * GIB },
});

const LLAMA = publishedShape('meta-llama/Llama-3.1-8B-Instruct');

/** llava-hf/llava-v1.6-mistral-7b-hf: a Mistral 7B behind a tower of CLIP. */
const LLAVA = shapeOfConfig(
  {
    architectures: ['LlavaNextForConditionalGeneration'],
    text_config: {
      model_type: 'mistral',
      intermediate_size: 14_336,
      max_position_embeddings: 32_768,
      num_key_value_heads: 8,
      sliding_window: null,
      vocab_size: 32_064,
    },
    tie_word_embeddings: false,
    torch_dtype: 'float16',
    vision_config: {
      model_type: 'clip_vision_model',
      hidden_size: 1024,
      image_size: 336,
      intermediate_size: 4096,
      num_attention_heads: 16,
      num_hidden_layers: 24,
      patch_size: 14,
      projection_dim: 768,
    },
  },
  'llava-hf/llava-v1.6-mistral-7b-hf',
  'exact',
  'config.json',
);

export const TOLD: Readonly<Record<string, Told>> = {
  'Llama 3.1 8B, vLLM 0.31.0, A100 of 80 GB': {
    shape: LLAMA,
    card: card('A100-80G', 79.25),
    engine: { vllm: '0.31.0', share: exactly(0.92) },
    weights: 15,
    beside: 1.44 + 0.26,
    cache: 56.21,
    tokens: 460_496,
    requests: 3.51,
    starts: true,
  },
  'Llama 3.1 8B, vLLM 0.8 with its first engine, a card of 22.07 GiB': {
    shape: LLAMA,
    card: card(undefined, 22.07),
    engine: { vllm: '0.8.5', engine: 'V0' },
    weights: 14.99,
    beside: 0.05 + 0.22,
    cache: 4.6,
    tokens: 37_696,
    starts: false,
  },
  'Llama 3.1 8B, the first engine, a card of 79.14 GiB': {
    shape: LLAMA,
    card: card(undefined, 79.14),
    engine: { vllm: '0.8.5', engine: 'V0' },
    weights: 14.99,
    beside: 1.19 + 0.12,
    cache: 54.93,
    starts: true,
  },
  'Qwen2.5 7B, vLLM 0.22.0, L40S': {
    shape: publishedShape('Qwen/Qwen2.5-7B-Instruct'),
    card: card('L40S', 44.3, 44.6),
    engine: { vllm: '0.22.0', share: exactly(0.95), maxLength: 4096, batch: 2048, sequences: 256 },
    weights: 14.29,
    cache: 26.32,
    tokens: 492_912,
    requests: 120.34,
    starts: true,
  },
  'Llava 1.6 Mistral 7B, vLLM 0.10.2, a card of 79.19 GiB': {
    shape: LLAVA,
    card: card(undefined, 79.19),
    engine: { vllm: '0.10.2', maxLength: 4096, batch: 16_384, dtype: 'float16' },
    weights: 14.08,
    beside: 1.97 + 0.07,
    cache: 55.15,
    tokens: 451_744,
    requests: 110.29,
    starts: true,
    seesPictures: true,
  },
  'Qwen3 235B A22B in FP8, four H100 (vllm-project/vllm, issue 21348)': {
    shape: publishedShape('Qwen/Qwen3-235B-A22B-FP8'),
    card: card('H100', 79.1, 79.2),
    engine: { vllm: '0.9.2', tensorParallel: 4, expertParallel: 4 },
    cache: 8.11,
    apart: 0.1,
    tokens: 178_880,
    starts: true,
  },
};
