import type { DeploymentDemand } from '../demand/demand.ts';
import { targetIn } from './rhythm.ts';
import { settledOf } from './settled.ts';

/** Why replicas are too few for a load: by the target of autoscaling, or by what each takes at once. */
export interface Need {
  /** Replicas in which it ends, and those that it would take. */
  readonly has: number;
  readonly wants: number;
  readonly by: 'target' | 'limit';
  /** Requests that each of them should have, or takes. */
  readonly each: number;
}

/** What a load would take beyond the most replicas that there can be; null where they are enough, or that is not known. */
export const needOf = (deployment: DeploymentDemand, ongoing: number, release: string): Need | null => {
  const { replicas: has } = settledOf(deployment, ongoing, release);
  const most = deployment.replicas?.max ?? null;
  if (has === null || most === null || has < most) return null;
  const target = targetIn(deployment, release);
  const limit = deployment.limits.atOnce;
  const each = Math.min(target ?? Infinity, limit ?? Infinity);
  if (!Number.isFinite(each) || each <= 0 || ongoing <= each * most) return null;
  const gang = deployment.gang?.size ?? 1;
  const wants = Math.ceil(Math.ceil(ongoing / each) / gang) * gang;
  return { has, wants, by: each === target ? 'target' : 'limit', each };
};
