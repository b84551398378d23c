import type { Layer, ModelShape, Weight } from '../../models/shape.ts';
import { headsOnCard } from '../heads.ts';
import { exactly } from '../range.ts';
import type { Range } from '../range.ts';
import type { Stage } from '../stages.ts';

/** Bytes of one number: of linear layers and experts, which a method may make smaller, and of all others. */
export interface NumberBytes {
  readonly linear: Range;
  readonly experts: Range;
  readonly other: number;
}

/** How weights are spread over cards. */
export interface Spread {
  readonly tensorParallel: number;
  /** Cards that share the experts: as many as `tensorParallel`, or more with experts in parallel. */
  readonly expertParallel: number;
  /** True: a card holds whole experts (`enable_expert_parallel`), else a part of each. */
  readonly wholeExperts: boolean;
}

interface Sum {
  low: number;
  high: number;
}

/**
 * Classes that vLLM's own code was asked about: embedding, head and last norm stand on their stages alone, and each card has whole
 * key-value heads. Others may build the ends on every stage (`mixtral.py`, `gemma2.py`), or run by the class of `transformers`, which
 * cuts a head where there are fewer than cards.
 */
const ASKED: readonly string[] = [
  'LlamaForCausalLM',
  'MistralForCausalLM',
  'Qwen2ForCausalLM',
  'Qwen3ForCausalLM',
  'Llama4ForCausalLM',
  'Phi3ForCausalLM',
];

/** Weights on one card of each stage, in bytes. */
export const stageWeights = (
  shape: Pick<ModelShape, 'architecture' | 'layers' | 'others' | 'vocabulary'>,
  stages: readonly Stage[],
  spread: Spread,
  bytes: NumberBytes,
): readonly Range[] =>
  stages.map((stage, rank) => {
    const sum = { low: 0, high: 0 };
    const add = (weight: Weight, count: number, layer: Layer | undefined, to: Sum): void => {
      const numbers = sizeOnCard(weight, spread, layer, shape);
      const each = bytesOf(weight, bytes);
      if (weight.perhaps !== true) to.low += Math.floor(count * numbers.low * each.low);
      to.high += Math.ceil(count * numbers.high * each.high);
    };
    let start = 0;
    for (const layer of shape.layers) {
      const held = Math.min(stage.end, start + layer.count) - Math.max(stage.start, start);
      if (held > 0) for (const weight of layer.weights) add(weight, held, layer, sum);
      start += layer.count;
    }
    const atEnds = { low: 0, high: 0 };
    for (const weight of shape.others) {
      if (isOn(weight, rank, stages.length)) add(weight, 1, undefined, sum);
      else if (!ASKED.includes(shape.architecture)) add(weight, 1, undefined, atEnds);
    }
    return { low: sum.low, high: sum.high + atEnds.high };
  });

const bytesOf = ({ linear, split, full }: Weight, bytes: NumberBytes): Range => {
  if (full) return exactly(Math.max(4, bytes.other));
  if (!linear) return exactly(bytes.other);
  return split === 'experts' ? bytes.experts : bytes.linear;
};

const kvHeadsOf = ({ attention }: Layer): number | undefined =>
  attention.kind === 'full' || attention.kind === 'sliding' || attention.kind === 'chunked'
    ? attention.kvHeads
    : undefined;

/** What stands outside the layers and does not say where is taken for a part of the first stage. */
const isOn = ({ stage = 'first' }: Weight, rank: number, stages: number): boolean =>
  (rank === 0 && stage !== 'last') || (rank === stages - 1 && stage !== 'first');

/** Numbers of a weight on one card; of layers with a state between an even share and all of it, as their groups fall. */
export const sizeOnCard = (
  weight: Weight,
  spread: Spread,
  layer: Layer | undefined,
  { architecture, vocabulary }: Pick<ModelShape, 'architecture' | 'vocabulary'>,
): Range => {
  const { size, split } = weight;
  const { tensorParallel } = spread;
  const kvHeads = layer && kvHeadsOf(layer);
  switch (split) {
    case 'none':
      return exactly(size);
    case 'tensor':
      return { low: size / tensorParallel, high: layer?.state === undefined ? size / tensorParallel : size };
    case 'kv-heads': {
      const [cut, whole] = [size / tensorParallel, (size / (kvHeads ?? 1)) * headsOnCard(kvHeads ?? 1, tensorParallel)];
      if (kvHeads === undefined) return exactly(cut);
      return ASKED.includes(architecture) ? exactly(whole) : { low: Math.min(cut, whole), high: whole };
    }
    case 'vocabulary':
      return exactly(
        vocabulary === undefined ? size / tensorParallel : (size / vocabulary) * (padded(vocabulary) / tensorParallel),
      );
    case 'experts':
      return expertsOnCard(weight, spread);
  }
};

/** Whole experts that cannot be shared out evenly: one more on some cards, or the rest on the last (`determine_expert_map`). */
const expertsOnCard = ({ size, experts, undivided }: Weight, { expertParallel, wholeExperts }: Spread): Range => {
  if (undivided && !wholeExperts) return exactly(size);
  if (!wholeExperts || expertParallel === 1) return exactly(size / expertParallel);
  if (experts === undefined) return { low: 0, high: size };
  const each = Math.floor(experts / expertParallel);
  return { low: (size / experts) * each, high: (size / experts) * (experts - (expertParallel - 1) * each) };
};

/** Rows of an embedding as vLLM pads them (`DEFAULT_VOCAB_PADDING_SIZE` in `vocab_parallel_embedding.py`). */
const padded = (rows: number): number => Math.ceil(rows / 64) * 64;
