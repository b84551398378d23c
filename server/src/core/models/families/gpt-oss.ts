import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { bias, matrix, plain } from '../weights.ts';
import { everyNth } from '../windows.ts';
import type { Weight } from '../shape.ts';
import type { Family } from './family.ts';

/** Attention stays in 16 bits where the experts are MXFP4 (vLLM's `Mxfp4Config`), and each head has a number of its own. */
const attention = (config: Config): readonly Weight[] => {
  const { hidden, heads, kvHeads, headSize } = attentionSizes(config);
  const biased = flag(config, 'attention_bias');
  return [
    plain(2 * hidden * heads * headSize, 'tensor'),
    plain(2 * hidden * kvHeads * headSize, 'kv-heads'),
    ...bias(heads * headSize, biased),
    ...bias(2 * kvHeads * headSize, biased, 'kv-heads'),
    ...bias(hidden, biased, 'none'),
    plain(heads, 'tensor'),
  ];
};

/** Experts and router with biases, those behind the experts whole on each card. */
const experts = (config: Config): readonly Weight[] => {
  const [hidden, inner, number] = ['hidden_size', 'intermediate_size', 'num_local_experts'].map((key) =>
    count(config, key),
  );
  const [h, i, n] = [hidden ?? NaN, inner ?? NaN, number ?? NaN];
  return [
    { ...matrix(3 * h * i, n, 'experts'), experts: n },
    { ...plain(2 * i * n, 'experts'), experts: n },
    { ...plain(h * n, 'experts'), experts: n, undivided: true },
    plain(h * n + n),
  ];
};

/** A window in every other layer, from the first on. */
const gptOss = (config: Config): Traits => {
  const { kvHeads, headSize } = attentionSizes(config);
  return {
    attention: () => attention(config),
    mlp: () => experts(config),
    cache: everyNth(config, kvHeads, headSize, 2),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

export const GPT_OSS: readonly Family[] = [
  {
    names: ['GptOssForCausalLM'],
    of: gptOss,
    usual: {
      attention_bias: true,
      head_dim: 64,
      num_local_experts: 128,
      num_attention_heads: 64,
      num_key_value_heads: 8,
      sliding_window: 128,
    },
  },
];
