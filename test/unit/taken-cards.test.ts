import { describe, expect, it } from 'vitest';
import { takeCards } from '../../server/src/core/fit/placement/cards.ts';

const taken = (free: readonly number[], wanted: number) => {
  const left = [...free];
  return { cards: takeCards(left, wanted), left };
};

describe('the GPUs that Ray gives', () => {
  it('are whole ones for a whole number, and no more than asked for', () => {
    expect(taken([10_000, 5000, 10_000, 10_000], 20_000)).toEqual({
      cards: [
        { card: 0, share: 1 },
        { card: 2, share: 1 },
      ],
      left: [0, 5000, 0, 10_000],
    });
  });

  it('are the one with least left that has room for a fraction, the first of equal ones', () => {
    expect(taken([10_000, 2000, 6000, 6000], 5000)).toEqual({
      cards: [{ card: 2, share: 0.5 }],
      left: [10_000, 2000, 1000, 6000],
    });
    expect(taken([10_000, 5000], 5000)).toEqual({ cards: [{ card: 1, share: 0.5 }], left: [10_000, 0] });
  });

  it('are none where nothing is asked for, or no GPU has so much left', () => {
    expect(taken([10_000], 0)).toEqual({ cards: [], left: [10_000] });
    expect(taken([2000, 2000], 4000)).toEqual({ cards: [], left: [2000, 2000] });
  });
});
