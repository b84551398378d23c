import { count, countAt } from './config.ts';
import type { Config } from './config.ts';
import type { Attention, Layer, State, Weight } from './shape.ts';
import { bias, gated, gathered, matrix, norm, plain } from './weights.ts';
import { windowed } from './windows.ts';

/** In the place of `tie_word_embeddings` in the table of published models: its source does not say it. */
export const UNSAID = '?';

/** What a family of models makes of a config: its layers, and the weights outside of them. */
export interface Parts {
  readonly layers: readonly Layer[];
  readonly others: readonly Weight[];
}

/** How a family differs from Llama; what is left out is as in Llama (`LlamaForCausalLM` of `transformers`). */
export interface Traits {
  readonly hidden?: number;
  readonly layers?: number;
  readonly heads?: number;
  readonly kvHeads?: number;
  readonly headSize?: number;
  /** Biases of query, key and value. */
  readonly qkvBias?: boolean;
  /** A bias behind attention. */
  readonly outBias?: boolean;
  /** Norms over query and key: over each head with one set of weights, or over all heads. */
  readonly qkNorm?: 'head' | 'all' | 'whole' | undefined;
  /** Instead of query, key, value and output, by layer. */
  readonly attention?: (layer: number) => readonly Weight[];
  /** Instead of gate, up and down, by layer. */
  readonly mlp?: (layer: number) => readonly Weight[];
  /** Instead of two norms a layer. */
  readonly norms?: readonly Weight[];
  /** What a layer keeps of each token, where `sliding_window` and `layer_types` do not say it. */
  readonly cache?: (layer: number) => Attention;
  /** What a layer keeps of each request beside that. */
  readonly state?: (layer: number) => State | undefined;
  /** One matrix is embedding and head. */
  readonly tied: boolean;
  readonly headBias?: boolean;
  /** Instead of one norm behind the layers. */
  readonly lastNorm?: Weight;
  /** Rows of the embedding. */
  readonly vocabulary?: number;
  /** Numbers of the embedding for each token, where it is not `hidden_size`. */
  readonly embedding?: number;
  /** Beside all this, outside the layers. */
  readonly others?: readonly Weight[];
}

/** The sizes of attention: what the traits say, else what the config says. */
export const attentionSizes = (
  config: Config,
  traits: Partial<Traits> = {},
): { readonly hidden: number; readonly heads: number; readonly kvHeads: number; readonly headSize: number } => {
  const hidden = traits.hidden ?? count(config, 'hidden_size');
  const heads = traits.heads ?? count(config, 'num_attention_heads');
  const kvHeads = traits.kvHeads ?? countAt(config, 'num_key_value_heads') ?? heads;
  return {
    hidden,
    heads,
    kvHeads,
    headSize: traits.headSize ?? countAt(config, 'head_dim') ?? Math.floor(hidden / heads),
  };
};

export const decoder = (config: Config, traits: Traits): Parts => {
  const { hidden, kvHeads, headSize } = attentionSizes(config, traits);
  const cache = traits.cache ?? windowed(config, kvHeads, headSize);
  const layers = traits.layers ?? count(config, 'num_hidden_layers');
  const attention = attentionWeights(config, traits);
  const layer = (index: number): Layer => ({
    count: 1,
    attention: cache(index),
    ...stateOf(traits.state?.(index)),
    weights: gathered([
      ...(traits.attention?.(index) ?? attention),
      ...(traits.mlp?.(index) ?? gated(hidden, count(config, 'intermediate_size'))),
      ...(traits.norms ?? [norm(2 * hidden)]),
    ]),
  });
  return {
    layers: runs(Array.from({ length: atMost(layers) }, (_, index) => layer(index))),
    others: gathered([...ends(config, traits, hidden), ...(traits.others ?? [])]),
  };
};

/** More layers than any model has; a number without sense makes none. */
const atMost = (layers: number): number => (layers <= 4096 ? layers : 0);

const stateOf = (state: State | undefined): { readonly state?: State } => (state === undefined ? {} : { state });

/** Query, key, value and output with what belongs to them. */
export const attentionWeights = (config: Config, traits: Traits): readonly Weight[] => {
  const { hidden, heads, kvHeads, headSize } = attentionSizes(config, traits);
  const [query, keys] = [heads * headSize, kvHeads * headSize];
  const norms = {
    head: [norm(2 * headSize)],
    all: [plain(query, 'tensor'), plain(keys, 'kv-heads')],
    whole: [norm(query + keys)],
  };
  return [
    matrix(2 * hidden, query),
    matrix(2 * hidden, keys, 'kv-heads'),
    ...bias(query, traits.qkvBias === true),
    ...bias(2 * keys, traits.qkvBias === true, 'kv-heads'),
    ...bias(hidden, traits.outBias === true, 'none'),
    ...(traits.qkNorm === undefined ? [] : norms[traits.qkNorm]),
  ];
};

/** Embedding, head and last norm. */
const ends = (config: Config, traits: Traits, hidden: number): readonly Weight[] => {
  const vocabulary = traits.vocabulary ?? count(config, 'vocab_size');
  const table: Weight = {
    ...plain(vocabulary * (traits.embedding ?? hidden), 'vocabulary'),
    stage: traits.tied ? 'both' : 'first',
  };
  const head: Weight = { ...table, stage: 'last', ...(isUnsaid(config) ? { perhaps: true } : {}) };
  return [
    table,
    ...(traits.tied ? [] : [head]),
    ...(traits.headBias === true ? [{ ...plain(vocabulary, 'vocabulary'), stage: 'last' as const }] : []),
    { ...(traits.lastNorm ?? norm(hidden)), stage: 'last' },
  ];
};

/** A source other than a `config.json` that does not say whether the head is the embedding. */
const isUnsaid = (config: Config): boolean => config.tie_word_embeddings === UNSAID;

/** Equal layers that follow each other as one. */
const runs = (layers: readonly Layer[]): readonly Layer[] => {
  const found: Layer[] = [];
  let before = '';
  for (const layer of layers) {
    const [last, kind] = [found.at(-1), JSON.stringify(layer)];
    if (last !== undefined && kind === before) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push(layer);
    before = kind;
  }
  return found;
};
