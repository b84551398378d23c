import { count, flag, part } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { experts, gated, norm, plain } from '../weights.ts';
import type { Family } from './family.ts';

const mixtral = (config: Config): Traits => ({
  mlp: () =>
    experts(count(config, 'hidden_size'), count(config, 'intermediate_size'), count(config, 'num_local_experts')),
  tied: flag(config, 'tie_word_embeddings'),
});

/** Granite may have an expert that always works beside the others. */
const granite = (config: Config): Traits => {
  const shared = count(config, 'shared_intermediate_size');
  const routed = mixtral(config).mlp;
  return {
    ...mixtral(config),
    mlp: (layer) => [...(routed?.(layer) ?? []), ...(shared > 0 ? gated(count(config, 'hidden_size'), shared) : [])],
    qkvBias: flag(config, 'attention_bias'),
    outBias: flag(config, 'attention_bias'),
  };
};

/** Norms over all of query and key. */
const miniMaxM2 = (config: Config): Traits => ({ ...mixtral(config), qkNorm: 'all' });

const dbrx = (config: Config): Traits => {
  const [hidden, attention, mlp] = [count(config, 'd_model'), part(config, 'attn_config'), part(config, 'ffn_config')];
  return {
    hidden,
    heads: count(config, 'n_heads'),
    kvHeads: count(attention, 'kv_n_heads'),
    layers: count(config, 'n_layers'),
    mlp: () => experts(hidden, count(mlp, 'ffn_hidden_size'), count(mlp, 'moe_num_experts')),
    norms: [norm(2 * hidden)],
    tied: flag(config, 'tie_word_embeddings'),
  };
};

/** Experts from one layer to another, every so many; the others are dense. All biases hang on one switch. */
const ernieMoe = (config: Config): Traits => {
  const [hidden, inner, biased] = [
    count(config, 'hidden_size'),
    count(config, 'moe_intermediate_size'),
    flag(config, 'use_bias'),
  ];
  const [first, last] = [count(config, 'moe_layer_start_index'), count(config, 'moe_layer_end_index')];
  const routed = count(config, 'moe_num_experts');
  const shared = inner * count(config, 'moe_num_shared_experts');
  const sparse = [
    ...experts(hidden, inner, routed),
    plain(routed),
    ...(shared > 0 ? gated(hidden, shared, biased) : []),
  ];
  const every = count(config, 'moe_layer_interval');
  const isSparse = (layer: number): boolean => (layer + 1) % every === 0 && layer >= first && layer <= last;
  const dense = gated(hidden, count(config, 'intermediate_size'), biased);
  return {
    qkvBias: biased,
    outBias: biased,
    mlp: (layer) => (isSparse(layer) ? sparse : dense),
    headBias: biased,
    tied: flag(config, 'tie_word_embeddings'),
  };
};

const ERNIE: Config = {
  tie_word_embeddings: true,
  moe_layer_interval: 1,
  moe_layer_start_index: 1,
  moe_num_shared_experts: 2,
  moe_num_experts: 64,
  num_key_value_heads: 4,
};

/** Layers of experts, each time picked by a router. */
export const MIXTURES: readonly Family[] = [
  { names: ['MixtralForCausalLM'], of: mixtral, usual: { num_local_experts: 8, num_key_value_heads: 8 } },
  {
    names: ['GraniteMoeForCausalLM', 'GraniteMoeSharedForCausalLM'],
    of: granite,
    usual: { num_local_experts: 8, shared_intermediate_size: 0 },
  },
  { names: ['MiniMaxM2ForCausalLM'], of: miniMaxM2, usual: { num_local_experts: 256, head_dim: 128 } },
  { names: ['DbrxForCausalLM'], of: dbrx },
  { names: ['Ernie4_5_MoeForCausalLM', 'Ernie4_5_MoEForCausalLM'], of: ernieMoe, usual: ERNIE },
];
