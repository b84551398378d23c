import { count, countAt, flag, textAt } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { everyNth } from '../windows.ts';
import type { Family } from './family.ts';

const normed = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  qkNorm: 'head',
  tied: flag(config, 'tie_word_embeddings'),
});

/** A window in all layers but the last of each pattern, which is a number or a word such as `LLLG`. */
const exaone4 = (config: Config): Traits => {
  const { kvHeads, headSize } = attentionSizes(config);
  const pattern = textAt(config, 'sliding_window_pattern')?.length ?? count(config, 'sliding_window_pattern');
  const windows =
    countAt(config, 'sliding_window') === undefined ? {} : { cache: everyNth(config, kvHeads, headSize, pattern) };
  return { ...normed(config), qkvBias: false, outBias: false, ...windows };
};

/** Llama with norms over each head of query and key. */
export const HEAD_NORMS: readonly Family[] = [
  { names: ['HunYuanDenseV1ForCausalLM'], of: normed },
  { names: ['Exaone4ForCausalLM'], of: exaone4, usual: { sliding_window: 4096, sliding_window_pattern: 4 } },
];
