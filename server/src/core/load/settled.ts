import type { DeploymentDemand } from '../demand/demand.ts';
import { roundsTo, secondsOf } from './clock.ts';
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
  /**
   * Seconds from the round of the controller's loop that first sees all of the load until each of them is set, at the
   * soonest: a round takes no time itself, and every replica runs at once.
   */
  readonly times: readonly number[];
  /** Seconds until all of the load is measured, at the longest; null where nothing measures it. */
  readonly measured: number | null;
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
  if (scaling === null) return { ...UNKNOWN, replicas: replicas.initial };
  const rhythm = rhythmOf(deployment, release);
  return rhythm === null ? UNKNOWN : settledFrom(replicas.initial, rhythm, ongoing, release);
};

const UNKNOWN: Settled = { replicas: null, steps: [], times: [], measured: null };

export const settledFrom = (first: number, rhythm: Rhythm, ongoing: number, release: string): Settled => {
  const counting = countingOn(release);
  const steps = [first];
  const times = [0];
  const seen = new Set(steps);
  const { measured } = rhythm.delays;
  for (let now = first, round = 0; steps.length <= LIMIT;) {
    const next = nextTarget(rhythm, now, ongoing, counting);
    if (next === now) return { replicas: now, steps, times, measured };
    if (seen.has(next)) return { replicas: null, steps, times, measured };
    const set = round + roundsTo(rhythm, now, next, counting);
    seen.add(next);
    steps.push(next);
    times.push(secondsOf(set));
    round = set + 1;
    now = next;
  }
  return { replicas: null, steps, times, measured };
};
