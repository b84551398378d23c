import { count, countAt, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { norm, upDown } from '../weights.ts';
import type { Family } from './family.ts';

/** Norms with biases: two a layer where attention and gate follow each other or each has its own, else one. */
const normsIn = (config: Config): number => {
  const isNew = flag(config, 'new_decoder_architecture');
  const own = countAt(config, 'num_ln_in_parallel_attn') ?? (isNew ? 2 : 1);
  return !flag(config, 'parallel_attn') || own === 2 ? 2 : 1;
};

/** `multi_query` leaves one key-value head, the newer decoder as many as `num_kv_heads` says. */
const falcon = (config: Config): Traits => {
  const heads = count(config, 'num_attention_heads', 'n_head');
  const { hidden } = attentionSizes(config, { heads });
  const grouped = flag(config, 'new_decoder_architecture') ? countAt(config, 'num_kv_heads') : undefined;
  const inner = countAt(config, 'ffn_hidden_size') ?? 4 * hidden;
  return {
    heads,
    layers: count(config, 'num_hidden_layers', 'n_layer'),
    kvHeads: grouped ?? (flag(config, 'multi_query') && !flag(config, 'new_decoder_architecture') ? 1 : heads),
    qkvBias: flag(config, 'bias'),
    outBias: flag(config, 'bias'),
    mlp: () => upDown(hidden, inner, flag(config, 'bias')),
    norms: [norm(normsIn(config) * hidden, true)],
    lastNorm: norm(hidden, true),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

export const FALCON: readonly Family[] = [
  {
    names: ['FalconForCausalLM', 'RWForCausalLM'],
    of: falcon,
    usual: { tie_word_embeddings: true, multi_query: true, parallel_attn: true, max_position_embeddings: 2048 },
  },
];
