import type { Demand } from '../../demand/demand.ts';
import type { ReplicaRange, ReplicaShape } from '../../deployments/replica.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Fit } from '../../fit/fit.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { Cost } from '../../prices/cost.ts';
import type { ConfigCosts } from '../costs.ts';
import type { Change, Fits } from './shape.ts';

type Same<T> = (a: T, b: T) => boolean;

/** The change from one value to another; null where they are the same. */
export const changeOf = <T>(before: T, after: T, same: Same<T> = Object.is): Change<T> | null =>
  same(before, after) ? null : { before, after };

const orNull =
  <T>(same: Same<T>): Same<T | null> =>
  (a, b) =>
    a === null || b === null ? a === b : same(a, b);

/** A resource that is not named counts as 0. */
const sameResources: Same<Resources> = (a, b) =>
  [...new Set([...a.keys(), ...b.keys()])].every((name) => (a.get(name) ?? 0n) === (b.get(name) ?? 0n));

export const sameDemand: Same<Demand | null> = orNull(
  (a, b) => sameResources(a.min, b.min) && sameResources(a.initial, b.initial) && sameResources(a.max, b.max),
);

export const sameReplicas: Same<ReplicaRange | null> = orNull(
  (a, b) => a.min === b.min && a.initial === b.initial && a.max === b.max,
);

export const sameShape: Same<ReplicaShape | null> = orNull(
  (a, b) =>
    a.strategy === b.strategy &&
    a.bundles.length === b.bundles.length &&
    a.bundles.every(
      ({ each, count }, i) => sameResources(each, b.bundles[i]?.each ?? new Map()) && count === b.bundles[i]?.count,
    ),
);

export const sameVerdict: Same<Verdict> = (a, b) =>
  a.status === 'rejected' && b.status === 'rejected' ? a.stage === b.stage : a.status === b.status;

/** Who waits is told by name, and names move with releases: how many wait is what counts. */
const sameFit: Same<Fit> = (a, b) => a.status === b.status && a.pendingTotal === b.pendingTotal;

export const sameFits: Same<Fits> = orNull((a, b) => sameFit(a.initial, b.initial) && sameFit(a.max, b.max));

const sameCost: Same<Cost | null> = orNull((a, b) => a.amount === b.amount && a.certainty === b.certainty);

export const sameCosts: Same<ConfigCosts | null> = orNull(
  (a, b) => sameCost(a.initial, b.initial) && sameCost(a.max, b.max) && sameCost(a.load, b.load),
);
