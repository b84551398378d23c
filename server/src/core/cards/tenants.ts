import type { Spot } from '../fit/placement/spots.ts';

/** One way in which cards are given out: of each card, who holds a part of it, as often as workers of theirs stand there. */
export type Way = readonly (readonly string[])[];

/** A deployment by one text. */
export const tenant = (application: string, deployment: string): string => JSON.stringify([application, deployment]);

/** Who shares the cards of a placement. */
export const sharedIn = (spots: readonly Spot[]): Way => {
  const cards = new Map<string, string[]>();
  for (const { application, deployment, node, cards: held } of spots)
    for (const { card, share } of held) {
      if (share === 1) continue;
      const key = `${String(node)}/${String(card)}`;
      cards.set(key, [...(cards.get(key) ?? []), tenant(application, deployment)]);
    }
  return [...cards.values()];
};
