import type { Choice } from '../evaluate/state/choices.ts';
import { siteOf } from '../evaluate/state/choices.ts';
import type { Run } from '../evaluate/state/run.ts';
import type { CodePlace } from '../evaluate/state/values.ts';
import type { Outcome } from '../outcome.ts';
import { isSame } from './agreement.ts';
import { givenOnAll } from './given.ts';

/** What reading gives when some conditions are taken for decided. */
export interface Reading {
  readonly outcome: Outcome;
  readonly run: Run;
}

export type Read = (decided: ReadonlyMap<string, boolean>) => Reading;

/** One condition and which way it goes. */
export interface Decision {
  readonly choice: Choice;
  readonly is: boolean;
}

/** What comes of one way through all conditions that matter. */
export interface Leaf {
  readonly decisions: readonly Decision[];
  readonly reading: Reading;
}

/** How many readings and ways an application may take. */
const READINGS = 40;
const WAYS = 8;
/** Steps of evaluation for all ways together. */
const STEPS = 400_000;

/**
 * Follows both ways of every condition that nothing decides and that what comes of the code hangs on; null where those are
 * too many. A condition whose two ways lead to the same is not told.
 */
export const leavesOf = (read: Read, first: Reading): readonly Leaf[] | null => {
  const budget = { readings: Math.min(READINGS, Math.floor(STEPS / (first.run.steps + 1))), splits: WAYS - 1 };
  try {
    return explored(read, { decisions: [], reading: first }, budget);
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
};

class TooMany extends Error {}

interface Budget {
  readings: number;
  splits: number;
}

const explored = (read: Read, leaf: Leaf, budget: Budget): readonly Leaf[] => {
  const { decisions, reading } = leaf;
  if (isSettled(reading.outcome)) return [leaf];
  for (const choice of candidates(reading)) {
    const yes = decided(read, [...decisions, { choice, is: true }], budget);
    const no = decided(read, [...decisions, { choice, is: false }], budget);
    if (![yes, no].every((one) => isSame(one.reading.outcome, reading.outcome)))
      return joined(leaf, [...explored(read, yes, budget), ...explored(read, no, budget)], budget);
  }
  return [leaf];
};

/** Two ways that lead to the same are one. */
const joined = ({ decisions }: Leaf, both: readonly Leaf[], budget: Budget): readonly Leaf[] => {
  const [one, other, third] = both;
  if (one !== undefined && other !== undefined && third === undefined)
    if (isSame(one.reading.outcome, other.reading.outcome)) {
      const outcome = givenOnAll(one.reading.outcome, [one.reading.outcome, other.reading.outcome]);
      return [{ decisions, reading: { ...one.reading, outcome } }];
    }
  if (--budget.splits < 0) throw new TooMany();
  return both;
};

const decided = (read: Read, decisions: readonly Decision[], budget: Budget): Leaf => {
  if (--budget.readings < 0) throw new TooMany();
  return { decisions, reading: read(new Map(decisions.map(({ choice, is }) => [choice.key, is]))) };
};

/** True where no condition can change what is known. */
const isSettled = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' ||
  (outcome.kind === 'read' && outcome.certain && outcome.deployments.every(({ unread }) => unread.length === 0));

/** How many conditions are tried that no reason points at. */
const GUESSES = 3;

/** The conditions that something hangs on, as its reasons say; where an amount is open, then some of the others. */
const candidates = ({ outcome, run: { choices } }: Reading): readonly Choice[] => {
  const reasons = new Set(placesIn(outcome).map(siteOf));
  const open = [...choices.open.values()];
  const named = open.filter(({ sites }) => [...sites].some((site) => reasons.has(site)));
  const isAmountOpen = outcome.kind !== 'read' || outcome.deployments.some(({ unread }) => unread.length > 0);
  return isAmountOpen ? [...named, ...open.filter((choice) => !named.includes(choice)).slice(0, GUESSES)] : named;
};

const placesIn = (outcome: Outcome): readonly CodePlace[] => {
  if (outcome.kind !== 'read') return outcome.place === null ? [] : [outcome.place];
  const unread = outcome.deployments.flatMap((one) => one.unread.map(({ place }) => place));
  return [...unread, ...outcome.doubts.flatMap(({ place }) => place ?? [])];
};
