import { count, countAt, flag, listAt } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { bias, experts, gated, matrix, norm } from '../weights.ts';
import type { Attention, Weight } from '../shape.ts';
import type { Family } from './family.ts';

/** Attention over a latent vector: what goes down to it stands on every card, what comes up is split by heads. */
const latent = (config: Config): readonly Weight[] => {
  const [hidden, heads] = [count(config, 'hidden_size'), count(config, 'num_attention_heads')];
  const [rope, nope, value] = [
    count(config, 'qk_rope_head_dim'),
    count(config, 'qk_nope_head_dim'),
    count(config, 'v_head_dim'),
  ];
  const [rank, query, biased] = [
    count(config, 'kv_lora_rank'),
    countAt(config, 'q_lora_rank'),
    flag(config, 'attention_bias'),
  ];
  const queries =
    query === undefined
      ? [matrix(hidden, heads * (nope + rope))]
      : [
          matrix(hidden, query, 'none'),
          ...bias(query, biased, 'none'),
          norm(query),
          matrix(query, heads * (nope + rope)),
        ];
  return [
    ...queries,
    matrix(hidden, rank + rope, 'none'),
    ...bias(rank + rope, biased, 'none'),
    norm(rank),
    matrix(rank, heads * (nope + value)),
    matrix(heads * value, hidden),
    ...bias(hidden, biased, 'none'),
  ];
};

/** The first layers are dense, the others have experts of which some always work. */
const mixed = (config: Config, biased = false): ((layer: number) => readonly Weight[]) => {
  const [hidden, inner] = [count(config, 'hidden_size'), count(config, 'moe_intermediate_size')];
  const types = listAt(config, 'mlp_layer_types');
  const first = count(config, 'first_k_dense_replace');
  const every = countAt(config, 'moe_layer_freq') ?? 1;
  const isSparse = (layer: number): boolean =>
    types === undefined ? layer >= first && layer % every === 0 : types[layer] === 'sparse';
  const sparse = [
    ...experts(hidden, inner, count(config, 'n_routed_experts')),
    ...gated(hidden, inner * (countAt(config, 'n_shared_experts') ?? 0), biased),
  ];
  const dense = gated(hidden, count(config, 'intermediate_size'), biased);
  return (layer) => (isSparse(layer) ? sparse : dense);
};

const cache = (config: Config): Attention => ({
  kind: 'latent',
  size: count(config, 'kv_lora_rank') + count(config, 'qk_rope_head_dim'),
});

const deepSeek = (config: Config): Traits => ({
  attention: () => latent(config),
  cache: () => cache(config),
  mlp: mixed(config),
  tied: flag(config, 'tie_word_embeddings'),
});

const miniCpm3 = (config: Config): Traits => ({
  ...deepSeek(config),
  mlp: () => gated(count(config, 'hidden_size'), count(config, 'intermediate_size'), flag(config, 'mlp_bias')),
});

const V2: Config = {
  q_lora_rank: 1536,
  kv_lora_rank: 512,
  qk_rope_head_dim: 64,
  qk_nope_head_dim: 128,
  v_head_dim: 128,
};

export const DEEPSEEK: readonly Family[] = [
  {
    names: ['DeepseekV2ForCausalLM'],
    of: (config) => ({ ...deepSeek(config), mlp: mixed(config, flag(config, 'mlp_bias')) }),
    usual: { ...V2, first_k_dense_replace: 0, n_shared_experts: 2 },
  },
  { names: ['DeepseekV3ForCausalLM'], of: deepSeek, usual: { ...V2, first_k_dense_replace: 3, n_shared_experts: 1 } },
  { names: ['Glm4MoeLiteForCausalLM'], of: deepSeek, usual: { first_k_dense_replace: 1, n_shared_experts: 1 } },
  {
    names: ['MiniCPM3ForCausalLM'],
    of: miniCpm3,
    usual: {
      tie_word_embeddings: true,
      q_lora_rank: 768,
      kv_lora_rank: 256,
      qk_rope_head_dim: 32,
      qk_nope_head_dim: 64,
      v_head_dim: 64,
    },
  },
];
