import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { norm } from '../weights.ts';
import { everyNth } from '../windows.ts';
import type { Family } from './family.ts';

/** One norm a layer, without a bias; attention and gate stand side by side. */
const cohere = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  qkNorm: flag(config, 'use_qk_norm') ? 'all' : undefined,
  norms: [norm(count(config, 'hidden_size'))],
  tied: flag(config, 'tie_word_embeddings'),
});

const cohere2 = (config: Config): Traits => {
  const { kvHeads, headSize } = attentionSizes(config);
  const pattern = count(config, 'sliding_window_pattern', '_sliding_window_pattern');
  return { ...cohere(config), qkNorm: undefined, cache: everyNth(config, kvHeads, headSize, pattern) };
};

export const COHERE: readonly Family[] = [
  { names: ['CohereForCausalLM'], of: cohere, usual: { tie_word_embeddings: true } },
  {
    names: ['Cohere2ForCausalLM'],
    of: cohere2,
    usual: { tie_word_embeddings: true, sliding_window: 4096, _sliding_window_pattern: 4 },
  },
];
