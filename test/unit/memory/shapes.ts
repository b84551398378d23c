import type { Attention, Layer, ModelShape, Weight } from '../../../server/src/core/models/shape.ts';

interface Sizes {
  readonly hidden: number;
  readonly inner: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headSize: number;
  readonly layers: number;
  readonly vocabulary: number;
  readonly maxLength: number;
  readonly tied?: boolean;
}

const matrix = (size: number, split: Weight['split'] = 'tensor'): Weight => ({ size, split, linear: true });
const plain = (size: number): Weight => ({ size, split: 'none', linear: false });

/** A dense decoder as Llama has it. */
export const llama = (sizes: Sizes, attention: (layer: number) => Attention = () => fullOf(sizes)): ModelShape => {
  const { hidden, inner, heads, kvHeads, headSize, vocabulary } = sizes;
  const weights = [
    matrix(2 * hidden * heads * headSize),
    matrix(2 * hidden * kvHeads * headSize, 'kv-heads'),
    matrix(3 * hidden * inner),
    plain(2 * hidden),
  ];
  const layers = Array.from({ length: sizes.layers }, (_, i): Layer => ({
    count: 1,
    attention: attention(i),
    weights,
  }));
  const table: Weight = { size: vocabulary * hidden, split: 'vocabulary', linear: false };
  const ends: readonly Weight[] = sizes.tied
    ? [{ ...table, stage: 'both' }]
    : [
        { ...table, stage: 'first' },
        { ...table, stage: 'last' },
      ];
  return {
    id: 'a/Model',
    origin: 'table',
    source: 'a test',
    architecture: 'LlamaForCausalLM',
    type: 'bfloat16',
    quantization: undefined,
    maxLength: sizes.maxLength,
    hidden,
    vocabulary,
    layers,
    others: [...ends, { ...plain(hidden), stage: 'last' }],
    unknown: [],
  };
};

const fullOf = ({ kvHeads, headSize }: Sizes): Attention => ({ kind: 'full', kvHeads, headSize });

/** meta-llama/Llama-3.1-8B: 8,030,261,248 parameters. */
export const LLAMA_8B = llama({
  hidden: 4096,
  inner: 14_336,
  heads: 32,
  kvHeads: 8,
  headSize: 128,
  layers: 32,
  vocabulary: 128_256,
  maxLength: 131_072,
});

/** Gemma 3's pattern on small sizes: every sixth layer keeps all, the others 1,024 tokens. */
export const windowed = (layers: number): ModelShape => {
  const sizes = {
    hidden: 2560,
    inner: 10_240,
    heads: 8,
    kvHeads: 4,
    headSize: 256,
    layers,
    vocabulary: 262_208,
    maxLength: 131_072,
    tied: true,
  };
  return llama(sizes, (i) =>
    (i + 1) % 6 === 0
      ? { kind: 'full', kvHeads: 4, headSize: 256 }
      : { kind: 'sliding', kvHeads: 4, headSize: 256, window: 1024 },
  );
};
