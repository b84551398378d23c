import { flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { norm } from '../weights.ts';
import type { Family } from './family.ts';

const stableLm = (config: Config): Traits => {
  const { hidden } = attentionSizes(config);
  const norms = flag(config, 'use_parallel_residual') ? 1 : 2;
  return {
    qkvBias: flag(config, 'use_qkv_bias'),
    qkNorm: flag(config, 'qk_layernorm') ? 'all' : undefined,
    norms: [norm(norms * hidden, true)],
    lastNorm: norm(hidden, true),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

export const STABLE_LM: readonly Family[] = [
  { names: ['StableLmForCausalLM', 'StableLMEpochForCausalLM'], of: stableLm },
];
