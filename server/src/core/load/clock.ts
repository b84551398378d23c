import type { Counting } from './counting.ts';
import { isLast } from './policy.ts';
import type { Rhythm } from './policy.ts';

/** Rounds of the controller's loop in a second, where a round takes no time itself (`CONTROL_LOOP_INTERVAL_S`, every release). */
const ROUNDS = 10;

/** A delay may fall short by this much, as doubles do (`_DELAY_ELAPSED_EPS_S`, 2.55 on). */
const DUST = 1e-6;

/**
 * Rounds that pass between the first in which the policy wants another target and the one in which it is set: up to 2.54
 * the round itself counts (`int(delay / CONTROL_LOOP_INTERVAL_S)`), later the time that went by. Nothing delays the first
 * step up from none.
 */
export const roundsTo = (rhythm: Rhythm, now: number, next: number, counting: Counting): number => {
  if (now === 0) return 0;
  const { up, down, asleep } = rhythm.delays;
  const delay = next > now ? up : isLast(rhythm, now) ? asleep : down;
  return counting.delays === 'loops'
    ? Math.trunc(delay / (1 / ROUNDS))
    : Math.max(0, Math.ceil((delay - DUST) * ROUNDS));
};

/** Rounds as seconds, without the dust of doubles. */
export const secondsOf = (rounds: number): number => rounds / ROUNDS;
