import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { norm } from '../weights.ts';
import { everyNth } from '../windows.ts';
import type { Family } from './family.ts';

const gemma = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  tied: flag(config, 'tie_word_embeddings'),
});

/** Norms before and behind both attention and gate; a window in all layers but every so many. */
const windowed = (config: Config, pattern: number): Traits => {
  const { hidden, kvHeads, headSize } = attentionSizes(config);
  return { ...gemma(config), norms: [norm(4 * hidden)], cache: everyNth(config, kvHeads, headSize, pattern) };
};

const gemma3 = (config: Config): Traits => ({
  ...windowed(config, count(config, 'sliding_window_pattern', '_sliding_window_pattern')),
  qkNorm: 'head',
});

/** What `Gemma2Config` knows by itself. */
const GEMMA2: Config = {
  tie_word_embeddings: true,
  head_dim: 256,
  hidden_size: 2304,
  intermediate_size: 9216,
  num_hidden_layers: 26,
  num_attention_heads: 8,
  num_key_value_heads: 4,
  vocab_size: 256000,
  sliding_window: 4096,
  max_position_embeddings: 8192,
};

/** What `Gemma3TextConfig` knows by itself: the published configs of some sizes leave most of it out. */
const GEMMA3_TEXT: Config = {
  tie_word_embeddings: true,
  head_dim: 256,
  hidden_size: 2304,
  intermediate_size: 9216,
  num_hidden_layers: 26,
  num_attention_heads: 8,
  num_key_value_heads: 4,
  vocab_size: 262208,
  sliding_window: 4096,
  _sliding_window_pattern: 6,
  max_position_embeddings: 131072,
};

export const GEMMA: readonly Family[] = [
  { names: ['GemmaForCausalLM'], of: gemma, usual: { tie_word_embeddings: true, head_dim: 256 } },
  {
    names: ['Gemma2ForCausalLM'],
    of: (config) => windowed(config, 2),
    usual: GEMMA2,
  },
  { names: ['Gemma3ForCausalLM'], of: gemma3, usual: GEMMA3_TEXT },
];
