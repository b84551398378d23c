import { count, flag } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { experts, gated, norm } from '../weights.ts';
import type { Family } from './family.ts';

const glm = (config: Config): Traits => ({
  qkvBias: flag(config, 'attention_bias'),
  tied: flag(config, 'tie_word_embeddings'),
});

const glm4 = (config: Config): Traits => ({ ...glm(config), norms: [norm(4 * count(config, 'hidden_size'))] });

/** The first layers are dense, the others have experts of which some always work. */
const glm4Moe = (config: Config): Traits => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'moe_intermediate_size')];
  const sparse = [
    ...experts(hidden, inner, count(config, 'n_routed_experts')),
    ...gated(hidden, inner * count(config, 'n_shared_experts')),
  ];
  const dense = gated(hidden, count(config, 'intermediate_size'));
  return {
    ...glm(config),
    qkNorm: flag(config, 'use_qk_norm') ? 'head' : undefined,
    mlp: (layer) => (layer < count(config, 'first_k_dense_replace') ? dense : sparse),
  };
};

/** ChatGLM2, ChatGLM3 and GLM-4 by the code of their own repositories, whose keys have other names. */
const chatGlm = (config: Config): Traits => {
  const heads = count(config, 'num_attention_heads');
  return {
    layers: count(config, 'num_layers'),
    kvHeads: flag(config, 'multi_query_attention') ? count(config, 'multi_query_group_num') : heads,
    headSize: count(config, 'kv_channels'),
    qkvBias: flag(config, 'add_qkv_bias') || flag(config, 'add_bias_linear'),
    outBias: flag(config, 'add_bias_linear'),
    mlp: () => gated(count(config, 'hidden_size'), count(config, 'ffn_hidden_size'), flag(config, 'add_bias_linear')),
    vocabulary: count(config, 'padded_vocab_size', 'vocab_size'),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

const USUAL: Config = { attention_bias: true, head_dim: 128, num_key_value_heads: 2 };

export const GLM: readonly Family[] = [
  { names: ['GlmForCausalLM'], of: glm, usual: USUAL },
  { names: ['Glm4ForCausalLM'], of: glm4, usual: USUAL },
  {
    names: ['Glm4MoeForCausalLM'],
    of: glm4Moe,
    usual: { num_key_value_heads: 8, n_shared_experts: 1, first_k_dense_replace: 1 },
  },
  { names: ['ChatGLMModel', 'ChatGLMForConditionalGeneration'], of: chatGlm },
];
