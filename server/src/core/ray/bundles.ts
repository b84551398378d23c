import { add, times } from './amounts.ts';
import type { Resources } from './amounts.ts';

/** Equal bundles that follow one another, told once: a group of a million costs no more than one of two. */
export interface BundleRun {
  readonly each: Resources;
  readonly count: number;
}

/** The bundles of a placement group, in order; no two neighbours are equal. */
export type Bundles = readonly BundleRun[];

/** Bundles in order, with those that are alike told together. */
export const inRuns = (runs: readonly BundleRun[]): Bundles => {
  const joined: { each: Resources; count: number }[] = [];
  for (const { each, count } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last.each, each)) last.count += count;
    else if (count > 0) joined.push({ each, count });
  }
  return joined;
};

const isSame = (a: Resources, b: Resources): boolean =>
  a === b || (a.size === b.size && [...a].every(([name, units]) => b.get(name) === units));

export const oneByOne = (list: readonly Resources[]): Bundles => inRuns(list.map((each) => ({ each, count: 1 })));

export const bundleCount = (bundles: Bundles): number => bundles.reduce((sum, { count }) => sum + count, 0);

/** What all of them hold together. */
export const bundleSum = (bundles: Bundles): Resources => add(...bundles.map(({ each, count }) => times(each, count)));

/** The same with another bundle in place of the first. */
export const withFirst = (each: Resources, [run, ...rest]: Bundles): Bundles =>
  inRuns([{ each, count: 1 }, ...(run === undefined ? [] : [{ ...run, count: run.count - 1 }]), ...rest]);

/** Every bundle by itself. */
export const listed = (bundles: Bundles): readonly Resources[] =>
  bundles.flatMap(({ each, count }) => Array.from({ length: count }, () => each));

/** Long runs are told by their number, short ones bundle by bundle. */
export const bundlesText = (bundles: Bundles, text: (each: Resources) => string): string =>
  bundles
    .flatMap(({ each, count }) =>
      count > SHOWN ? [`${String(count)} × [${text(each)}]`] : Array.from({ length: count }, () => `[${text(each)}]`),
    )
    .join(' + ');

const SHOWN = 16;
