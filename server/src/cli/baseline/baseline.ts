import { dirname, relative } from 'node:path';
import type { Analysis, Problem } from '../../core/index.ts';
import { slashed } from '../../node/places.ts';

/** How often a problem stands in a file, by the code of its rule and the fingerprint without its number. */
export interface BaselineEntry {
  readonly code: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** Known problems by the way of their file from the folder of the baseline. Plain data, so that it passes between threads. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** A baseline and what is done with it. */
export interface BaselineUse {
  /** Its file, as the call names it. */
  readonly path: string;
  readonly known: Baseline;
  /** `write`: what is found is known from now on; `update`: what is gone is no longer. */
  readonly does: 'compare' | 'write' | 'update';
}

/** How the file of a baseline names a file; `-` for standard input. */
export const nameFor = (baseline: string, path: string): string =>
  path === '-' ? path : slashed(relative(dirname(baseline), path));

type Problems = Pick<Analysis, 'problems'>;

/** The problems of an analysis as a baseline keeps them, in order; `prints`: the fingerprint of each. */
export const entriesOf = ({ problems }: Problems, prints: readonly string[]): readonly BaselineEntry[] => {
  const entries = new Map<string, BaselineEntry>();
  prints.forEach((print, index) => {
    const [fingerprint = ''] = print.split(':');
    const code = problems[index]?.code ?? '';
    entries.set(fingerprint, { code, fingerprint, count: (entries.get(fingerprint)?.count ?? 0) + 1 });
  });
  return [...entries.values()].sort(byCode);
};

export const byCode = (a: BaselineEntry, b: BaselineEntry): number =>
  order(a.code, b.code) || order(a.fingerprint, b.fingerprint);

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The problems that are not known: of equal ones those beyond the known number. */
export const newProblems = (
  { problems }: Problems,
  prints: readonly string[],
  known: readonly BaselineEntry[],
): readonly Problem[] => {
  const counts = new Map(known.map(({ fingerprint, count }) => [fingerprint, count]));
  return problems.filter((_, index) => {
    const [fingerprint = '', number] = (prints[index] ?? '').split(':');
    return Number(number) > (counts.get(fingerprint) ?? 0);
  });
};

/** The known problems that a file no longer has. */
export const goneFrom = (
  known: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
): readonly BaselineEntry[] => {
  const counts = new Map(found.map(({ fingerprint, count }) => [fingerprint, count]));
  return known.flatMap((entry) => {
    const count = entry.count - (counts.get(entry.fingerprint) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
};
