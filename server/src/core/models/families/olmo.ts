import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { experts, norm } from '../weights.ts';
import { everyNth } from '../windows.ts';
import type { Family } from './family.ts';

const olmo = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  tied: flag(config, 'tie_word_embeddings'),
});

/** Norms without weights. */
const olmo1 = (config: Config): Traits => ({ ...olmo(config), norms: [], lastNorm: norm(0) });

const olmo3 = (config: Config): Traits => {
  const { kvHeads, headSize } = attentionSizes(config);
  return { ...olmo(config), qkNorm: 'whole', cache: everyNth(config, kvHeads, headSize, 4) };
};

const olmoe = (config: Config): Traits => ({
  ...olmo(config),
  qkNorm: 'whole',
  mlp: () => experts(count(config, 'hidden_size'), count(config, 'intermediate_size'), count(config, 'num_experts')),
});

export const OLMO: readonly Family[] = [
  { names: ['OlmoForCausalLM'], of: olmo1 },
  { names: ['Olmo2ForCausalLM'], of: (config) => ({ ...olmo(config), qkNorm: 'whole' }) },
  { names: ['Olmo3ForCausalLM'], of: olmo3, usual: { sliding_window: 4096 } },
  { names: ['OlmoeForCausalLM'], of: olmoe, usual: { num_experts: 64 } },
];
