/** What one worker takes of a card, 1 being all of it: of what Ray counts, and of the memory. */
export interface Load {
  readonly gpu: number;
  readonly memory: number;
}

/** Ways that are tried. */
const BUDGET = 20_000;

/** Sums of decimals are as exact as this. */
export const TINY = 1e-9;

/**
 * True where however anybody lays the workers onto so many cards, one of these holds more memory than `most`. False: there is
 * a way, or the search ended before it was known.
 */
export const mustCrowd = (loads: readonly Load[], cards: number, most: number): boolean => {
  const sorted = [...loads].sort((a, b) => b.memory + b.gpu - a.memory - a.gpu);
  const held = Array.from({ length: Math.min(cards, sorted.length) }, () => ({ gpu: 0, memory: 0 }));
  let left = BUDGET;
  const fill = (index: number): boolean => {
    const load = sorted[index];
    if (load === undefined) return true;
    for (const [i, card] of held.entries()) {
      left--;
      if (left < 0) return true;
      if (card.gpu + load.gpu > 1 + TINY || (card.memory > 0 && card.memory + load.memory > most + TINY)) continue;
      held[i] = { gpu: card.gpu + load.gpu, memory: card.memory + load.memory };
      if (fill(index + 1)) return true;
      held[i] = card;
      // All cards that hold nothing yet are alike.
      if (card.gpu === 0) break;
    }
    return false;
  };
  return !fill(0);
};
