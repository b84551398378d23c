import { count, countAt, flag } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { mamba, mamba2 } from '../mixers.ts';
import type { Mixer } from '../mixers.ts';
import { norm } from '../weights.ts';
import type { Family } from './family.ts';

/** A mixer and a norm in each layer, no attention. */
const alone = (config: Config, mixer: Mixer): Traits => ({
  heads: 1,
  attention: () => mixer.weights,
  cache: () => ({ kind: 'state' }),
  state: () => mixer.state,
  mlp: () => [],
  norms: [norm(count(config, 'hidden_size', 'd_model'))],
  tied: flag(config, 'tie_word_embeddings'),
});

const first = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size', 'd_model');
  return alone(
    config,
    mamba({
      hidden,
      inner: countAt(config, 'intermediate_size') ?? hidden * count(config, 'expand'),
      state: count(config, 'state_size'),
      kernel: count(config, 'conv_kernel'),
      rank: countAt(config, 'time_step_rank') ?? Math.ceil(hidden / 16),
      convolutionBias: flag(config, 'use_conv_bias'),
      bias: flag(config, 'use_bias'),
      normed: false,
    }),
  );
};

const second = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size');
  return alone(
    config,
    mamba2({
      hidden,
      inner: hidden * count(config, 'expand'),
      heads: count(config, 'num_heads'),
      groups: count(config, 'n_groups'),
      state: count(config, 'state_size'),
      kernel: count(config, 'conv_kernel'),
      convolutionBias: flag(config, 'use_conv_bias'),
      inBias: flag(config, 'use_bias'),
      outBias: flag(config, 'use_bias'),
      normed: true,
    }),
  );
};

const USUAL: Config = { expand: 2, conv_kernel: 4, use_conv_bias: true };

/** Models that keep a state for each request and nothing of its tokens. */
export const MAMBA: readonly Family[] = [
  {
    names: ['MambaForCausalLM', 'FalconMambaForCausalLM'],
    of: first,
    usual: { ...USUAL, state_size: 16, tie_word_embeddings: true },
  },
  { names: ['Mamba2ForCausalLM'], of: second, usual: { ...USUAL, state_size: 128, n_groups: 8, num_heads: 128 } },
];
