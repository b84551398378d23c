import { UNITS_PER_ONE } from '../../ray/amounts.ts';

/** A part of one GPU, which is told by its number on its node. */
export interface Card {
  readonly card: number;
  /** 1: all of it. */
  readonly share: number;
}

/**
 * The GPUs that Ray gives for a request, of those with so much free: whole ones from the first free one on, and a fraction
 * from the one that it leaves least of (`ResourceInstanceSet::TryAllocate` in Ray’s `src/ray/common/scheduling/`).
 * `free` is brought up to date.
 */
export const takeCards = (free: number[], wanted: number): readonly Card[] => {
  const cards: Card[] = [];
  let whole = Math.floor(wanted / UNITS_PER_ONE);
  for (let card = 0; card < free.length && whole > 0; card++) {
    if (free[card] !== UNITS_PER_ONE) continue;
    free[card] = 0;
    cards.push({ card, share: 1 });
    whole--;
  }
  const part = wanted % UNITS_PER_ONE;
  const best = part === 0 ? -1 : smallest(free, part);
  if (best < 0) return cards;
  free[best] = (free[best] ?? 0) - part;
  return [...cards, { card: best, share: part / UNITS_PER_ONE }];
};

const smallest = (free: readonly number[], part: number): number => {
  let best = -1;
  for (const [card, left] of free.entries()) if (left >= part && (best < 0 || left < (free[best] ?? 0))) best = card;
  return best;
};
