/** So many ends of the server within a minute are nothing to wait for, and nobody is told of them. */
const AT_ONCE = 5;
const STEP_MS = 500;
const WINDOW_MS = 60_000;

/** How long it takes until the server is started again. */
export interface RestartWait {
  readonly milliseconds: number;
  /** How often the server ended within the last minute, this time included. */
  readonly ends: number;
  /** True at the first end that has to wait, once until a minute has been calm enough. */
  readonly isWorthTelling: boolean;
}

/**
 * The wait after each unasked end of a server: none for the first five within a minute, then half a second more for each.
 * So one that ends again and again is tried at most every few seconds, and none is ever given up. `now`: milliseconds.
 */
export const restartWaits = (): ((now: number) => RestartWait) => {
  let ends: readonly number[] = [];
  let isTold = false;
  return (now) => {
    ends = [...ends.filter((end) => now - end < WINDOW_MS), now];
    const over = Math.max(0, ends.length - AT_ONCE);
    const isWorthTelling = over > 0 && !isTold;
    isTold = over > 0;
    return { milliseconds: over * STEP_MS, ends: ends.length, isWorthTelling };
  };
};
