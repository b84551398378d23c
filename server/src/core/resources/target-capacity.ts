import type { DeploymentDemand, ReplicaRange } from '../analysis.ts';
import { compareReleases } from '../ray/release.ts';
import { demandOf } from './demand-of.ts';

/** n × p %, half up, but at least 1 unless n or p is 0 (`get_capacity_adjusted_num_replicas`, `ray/serve/_private/utils.py`). */
const scaled = (count: number, percent: number): number =>
  count === 0 || percent === 0 ? 0 : Math.max(1, Math.floor((count * percent) / 100 + 0.5));

/** From 2.33 the first target is only kept within the scaled bounds; 2.9 and 2.10 scale it; between, it was not measured. */
const adjusted = ({ min, initial, max }: ReplicaRange, percent: number, release: string): ReplicaRange | null => {
  const low = scaled(min, percent);
  const high = scaled(max, percent);
  if (compareReleases(release, '2.33.0') >= 0)
    return { min: low, initial: Math.min(Math.max(initial, low), high), max: high };
  if (compareReleases(release, '2.11.0') >= 0) return null;
  return { min: low, initial: scaled(initial, percent), max: high };
};

/** A deployment under the file's `target_capacity`, a percentage. */
export const atCapacity = (deployment: DeploymentDemand, percent: number, release: string): DeploymentDemand => {
  const replicas = deployment.replicas && adjusted(deployment.replicas, percent, release);
  return { ...deployment, replicas, demand: demandOf(replicas, deployment.replica) };
};
