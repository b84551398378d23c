import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { norm, plain, upDown } from '../weights.ts';
import type { Family } from './family.ts';

const starCoder2 = (config: Config): Traits => {
  const [hidden, biased] = [count(config, 'hidden_size'), flag(config, 'use_bias')];
  return {
    qkvBias: biased,
    outBias: biased,
    mlp: () => upDown(hidden, count(config, 'intermediate_size'), biased),
    norms: [norm(2 * hidden, true)],
    lastNorm: norm(hidden, true),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

const squared = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  mlp: () => upDown(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'mlp_bias')),
  tied: flag(config, 'tie_word_embeddings'),
});

const nemotron = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size');
  return { ...squared(config), norms: [norm(2 * hidden, true)], lastNorm: norm(hidden, true) };
};

/** Its activation has two numbers of its own in each layer. */
const apertus = (config: Config): Traits => {
  const { hidden } = attentionSizes(config);
  return {
    ...squared(config),
    qkNorm: 'head',
    mlp: () => [...upDown(hidden, count(config, 'intermediate_size')), plain(2)],
  };
};

/** Layers that go up and down without a gate between. */
export const WITHOUT_GATE: readonly Family[] = [
  {
    names: ['Starcoder2ForCausalLM'],
    of: starCoder2,
    usual: { use_bias: true, tie_word_embeddings: true, num_key_value_heads: 2 },
  },
  { names: ['NemotronForCausalLM'], of: nemotron },
  { names: ['ArceeForCausalLM'], of: squared },
  { names: ['ApertusForCausalLM'], of: apertus },
];
