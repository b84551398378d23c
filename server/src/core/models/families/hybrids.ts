import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import { attentionSizes, attentionWeights } from '../decoder.ts';
import type { Traits } from '../decoder.ts';
import { mamba, mamba2, stateType } from '../mixers.ts';
import type { Mixer } from '../mixers.ts';
import type { Attention } from '../shape.ts';
import { experts, gated } from '../weights.ts';
import type { Family } from './family.ts';

/** Attention in some layers, a mixer in the others. */
export const either = (config: Config, traits: Traits, mixer: Mixer, attends: (layer: number) => boolean): Traits => {
  const { kvHeads, headSize } = attentionSizes(config, traits);
  const own = attentionWeights(config, traits);
  const full: Attention = { kind: 'full', kvHeads, headSize };
  return {
    ...traits,
    attention: (layer) => (attends(layer) ? (traits.attention?.(layer) ?? own) : mixer.weights),
    cache: (layer) => (attends(layer) ? full : { kind: 'state' }),
    state: (layer) => (attends(layer) ? undefined : { ...mixer.state, ...stateType(config) }),
  };
};

/** Mamba 2 by keys that begin with `mamba_`; the class refuses heads that do not fit. */
const mixerIn = (config: Config, normed: boolean, outBias: string): Mixer => {
  const hidden = count(config, 'hidden_size');
  const inner = countAt(config, 'mamba_d_ssm') ?? hidden * count(config, 'mamba_expand');
  const heads = count(config, 'mamba_n_heads');
  const fits = heads * (countAt(config, 'mamba_d_head') ?? inner / heads) === inner;
  return mamba2({
    hidden,
    inner: fits ? inner : NaN,
    heads,
    groups: count(config, 'mamba_n_groups'),
    state: count(config, 'mamba_d_state'),
    kernel: count(config, 'mamba_d_conv'),
    convolutionBias: flag(config, 'mamba_conv_bias'),
    inBias: flag(config, 'mamba_proj_bias'),
    outBias: flag(config, outBias),
    normed,
  });
};

const biased = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  tied: flag(config, 'tie_word_embeddings'),
});

/** Attention and a mixer side by side in every layer. */
const falconH1 = (config: Config): Traits => {
  const mixer = mixerIn(config, flag(config, 'mamba_rms_norm'), 'projectors_bias');
  const { hidden, kvHeads, headSize } = attentionSizes(config);
  const inner = count(config, 'intermediate_size');
  return {
    ...biased(config),
    attention: () => [...attentionWeights(config, biased(config)), ...mixer.weights],
    cache: () => ({ kind: 'full', kvHeads, headSize }),
    state: () => ({ ...mixer.state, ...stateType(config) }),
    mlp: () => gated(hidden, inner, flag(config, 'mlp_bias')),
  };
};

const bamba = (config: Config): Traits => {
  const attends = listAt(config, 'attn_layer_indices') ?? [];
  const mlp = (): ReturnType<typeof gated> =>
    gated(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'mlp_bias'));
  const mixer = mixerIn(config, true, 'mamba_proj_bias');
  return either(config, { ...biased(config), mlp }, mixer, (layer) => attends.includes(layer));
};

/** Granite 4: experts beside an MLP that always works, or that alone. */
const granite = (config: Config): Traits => {
  const [hidden, routed] = [count(config, 'hidden_size'), count(config, 'num_local_experts')];
  const types = listAt(config, 'layer_types') ?? listAt(config, 'layers_block_type') ?? [];
  const inner = count(config, 'intermediate_size');
  const mlp = (): ReturnType<typeof gated> => [
    ...(routed > 0 ? experts(hidden, inner, routed) : []),
    ...gated(hidden, count(config, 'shared_intermediate_size')),
  ];
  const attends = (layer: number): boolean => types[layer] === 'attention' || types[layer] === 'full_attention';
  return either(config, { ...biased(config), mlp }, mixerIn(config, true, 'mamba_proj_bias'), attends);
};

/** Attention and experts each every so many layers. */
const jamba = (config: Config): Traits => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'intermediate_size')];
  const isOf = (kind: string, layer: number): boolean =>
    layer % count(config, `${kind}_layer_period`) === count(config, `${kind}_layer_offset`);
  const [routed, dense] = [experts(hidden, inner, count(config, 'num_experts')), gated(hidden, inner)];
  const mixer = mamba({
    hidden,
    inner: hidden * count(config, 'mamba_expand'),
    state: count(config, 'mamba_d_state'),
    kernel: count(config, 'mamba_d_conv'),
    rank: countAt(config, 'mamba_dt_rank') ?? Math.ceil(hidden / 16),
    convolutionBias: flag(config, 'mamba_conv_bias'),
    bias: flag(config, 'mamba_proj_bias'),
    normed: true,
  });
  const mlp = (layer: number): ReturnType<typeof gated> =>
    count(config, 'num_experts') > 1 && isOf('expert', layer) ? routed : dense;
  return either(config, { tied: flag(config, 'tie_word_embeddings'), mlp }, mixer, (layer) => isOf('attn', layer));
};

const MAMBA2: Config = {
  mamba_n_heads: 128,
  mamba_n_groups: 1,
  mamba_d_state: 256,
  mamba_d_conv: 4,
  mamba_expand: 2,
  mamba_conv_bias: true,
};

const JAMBA: Config = {
  num_key_value_heads: 8,
  num_experts: 16,
  expert_layer_period: 2,
  expert_layer_offset: 1,
  attn_layer_period: 8,
  attn_layer_offset: 4,
  mamba_d_state: 16,
  mamba_d_conv: 4,
  mamba_expand: 2,
  mamba_conv_bias: true,
};

/** Models with attention and Mamba. */
export const HYBRIDS: readonly Family[] = [
  { names: ['FalconH1ForCausalLM'], of: falconH1, usual: { ...MAMBA2, mamba_d_ssm: 1024, num_key_value_heads: 8 } },
  { names: ['BambaForCausalLM'], of: bamba, usual: { ...MAMBA2, num_key_value_heads: 8 } },
  {
    names: ['GraniteMoeHybridForCausalLM'],
    of: granite,
    usual: { ...MAMBA2, num_local_experts: 8, shared_intermediate_size: 1024 },
  },
  { names: ['JambaForCausalLM'], of: jamba, usual: JAMBA },
];
