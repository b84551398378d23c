import { count, countAt, flag, listAt, textAt } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes, attentionWeights } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { mamba2, stateType } from '../mixers.ts';
import type { Mixer } from '../mixers.ts';
import type { Attention, Weight } from '../shape.ts';
import { bias, matrix, norm, plain, upDown } from '../weights.ts';
import type { Family } from './family.ts';
import { own } from '../../text/own.ts';

/** Letters of `hybrid_override_pattern`, and the words that newer configs have for them. */
const KINDS: Readonly<Record<string, string>> = {
  M: 'mamba',
  linear_attention: 'mamba',
  E: 'moe',
  '*': 'attention',
  full_attention: 'attention',
  '-': 'mlp',
};

/** What each layer is; one layer is one of these alone. */
const kindsIn = (config: Config): readonly string[] => {
  const pattern = textAt(config, 'hybrid_override_pattern');
  const words = listAt(config, 'layers_block_type') ?? listAt(config, 'layer_types') ?? (pattern ?? '').split('');
  return words.map((word) => (typeof word === 'string' ? (own(KINDS, word) ?? word) : '?'));
};

const mixerIn = (config: Config): Mixer =>
  mamba2({
    hidden: count(config, 'hidden_size'),
    inner: count(config, 'mamba_num_heads') * count(config, 'mamba_head_dim'),
    heads: count(config, 'mamba_num_heads'),
    groups: count(config, 'n_groups', 'mamba_n_groups'),
    state: count(config, 'ssm_state_size'),
    kernel: count(config, 'conv_kernel', 'mamba_d_conv'),
    convolutionBias: flag(config, 'use_conv_bias'),
    inBias: flag(config, 'use_bias'),
    outBias: flag(config, 'use_bias'),
    normed: true,
  });

/** Experts without a gate, in a space of their own where `moe_latent_size` says one, and one that always works. */
const experts = (config: Config): readonly Weight[] => {
  const [hidden, latent] = [count(config, 'hidden_size'), countAt(config, 'moe_latent_size')];
  const [routed, biased] = [count(config, 'n_routed_experts'), flag(config, 'mlp_bias')];
  const between =
    latent === undefined
      ? []
      : [matrix(2 * hidden, latent, 'none'), ...bias(latent, biased, 'none'), ...bias(hidden, biased, 'none')];
  return [
    matrix(2 * (latent ?? hidden) * count(config, 'moe_intermediate_size'), routed, 'experts'),
    plain(hidden * routed),
    ...upDown(hidden, count(config, 'moe_shared_expert_intermediate_size'), biased),
    ...between,
  ];
};

const nemotronH = (config: Config): Traits => {
  const [kinds, mixer] = [kindsIn(config), mixerIn(config)];
  const { hidden, kvHeads, headSize } = attentionSizes(config);
  const weights: Readonly<Record<string, readonly Weight[]>> = {
    mamba: mixer.weights,
    attention: attentionWeights(config, { tied: false }),
    mlp: upDown(hidden, count(config, 'intermediate_size'), flag(config, 'mlp_bias')),
    moe: kinds.includes('moe') ? experts(config) : [],
  };
  const kept: Readonly<Record<string, Attention>> = {
    mamba: { kind: 'state' },
    attention: { kind: 'full', kvHeads, headSize },
  };
  return {
    layers: kinds.length,
    attention: (layer) => own(weights, kinds[layer] ?? '') ?? [plain(NaN)],
    cache: (layer) => own(kept, kinds[layer] ?? '') ?? { kind: 'none' },
    state: (layer) => (kinds[layer] === 'mamba' ? { ...mixer.state, ...stateType(config) } : undefined),
    mlp: () => [],
    norms: [norm(hidden)],
    tied: false,
  };
};

export const NEMOTRON_H: readonly Family[] = [
  {
    names: ['NemotronHForCausalLM'],
    of: nemotronH,
    usual: {
      head_dim: 128,
      num_key_value_heads: 8,
      ssm_state_size: 128,
      mamba_num_heads: 128,
      mamba_head_dim: 64,
      conv_kernel: 4,
      n_groups: 8,
      use_conv_bias: true,
      mamba_ssm_cache_dtype: 'float32',
    },
  },
];
