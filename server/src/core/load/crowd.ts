import type { DeploymentDemand, Limits } from '../demand/demand.ts';
import { settledOf } from './settled.ts';
import type { Settled } from './settled.ts';

/** Of requests that are wanted at once, those that have to wait, and those that are refused. */
export interface Crowd {
  readonly queued: number;
  readonly refused: number;
}

/**
 * What running replicas leave of so many requests from one caller (`Router.assign_request` in `ray/serve/_private/router.py`):
 * each further caller, a proxy or a replica that calls, may queue as many again. Null where a limit is not known.
 */
export const crowdAt = ({ atOnce, queue }: Limits, replicas: number, ongoing: number): Crowd | null => {
  if (atOnce === null) return null;
  const left = Math.max(0, ongoing - replicas * atOnce);
  if (left === 0) return { queued: 0, refused: 0 };
  if (queue === null) return null;
  const queued = queue < 0 ? left : Math.min(left, queue);
  return { queued, refused: left - queued };
};

/** Where a load leads, and what waits on the way. */
export interface Course extends Settled {
  readonly ongoing: number;
  /** Beside each step what is queued and refused while just those replicas run; null where the limits are not known. */
  readonly queued: readonly number[] | null;
  readonly refused: readonly number[] | null;
  /** The same once it has settled. */
  readonly end: Crowd | null;
}

export const courseOf = (deployment: DeploymentDemand, ongoing: number, release: string): Course => {
  const settled = settledOf(deployment, ongoing, release);
  const crowds = settled.steps.map((replicas) => crowdAt(deployment.limits, replicas, ongoing));
  const known = crowds.filter((one) => one !== null);
  const isKnown = known.length === crowds.length;
  return {
    ongoing,
    ...settled,
    queued: isKnown ? known.map(({ queued }) => queued) : null,
    refused: isKnown ? known.map(({ refused }) => refused) : null,
    end: settled.replicas === null ? null : crowdAt(deployment.limits, settled.replicas, ongoing),
  };
};
