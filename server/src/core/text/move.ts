import type { TextRange } from './text-range.ts';

/** Where a range of one text stands in another. */
export type Move = (range: TextRange) => TextRange;

export const moveBy =
  (delta: number): Move =>
  ({ start, end }) => ({ start: start + delta, end: end + delta });

/** The same of what stands at a place or behind it; all before that stays. */
export const moveFrom =
  (from: number, delta: number): Move =>
  (range) =>
    range.start < from ? range : moveBy(delta)(range);
