import { deployedSince, standOf } from './standing.ts';
import type { DeployTime, Followed, Stand } from './standing.ts';

/** Milliseconds to the next look: the first follow closely, as small applications run at once. `looks`: those before. */
export const pauseAfter = (looks: number): number => STEPS[looks] ?? STEP;

const STEPS = [100, 250, 500, 1000];
const STEP = 2000;

/** What was sent, and what ran before. */
export interface Sent {
  /** The names of the applications that are deployed or shut down. */
  readonly names: readonly string[];
  readonly before: readonly DeployTime[];
  /** The cluster said that it took it; otherwise only what changes there shows that. */
  readonly isTaken: boolean;
}

/**
 * How a deploy stands by one look. An application counts by what it is now once its time is a new one; where the cluster took
 * the deploy and has told no new time in some looks, it counts as it stands. `looks`: those before.
 */
export const standOfDeploy = <T extends Followed & DeployTime>(
  applications: readonly T[],
  { names, before, isTaken }: Sent,
  looks: number,
): Stand<T> => standOf(isTaken && looks >= SETTLED ? applications : deployedSince(applications, before), names);

const SETTLED = 3;

/** How a shutdown stands: nothing of it is left, something is, or it was deployed anew meanwhile, by somebody else. */
export type StandOfEnd<T extends Followed> =
  | { readonly is: 'gone' }
  | { readonly is: 'again'; readonly of: T }
  | { readonly is: 'left'; readonly left: readonly T[] };

export const standOfShutdown = <T extends Followed & DeployTime>(
  applications: readonly T[],
  { names, before }: Pick<Sent, 'names' | 'before'>,
): StandOfEnd<T> => {
  const left = applications.filter(({ name }) => names.includes(name));
  const again = deployedSince(left, before).find(({ status }) => status !== 'DELETING');
  if (again !== undefined) return { is: 'again', of: again };
  return left.length === 0 ? { is: 'gone' } : { is: 'left', left };
};
