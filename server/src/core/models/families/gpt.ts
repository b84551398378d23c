import { count, countAt, flag, part } from '../config.ts';
import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';
import { bias, matrix, norm, plain, upDown } from '../weights.ts';
import type { Weight } from '../shape.ts';
import type { Family } from './family.ts';

/** Numbers of learned positions, which stand in front of the layers. */
const positions = (rows: number, hidden: number): Weight => ({ ...plain(rows * hidden), stage: 'first' });

const biased = (config: Config, hidden: number, inner: number): Traits => ({
  hidden,
  qkvBias: true,
  outBias: true,
  mlp: () => upDown(hidden, inner, true),
  norms: [norm(2 * hidden, true)],
  lastNorm: norm(hidden, true),
  tied: flag(config, 'tie_word_embeddings'),
});

/** `multi_query` of GPT-BigCode leaves one key-value head. */
const gpt2 = (config: Config): Traits => {
  const hidden = count(config, 'n_embd', 'hidden_size');
  const heads = count(config, 'n_head', 'num_attention_heads');
  return {
    ...biased(config, hidden, countAt(config, 'n_inner') ?? 4 * hidden),
    layers: count(config, 'n_layer', 'num_hidden_layers'),
    heads,
    kvHeads: flag(config, 'multi_query') ? 1 : heads,
    others: [positions(count(config, 'n_positions', 'max_position_embeddings'), hidden)],
  };
};

/** Attention without biases, gate and head with them; one norm a layer. */
const gptJ = (config: Config): Traits => {
  const { others, ...traits } = gpt2(config);
  const hidden = count(config, 'n_embd');
  return { ...traits, qkvBias: false, outBias: false, norms: [norm(hidden, true)], headBias: others !== undefined };
};

const gptNeoX = (config: Config): Traits => ({
  ...biased(config, count(config, 'hidden_size'), count(config, 'intermediate_size')),
  qkvBias: flag(config, 'attention_bias'),
  outBias: flag(config, 'attention_bias'),
});

/** A norm behind the embedding. */
const bloom = (config: Config): Traits => {
  const hidden = count(config, 'hidden_size', 'n_embed');
  return {
    ...biased(config, hidden, 4 * hidden),
    layers: count(config, 'n_layer', 'num_hidden_layers'),
    heads: count(config, 'n_head', 'num_attention_heads'),
    others: [{ ...norm(hidden, true), stage: 'first' }],
  };
};

/** No biases, not even in norms; positions by distance alone. */
const mpt = (config: Config): Traits => {
  const [hidden, heads] = [count(config, 'd_model'), count(config, 'n_heads')];
  return {
    hidden,
    heads,
    kvHeads: countAt(part(config, 'attn_config'), 'kv_n_heads') ?? heads,
    layers: count(config, 'n_layers'),
    mlp: () => upDown(hidden, hidden * count(config, 'expansion_ratio')),
    norms: [norm(2 * hidden)],
    lastNorm: norm(hidden),
    tied: flag(config, 'tie_word_embeddings'),
  };
};

/** Two rows of positions more than tokens; the smallest and the 350m put a matrix before and behind the layers. */
const opt = (config: Config): Traits => {
  const [hidden, table] = [count(config, 'hidden_size'), count(config, 'word_embed_proj_dim')];
  const [affine, on] = [flag(config, 'layer_norm_elementwise_affine'), flag(config, 'enable_bias')];
  const last = flag(config, 'do_layer_norm_before') && !flag(config, '_remove_final_layer_norm') && affine;
  const between: Weight = { ...matrix(hidden, table, 'none'), linear: false };
  return {
    qkvBias: on,
    outBias: on,
    mlp: () => [
      matrix(2 * hidden, count(config, 'ffn_dim')),
      ...bias(count(config, 'ffn_dim'), on),
      ...bias(hidden, on, 'none'),
    ],
    norms: affine ? [norm(2 * hidden, true)] : [],
    lastNorm: norm(last ? hidden : 0, true),
    embedding: table,
    others: [
      positions(count(config, 'max_position_embeddings') + 2, hidden),
      ...(table === hidden
        ? []
        : [
            { ...between, stage: 'first' as const },
            { ...between, stage: 'last' as const },
          ]),
    ],
    tied: flag(config, 'tie_word_embeddings'),
  };
};

const OPT: Config = {
  tie_word_embeddings: true,
  do_layer_norm_before: true,
  enable_bias: true,
  layer_norm_elementwise_affine: true,
};

/** GPT-2 and what was built in its manner. */
export const GPT: readonly Family[] = [
  { names: ['GPT2LMHeadModel'], of: gpt2, usual: { tie_word_embeddings: true, n_positions: 1024 } },
  {
    names: ['GPTBigCodeForCausalLM'],
    of: gpt2,
    usual: { tie_word_embeddings: true, multi_query: true, n_positions: 1024 },
  },
  { names: ['GPTJForCausalLM'], of: gptJ, usual: { n_positions: 2048 } },
  { names: ['GPTNeoXForCausalLM'], of: gptNeoX, usual: { attention_bias: true } },
  { names: ['BloomForCausalLM'], of: bloom, usual: { tie_word_embeddings: true } },
  { names: ['MptForCausalLM', 'MPTForCausalLM'], of: mpt, usual: { tie_word_embeddings: true, expansion_ratio: 4 } },
  { names: ['OPTForCausalLM'], of: opt, usual: OPT },
];
