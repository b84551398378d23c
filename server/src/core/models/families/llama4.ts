import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import type { Attention } from '../shape.ts';
import { experts, gated } from '../weights.ts';
import type { Family } from './family.ts';

/** Layers that see their own chunk, but every fourth, which sees all (`no_rope_layers`, where 0 marks those). */
const cacheIn = (config: Config): ((layer: number) => Attention) => {
  const { kvHeads, headSize } = attentionSizes(config);
  const full: Attention = { kind: 'full', kvHeads, headSize };
  const window = countAt(config, 'attention_chunk_size');
  const ropes = listAt(config, 'no_rope_layers') ?? [];
  const isFull = (layer: number): boolean => (ropes.length > 0 ? ropes[layer] === 0 : (layer + 1) % 4 === 0);
  return (layer) => (window === undefined || isFull(layer) ? full : { kind: 'chunked', kvHeads, headSize, window });
};

/** Experts beside one that always works in every `interleave_moe_layer_step`th layer. */
const llama4 = (config: Config): Traits => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const sparse = [...experts(hidden, inner, count(config, 'num_local_experts')), ...gated(hidden, inner)];
  const dense = gated(hidden, count(config, 'intermediate_size_mlp'));
  const listed = listAt(config, 'moe_layers');
  const isSparse = (layer: number): boolean =>
    listed?.includes(layer) ?? (layer + 1) % count(config, 'interleave_moe_layer_step') === 0;
  return {
    qkvBias: flag(config, 'attention_bias'),
    outBias: flag(config, 'attention_bias'),
    mlp: (layer) => (isSparse(layer) ? sparse : dense),
    cache: cacheIn(config),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

export const LLAMA4: readonly Family[] = [
  {
    names: ['Llama4ForCausalLM'],
    of: llama4,
    usual: {
      head_dim: 128,
      num_key_value_heads: 8,
      num_local_experts: 16,
      interleave_moe_layer_step: 1,
      intermediate_size_mlp: 16384,
      attention_chunk_size: 8192,
    },
  },
];
