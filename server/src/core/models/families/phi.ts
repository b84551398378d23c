import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { experts, norm, upDown } from '../weights.ts';
import type { Family } from './family.ts';

/** Biases everywhere, the head included; one norm a layer, as attention and gate stand side by side. */
const phi = (config: Config): Traits => {
  const { hidden, heads } = attentionSizes(config);
  const heads2 = flag(config, 'qk_layernorm') ? [norm((2 * hidden) / heads, true)] : [];
  return {
    qkvBias: true,
    outBias: true,
    mlp: () => upDown(hidden, count(config, 'intermediate_size'), true),
    norms: [norm(hidden, true), ...heads2],
    lastNorm: norm(hidden, true),
    headBias: true,
    tied: flag(config, 'tie_word_embeddings'),
  };
};

const phiMoe = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size');
  return {
    qkvBias: flag(config, 'attention_bias'),
    outBias: flag(config, 'attention_bias'),
    mlp: () => experts(hidden, count(config, 'intermediate_size'), count(config, 'num_local_experts')),
    norms: [norm(2 * hidden, true)],
    lastNorm: norm(hidden, true),
    headBias: flag(config, 'lm_head_bias'),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

export const PHI: readonly Family[] = [
  { names: ['PhiForCausalLM'], of: phi },
  {
    names: ['PhiMoEForCausalLM', 'PhimoeForCausalLM'],
    of: phiMoe,
    usual: { num_local_experts: 16, num_key_value_heads: 8 },
  },
];
