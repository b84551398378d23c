import type { Counting } from './counting.ts';

/** What the default policy of Ray Serve looks at, beside the load. */
export interface Rhythm {
  /** Bounds with `target_capacity` applied. */
  readonly low: number;
  readonly high: number;
  /** `min_replicas` as it is written. */
  readonly min: number;
  /** Requests in flight that each replica should have. */
  readonly target: number;
  /** `upscaling_factor` and `downscaling_factor`, by whatever name. */
  readonly up: number;
  readonly down: number;
  /** Replicas that start together; 1: each for itself. */
  readonly gang: number;
  readonly delays: Delays;
}

/** Seconds for which the policy must want the same before a target moves: up, down, and from the last replica to none. */
export interface Delays {
  readonly up: number;
  readonly down: number;
  readonly asleep: number;
  /** The longest until all of a load is measured: one report, and a whole period that is looked back on. */
  readonly measured: number;
}

/**
 * The next target of a deployment all of whose replicas run, once its delays are over and the load has stayed the same
 * (`ray/serve/_private/autoscaling_policy.py` up to 2.9, `ray/serve/autoscaling_policy.py` from 2.10 on, and around it
 * `AutoscalingState` with its bounds).
 */
export const nextTarget = (rhythm: Rhythm, now: number, ongoing: number, counting: Counting): number => {
  const wakes = now === 0;
  const wanted = wakes ? waking(rhythm, ongoing) : decided(rhythm, now, ongoing, counting);
  const gangs = rhythm.gang > 1 && wanted > 0 ? Math.ceil(wanted / rhythm.gang) * rhythm.gang : wanted;
  return wakes && !counting.boundsWaking ? gangs : bounded(gangs, rhythm);
};

/** Any request wakes it at once, and the factor alone says how many replicas. */
const waking = ({ up }: Rhythm, ongoing: number): number => (ongoing > 0 ? Math.ceil(up) : 0);

/** Whether a target is that of the last replica, or gang: from there it goes to none. */
export const isLast = ({ gang, min }: Rhythm, now: number): boolean =>
  now === 1 || (gang > 1 && min === 0 && now === gang);

/** From 2.50 on only one replica, or one gang, goes to none. */
const decided = (rhythm: Rhythm, now: number, ongoing: number, counting: Counting): number => {
  const wanted = desired(rhythm, now, ongoing, counting);
  const kept = counting.sums === 'ratio' ? bounded(wanted, rhythm) : wanted;
  return counting.sleepsFromOne && kept < now && !isLast(rhythm, now) ? Math.max(1, kept) : kept;
};

const desired = ({ target, up, down }: Rhythm, now: number, ongoing: number, { stuck, sums }: Counting): number => {
  const ratio = stuck === 'idle' ? ongoing / now / target : ongoing / (target * now);
  const straight = now * ratio;
  const factor = (sums === 'ratio' ? ratio >= 1 : straight - now > 0) ? up : down;
  const wanted =
    sums === 'ratio' ? Math.ceil(now * (1 + (ratio - 1) * factor)) : Math.ceil(now + factor * (straight - now));
  const isStuck = stuck === 'idle' ? ratio === 0 : Math.ceil(straight) < now;
  return isStuck && wanted === now ? wanted - 1 : wanted;
};

const bounded = (count: number, { low, high }: Rhythm): number => Math.max(low, Math.min(high, count));
