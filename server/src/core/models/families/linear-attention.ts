import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { gatedDelta } from '../mixers.ts';
import type { Mixer } from '../mixers.ts';
import { bias, experts, gated, matrix, norm, plain } from '../weights.ts';
import type { Weight } from '../shape.ts';
import type { Family } from './family.ts';
import { either } from './hybrids.ts';
import { qwenMlp } from './qwen.ts';

const deltaIn = (config: Config): Mixer =>
  gatedDelta({
    hidden: count(config, 'hidden_size'),
    keyHeads: count(config, 'linear_num_key_heads'),
    keySize: count(config, 'linear_key_head_dim'),
    valueHeads: count(config, 'linear_num_value_heads'),
    valueSize: count(config, 'linear_value_head_dim'),
    kernel: count(config, 'linear_conv_kernel_dim'),
  });

/** The query has a gate of its size. */
const attention = (config: Config): readonly Weight[] => {
  const { hidden, heads, kvHeads, headSize } = attentionSizes(config);
  const biased = flag(config, 'attention_bias');
  return [
    matrix(3 * hidden, heads * headSize),
    matrix(2 * hidden, kvHeads * headSize, 'kv-heads'),
    ...bias(2 * heads * headSize, biased),
    ...bias(2 * kvHeads * headSize, biased, 'kv-heads'),
    ...bias(hidden, biased, 'none'),
    norm(2 * headSize),
  ];
};

const qwenNext = (config: Config, mlp: (layer: number) => readonly Weight[]): Traits => {
  const types = listAt(config, 'layer_types');
  const every = countAt(config, 'full_attention_interval') ?? 4;
  const attends = (layer: number): boolean =>
    types === undefined ? (layer + 1) % every === 0 : types[layer] === 'full_attention';
  const traits = { attention: () => attention(config), mlp, tied: flag(config, 'tie_word_embeddings') };
  return either(config, traits, deltaIn(config), attends);
};

const dense = (config: Config) => (): readonly Weight[] =>
  gated(count(config, 'hidden_size'), count(config, 'intermediate_size'));

/** A short convolution in the layers without attention; the MLP's size is rounded by rules of its own. */
const lfm2 = (config: Config): Traits => {
  const [hidden, kernel, biased] = [
    count(config, 'hidden_size'),
    count(config, 'conv_L_cache'),
    flag(config, 'conv_bias'),
  ];
  const mixer: Mixer = {
    weights: [
      matrix(4 * hidden, hidden),
      plain(hidden * kernel, 'tensor'),
      ...bias(4 * hidden, biased),
      ...bias(hidden, biased, 'none'),
    ],
    state: { convolution: hidden * (kernel - 1), recurrent: 0 },
  };
  const types = listAt(config, 'layer_types');
  const attending = listAt(config, 'full_attn_idxs');
  const attends = (layer: number): boolean =>
    types === undefined ? (attending?.includes(layer) ?? true) : types[layer] === 'full_attention';
  const mlp = lfm2Mlp(config);
  const { kvHeads, headSize } = attentionSizes(config);
  return either(
    config,
    { tied: flag(config, 'tie_word_embeddings'), qkNorm: 'head', mlp, kvHeads, headSize },
    mixer,
    attends,
  );
};

const lfm2Mlp = (config: Config): ((layer: number) => readonly Weight[]) => {
  const [hidden, given] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const routed = countAt(config, 'num_experts');
  if (routed !== undefined) {
    const sparse = experts(hidden, count(config, 'moe_intermediate_size'), routed);
    return (layer) => (layer < count(config, 'num_dense_layers') ? gated(hidden, given) : sparse);
  }
  const step = count(config, 'block_multiple_of');
  const factor = config.block_ffn_dim_multiplier;
  const scaled = Math.floor(Math.floor((2 * given) / 3) * (typeof factor === 'number' ? factor : 1));
  const inner = factor === null ? Math.floor((2 * given) / 3) : step * Math.ceil(scaled / step);
  return () => gated(hidden, flag(config, 'block_auto_adjust_ff_dim') ? inner : given);
};

const DELTA: Config = {
  head_dim: 256,
  linear_conv_kernel_dim: 4,
  linear_key_head_dim: 128,
  linear_value_head_dim: 128,
  linear_num_key_heads: 16,
  linear_num_value_heads: 32,
};

const LFM2: Config = { tie_word_embeddings: true, conv_L_cache: 3, num_key_value_heads: 8 };

const MOE: Config = { ...DELTA, num_key_value_heads: 2, decoder_sparse_step: 1 };

/** Attention in some layers, something linear in the others. */
export const LINEAR_ATTENTION: readonly Family[] = [
  {
    names: ['Qwen3NextForCausalLM'],
    of: (config) => qwenNext(config, qwenMlp(config)),
    usual: { ...MOE, num_experts: 512, moe_intermediate_size: 512, shared_expert_intermediate_size: 512 },
  },
  {
    names: ['Qwen3_5MoeForCausalLM'],
    of: (config) => qwenNext(config, qwenMlp(config)),
    usual: { ...MOE, num_experts: 256, moe_intermediate_size: 512, shared_expert_intermediate_size: 512 },
  },
  {
    names: ['Qwen3_5ForCausalLM'],
    of: (config) => qwenNext(config, dense(config)),
    usual: { ...DELTA, num_key_value_heads: 4 },
  },
  {
    names: ['Lfm2ForCausalLM'],
    of: lfm2,
    usual: { ...LFM2, block_multiple_of: 256, block_ffn_dim_multiplier: 1, block_auto_adjust_ff_dim: true },
  },
  { names: ['Lfm2MoeForCausalLM'], of: lfm2, usual: { ...LFM2, num_experts: 32, num_dense_layers: 2 } },
];
