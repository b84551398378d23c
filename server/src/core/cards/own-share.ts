import { roomFor } from './room.ts';

/**
 * The share of a card's memory that fits a worker beside the others: the part of it that Ray gives the worker of the GPU, less what
 * lies beside all of them, in hundredths. `workers`: how many stand on the card; `card`: its name for Ray, if it is known.
 */
export const ownShare = (gpu: number, workers: number, card: string | undefined): number =>
  Math.floor(gpu * roomFor(workers, card).safe * 100) / 100;

/** As many workers as one card holds of those with the smallest part of it. */
export const mostWorkers = (engines: readonly { readonly gpu: number }[]): number =>
  Math.floor(1 / Math.min(...engines.map(({ gpu }) => gpu)));
