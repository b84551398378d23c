import type { LiveCluster } from '../../live/live-cluster.ts';

/** Seconds from a moment of the cluster (since 1970) to the reading; null where none is told, or the clocks do not agree. */
export const ageOf = (live: LiveCluster, moment: number | null): number | null => {
  if (moment === null || moment <= 0) return null;
  const age = live.readAt / 1000 - moment;
  return age >= -CLOCKS && age < AGES ? Math.max(0, age) : null;
};

/** Two machines whose clocks are kept by the network are closer, in seconds. */
const CLOCKS = 5;

/** Ten years. */
const AGES = 315_360_000;
