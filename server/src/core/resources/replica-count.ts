import type { ReplicaRange } from '../analysis.ts';
import { numberOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** `AutoscalingConfig.default()` behind `num_replicas: auto` (`ray/serve/config.py`, 2.10 on). */
export const AUTO: ReplicaRange = { min: 1, initial: 1, max: 100 };

/** The range of a written count; null for anything but a whole number of at least 1. */
export const fixedCount = (count: Tree | undefined): ReplicaRange | null => {
  const fixed = numberOf(count);
  return fixed === undefined || !Number.isInteger(fixed) || fixed < 1
    ? null
    : { min: fixed, initial: fixed, max: fixed };
};
