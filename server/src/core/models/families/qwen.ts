import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { experts, gated, plain } from '../weights.ts';
import type { Weight } from '../shape.ts';
import type { Family } from './family.ts';

const qwen2 = (config: Config): Traits => ({ qkvBias: true, tied: flag(config, 'tie_word_embeddings') });

const qwen3 = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
  qkNorm: 'head',
  tied: flag(config, 'tie_word_embeddings'),
});

/** Every `decoder_sparse_step`th layer has experts, but those of `mlp_only_layers`. */
const isSparse = (config: Config, layer: number): boolean =>
  count(config, 'num_experts', 'num_local_experts') > 0 &&
  (layer + 1) % count(config, 'decoder_sparse_step') === 0 &&
  listAt(config, 'mlp_only_layers')?.includes(layer) !== true;

/** Experts beside which one may always work, with a gate of its own. */
export const qwenMlp =
  (config: Config, hasShared = true) =>
  (layer: number): readonly Weight[] => {
    const hidden = count(config, 'hidden_size');
    if (!isSparse(config, layer)) return gated(hidden, count(config, 'intermediate_size'));
    const shared = hasShared ? countAt(config, 'shared_expert_intermediate_size') : undefined;
    return [
      ...experts(hidden, count(config, 'moe_intermediate_size'), count(config, 'num_experts', 'num_local_experts')),
      ...(shared !== undefined ? [...gated(hidden, shared), plain(hidden)] : []),
    ];
  };

const MOE: Config = { use_sliding_window: false, decoder_sparse_step: 1 };

export const QWEN: readonly Family[] = [
  { names: ['Qwen2ForCausalLM', 'MiMoForCausalLM'], of: qwen2, usual: { use_sliding_window: false } },
  { names: ['Qwen3ForCausalLM'], of: qwen3, usual: { use_sliding_window: false, head_dim: 128 } },
  {
    names: ['Qwen2MoeForCausalLM'],
    of: (config) => ({ ...qwen2(config), qkvBias: flag(config, 'qkv_bias'), mlp: qwenMlp(config) }),
    usual: {
      ...MOE,
      qkv_bias: true,
      shared_expert_intermediate_size: 5632,
      moe_intermediate_size: 1408,
      num_experts: 60,
    },
  },
  {
    names: ['Qwen3MoeForCausalLM'],
    of: (config) => ({ ...qwen3(config), mlp: qwenMlp(config, false) }),
    usual: { ...MOE, moe_intermediate_size: 768, num_key_value_heads: 4 },
  },
];
