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
}

/** Weights on one card of each stage, in bytes. */
export const stageWeights = (
  shape: Pick<ModelShape, 'layers' | 'others' | 'vocabulary'>,
  stages: readonly Stage[],
  spread: Spread,
  bytes: NumberBytes,
): readonly Range[] =>
  stages.map((stage, rank) => {
    const sum = { low: 0, high: 0 };
    const add = (weight: Weight, count: number, kvHeads: number | undefined): void => {
      const numbers = count * sizeOnCard(weight, spread, kvHeads, shape.vocabulary);
      const each = bytesOf(weight, bytes);
      if (weight.perhaps !== true) sum.low += Math.floor(numbers * each.low);
      sum.high += Math.ceil(numbers * each.high);
    };
    let start = 0;
    for (const layer of shape.layers) {
      const held = Math.min(stage.end, start + layer.count) - Math.max(stage.start, start);
      if (held > 0) for (const weight of layer.weights) add(weight, held, kvHeadsOf(layer));
      start += layer.count;
    }
    for (const weight of shape.others) if (isOn(weight, rank, stages.length)) add(weight, 1, undefined);
    return sum;
  });

const bytesOf = ({ linear, split }: Weight, bytes: NumberBytes): Range => {
  if (!linear) return exactly(bytes.other);
  return split === 'experts' ? bytes.experts : bytes.linear;
};

const kvHeadsOf = ({ attention }: Layer): number | undefined =>
  attention.kind === 'full' || attention.kind === 'sliding' ? attention.kvHeads : undefined;

/** What stands outside the layers and does not say where is taken for a part of the first stage. */
const isOn = ({ stage = 'first' }: Weight, rank: number, stages: number): boolean =>
  (rank === 0 && stage !== 'last') || (rank === stages - 1 && stage !== 'first');

/** Numbers of a weight on one card. */
export const sizeOnCard = (
  { size, split }: Weight,
  { tensorParallel, expertParallel }: Spread,
  kvHeads: number | undefined,
  vocabulary: number | undefined,
): number => {
  switch (split) {
    case 'none':
      return size;
    case 'tensor':
      return size / tensorParallel;
    case 'kv-heads':
      return kvHeads === undefined ? size / tensorParallel : (size / kvHeads) * headsOnCard(kvHeads, tensorParallel);
    case 'vocabulary':
      return vocabulary === undefined
        ? size / tensorParallel
        : (size / vocabulary) * (padded(vocabulary) / tensorParallel);
    case 'experts':
      return size / expertParallel;
  }
};

/** Rows of an embedding as vLLM pads them (`DEFAULT_VOCAB_PADDING_SIZE` in `vocab_parallel_embedding.py`). */
const padded = (rows: number): number => Math.ceil(rows / 64) * 64;
