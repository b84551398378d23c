import { createHash } from 'node:crypto';
import type { Mutant } from './mutants.ts';

/** What tells a mutant in two instrumentations of one file. */
export const placeOf = ({ file, start, end, mutator, replacement }: Mutant): string =>
  [file, start.line, start.column, end.line, end.column, mutator, replacement].join('|');

/** A short name for a text: the same for the same text only. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What a mutant changes, whatever stands before it in the file: an edit elsewhere leaves the sample as it is. */
const changeOf = ({ file, mutator, was, replacement }: Mutant): string => [file, mutator, was, replacement].join('|');

/** All mutants in an order that the seed alone decides: the first of them are the sample. */
export const shuffled = (mutants: readonly Mutant[], seed: number): readonly Mutant[] => {
  const seen = new Map<string, number>();
  const ranked = mutants.map((mutant) => {
    const change = changeOf(mutant);
    const nth = seen.get(change) ?? 0;
    seen.set(change, nth + 1);
    return { mutant, rank: hashOf([seed, nth, change].join('|')) };
  });
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ mutant }) => mutant);
};

/** Mutants by their file. */
export const byFile = (mutants: readonly Mutant[]): ReadonlyMap<string, readonly Mutant[]> => {
  const found = new Map<string, Mutant[]>();
  for (const mutant of mutants) found.set(mutant.file, [...(found.get(mutant.file) ?? []), mutant]);
  return found;
};
