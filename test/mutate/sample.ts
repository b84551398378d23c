import type { Mutant } from './mutants.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const randomBy = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** So many mutants, each as likely as any other; all where there are no more. */
export const sampled = (mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] => {
  const random = randomBy(seed);
  const rest = [...mutants];
  const chosen: Mutant[] = [];
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return chosen;
};

/** What tells a mutant in two instrumentations of one file. */
export const placeOf = ({ file, start, end, mutator, replacement }: Mutant): string =>
  [file, start.line, start.column, end.line, end.column, mutator, replacement].join('|');
