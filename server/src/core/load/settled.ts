import type { DeploymentDemand } from '../demand/demand.ts';
import { countingOn } from './counting.ts';
import { nextTarget } from './policy.ts';
import { rhythmOf } from './rhythm.ts';
import type { Rhythm } from './policy.ts';

/** Where a load that is held still leads. */
export interface Settled {
  /** Null: it never settles, or what decides it is not known. */
  readonly replicas: number | null;
  /** Every target on the way, the first and the last among them; empty where the number of replicas is fixed. */
  readonly steps: readonly number[];
}

/** More targets on a way than this are not followed. */
const LIMIT = 2000;

/**
 * The replicas in which Ray's own policy of the release ends for so many requests in flight (running and queued), when it is
 * repeated from the first target on with every replica it asked for running.
 */
export const settledOf = (deployment: DeploymentDemand, ongoing: number, release: string): Settled => {
  const { replicas, scaling } = deployment;
  if (replicas === null) return UNKNOWN;
  if (scaling === null) return { replicas: replicas.initial, steps: [] };
  const rhythm = rhythmOf(deployment, release);
  return rhythm === null ? UNKNOWN : settledFrom(replicas.initial, rhythm, ongoing, release);
};

const UNKNOWN: Settled = { replicas: null, steps: [] };

export const settledFrom = (first: number, rhythm: Rhythm, ongoing: number, release: string): Settled => {
  const counting = countingOn(release);
  const steps = [first];
  const seen = new Set(steps);
  for (let now = first; steps.length <= LIMIT;) {
    const next = nextTarget(rhythm, now, ongoing, counting);
    if (next === now) return { replicas: now, steps };
    if (seen.has(next)) return { replicas: null, steps };
    seen.add(next);
    steps.push(next);
    now = next;
  }
  return { replicas: null, steps };
};
