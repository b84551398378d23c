import { scalesInitialCount } from '../ray/facts/serve.ts';
import type { ReplicaRange } from '../deployments/replica.ts';
import { at } from '../ray/release.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { DeploymentDemand } from './demand.ts';

/**
 * n × p %, half up, but at least 1 unless n or p is 0 (`get_capacity_adjusted_num_replicas`,
 * `ray/serve/_private/utils.py`, every release).
 */
export const adjusted = (count: number, percent: number | null): number => {
  if (percent === null) return count;
  return count === 0 || percent === 0 ? 0 : Math.max(1, Math.floor((count * percent) / 100 + 0.5));
};

/**
 * Lowest, first and highest number of replicas under `target_capacity`, a percentage or null. The first target is the
 * initial count kept within the adjusted bounds from 2.12 on (`AutoscalingState.register`); before, it was adjusted itself
 * (`DeploymentState.deploy`). Null where the settings do not decide it.
 */
export const replicasOf = (
  settings: DeploymentSettings,
  percent: number | null,
  release: string,
): ReplicaRange | null => {
  if (settings.follows !== null) return settings.follows.range;
  const { scaling, count } = settings;
  if (scaling.known && scaling.value !== null) return scaled(scaling.value, percent, release);
  // Code that was not read may scale the deployment itself; a count in the file is then taken as written.
  const isOpen = !scaling.known && scaling.blame === 'code' && settings.source !== 'python';
  const assumed = scaling.known || (isOpen && count.known && count.origin === 'explicit');
  if (!count.known || count.value === null || !assumed) return null;
  const fixed = adjusted(count.value, percent);
  return { min: fixed, initial: fixed, max: fixed };
};

const scaled = ({ min, initial, max }: Scaling, percent: number | null, release: string): ReplicaRange => {
  const [low, high] = [adjusted(min, percent), adjusted(max, percent)];
  // Without an initial count the target rises from 0 to the lower bound.
  const start = initial ?? low;
  if (initial !== null && at(scalesInitialCount, release) !== false)
    return { min: low, initial: adjusted(start, percent), max: high };
  return { min: low, initial: Math.min(Math.max(start, low), high), max: high };
};

/**
 * How a deployment scales; null: it does not. While `target_capacity` holds it starts up, so it comes below its initial
 * count no more (`get_num_replicas_lower_bound` in `ray/serve/_private/autoscaling_state.py`, every release).
 */
export const scalingOf = (
  { follows, scaling, count }: DeploymentSettings,
  percent: number | null,
): DeploymentDemand['scaling'] => {
  if (follows !== null) return null;
  if (!scaling.known) return count.known ? null : { low: 0, min: 0, initial: null, pace: null };
  if (scaling.value === null) return null;
  const { min, initial, pace = null } = scaling.value;
  return { low: adjusted(percent === null ? min : (initial ?? min), percent), min, initial, pace };
};
