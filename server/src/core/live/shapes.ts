import type { LiveCluster } from './live-cluster.ts';
import { amountOf } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';

/** How many actors outside groups ask for the same amounts, by `shapeText`. */
export interface Shapes {
  /** Of the actors that are not created yet. */
  readonly pending: ReadonlyMap<string, number>;
  /** Of those how many wait for room, as `ray status` tells it; null where that was not read. */
  readonly waiting: ReadonlyMap<string, number> | null;
}

export const shapesIn = ({ actors, waiting }: LiveCluster): Shapes => {
  const alone = (actors ?? []).filter(({ state, group }) => group === null && PENDING.has(state));
  const told = waiting?.filter(({ strategy }) => strategy === null);
  return {
    pending: counted(alone.map(({ required }) => [shapeText(required), 1])),
    waiting: told === undefined ? null : counted(told.map(({ bundles, count }) => [shapeText(bundles[0]), count])),
  };
};

const PENDING: ReadonlySet<string> = new Set(['PENDING_CREATION', 'RESTARTING']);

const counted = (pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [shape, count] of pairs) counts.set(shape, (counts.get(shape) ?? 0) + count);
  return counts;
};

/** `ray status` prints amounts as floats, so both are compared as they are shown. */
export const shapeText = (amounts: Resources | null | undefined): string =>
  [...(amounts ?? [])]
    .filter(([, units]) => units > 0n)
    .map(([name, units]) => `${name} ${String(amountOf(units))}`)
    .sort()
    .join();
