import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { gated, norm } from '../weights.ts';
import type { Family } from './family.ts';

const tied = (config: Config): Traits => ({ tied: flag(config, 'tie_word_embeddings') });

/** `attention_bias` and `mlp_bias` as Llama has them. */
export const llama = (config: Config): Traits => ({
  ...tied(config),
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  mlp: () => gated(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'mlp_bias')),
});

/** Norms with a mean and a bias. */
const orion = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size');
  return { ...tied(config), norms: [norm(2 * hidden, true)], lastNorm: norm(hidden, true) };
};

/** One switch for the biases of attention. */
const internLm = (config: Config): Traits => ({
  ...tied(config),
  qkvBias: flag(config, 'bias'),
  outBias: flag(config, 'bias'),
});

/** One switch for all biases. */
const ernie = (config: Config): Traits => ({
  ...tied(config),
  qkvBias: flag(config, 'use_bias'),
  outBias: flag(config, 'use_bias'),
  mlp: () => gated(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'use_bias')),
});

/** EXAONE 3 counts its layers under a name of its own. */
const exaone = (config: Config): Traits => ({
  ...llama(config),
  layers: count(config, 'num_hidden_layers', 'num_layers'),
});

/** Llama and what differs from it by switches alone. */
export const LLAMA: readonly Family[] = [
  { names: ['LlamaForCausalLM', 'LLaMAForCausalLM', 'GraniteForCausalLM', 'AquilaForCausalLM'], of: llama },
  { names: ['ExaoneForCausalLM'], of: exaone },
  { names: ['SmolLM3ForCausalLM'], of: llama, usual: { tie_word_embeddings: true, num_key_value_heads: 4 } },
  {
    names: ['SeedOssForCausalLM'],
    of: (config) => ({ ...llama(config), outBias: flag(config, 'attention_out_bias') }),
    usual: { attention_bias: true, head_dim: 128, num_key_value_heads: 8 },
  },
  { names: ['MistralForCausalLM'], of: tied, usual: { sliding_window: 4096, num_key_value_heads: 8 } },
  { names: ['Ministral3ForCausalLM'], of: tied, usual: { num_key_value_heads: 8, head_dim: 128 } },
  { names: ['Phi3ForCausalLM', 'BaichuanForCausalLM', 'BaiChuanForCausalLM'], of: tied },
  { names: ['MiniCPMForCausalLM'], of: tied, usual: { tie_word_embeddings: true } },
  { names: ['InternLMForCausalLM', 'InternLM2ForCausalLM'], of: internLm, usual: { bias: true } },
  {
    names: ['Ernie4_5ForCausalLM', 'Ernie4_5_ForCausalLM'],
    of: ernie,
    usual: { tie_word_embeddings: true, head_dim: 128, num_key_value_heads: 2 },
  },
  { names: ['OrionForCausalLM'], of: orion },
];
