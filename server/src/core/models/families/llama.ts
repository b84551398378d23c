import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { gated, norm } from '../weights.ts';
import { tiedIn } from './family.ts';
import type { Family } from './family.ts';

/** `attention_bias` and `mlp_bias` as Llama has them. */
const llama = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  mlp: () => gated(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'mlp_bias')),
  tied: tiedIn(config),
});

const withoutBias = (config: Config): Traits => ({ tied: tiedIn(config) });

const queryBias = (config: Config): Traits => ({ qkvBias: true, tied: tiedIn(config) });

const qwen3 = (config: Config): Traits => ({
  ...llama(config),
  mlp: () => gated(count(config, 'hidden_size'), count(config, 'intermediate_size')),
  qkNorm: 'head',
});

/** `bias` is one switch for all of attention. */
const internLm = (config: Config): Traits => ({
  qkvBias: flag(config, 'bias', true),
  outBias: flag(config, 'bias', true),
  tied: tiedIn(config),
});

/** Norms with a mean and a bias. */
const orion = (config: Config): Traits => {
  const { hidden } = attentionSizes(config);
  return { tied: tiedIn(config), norms: [norm(2 * hidden, true)], lastNorm: norm(hidden, true) };
};

/** Llama and what differs from it by switches alone. */
export const LLAMA: readonly Family[] = [
  {
    names: ['LlamaForCausalLM', 'LLaMAForCausalLM', 'GraniteForCausalLM', 'AquilaForCausalLM', 'CwmForCausalLM'],
    of: llama,
  },
  { names: ['SmolLM3ForCausalLM'], of: (config) => ({ ...llama(config), tied: tiedIn(config, true) }) },
  { names: ['MistralForCausalLM', 'Phi3ForCausalLM', 'BaichuanForCausalLM', 'BaiChuanForCausalLM'], of: withoutBias },
  { names: ['MiniCPMForCausalLM'], of: (config) => ({ tied: tiedIn(config, true) }) },
  { names: ['Qwen2ForCausalLM'], of: queryBias, usual: { use_sliding_window: false } },
  { names: ['Qwen3ForCausalLM'], of: qwen3, usual: { use_sliding_window: false, head_dim: 128 } },
  { names: ['InternLMForCausalLM', 'InternLM2ForCausalLM'], of: internLm },
  { names: ['OrionForCausalLM'], of: orion },
];
