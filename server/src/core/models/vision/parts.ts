import type { Weight } from '../shape.ts';
import { gathered, plain } from '../weights.ts';

/**
 * A matrix of a tower. It stands with the first stage, and published quantizations leave it in the type of the model.
 */
export const table = (rows: number, columns: number, biased = true): Weight =>
  plain(rows * columns + (biased ? columns : 0), 'tensor');

/** A norm with a mean and a bias. */
export const layerNorm = (size: number): Weight => plain(2 * size);

/** So many blocks of the same weights. */
export const times = (number: number, weights: readonly Weight[]): readonly Weight[] =>
  gathered(weights).map((weight) => ({ ...weight, size: weight.size * number }));

/** Attention of four matrices and two matrices behind it, each with a bias, each after a norm. */
export const plainBlock = (hidden: number, inner: number): readonly Weight[] => [
  table(hidden, 4 * hidden),
  table(hidden, inner),
  table(inner, hidden),
  layerNorm(2 * hidden),
];

/** Everything in front of the layers of the text. */
export const inFront = (weights: readonly Weight[]): readonly Weight[] =>
  gathered(weights).map((weight) => ({ ...weight, stage: 'first' as const }));
