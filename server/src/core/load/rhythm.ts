import type { DeploymentDemand } from '../demand/demand.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { Pace, PaceKey } from '../options/read/values.ts';
import type { Delays, Rhythm } from './policy.ts';

/** What a deployment's policy looks at; null: it does not scale, a policy of its own decides, or its values cannot be read. */
export const rhythmOf = ({ scaling, replicas, gang }: DeploymentDemand, release: string): Rhythm | null => {
  if (scaling === null || replicas === null) return null;
  const { low, min, pace } = scaling;
  const high = replicas.max;
  const delays = delaysOf(pace ?? {}, release);
  if (low === high && gang === null) return { low, high, min, target: 1, up: 1, down: 1, gang: 1, delays };
  const target = pace && targetOf(pace, release);
  if (pace === null || target === null) return null;
  return { low, high, min, target, ...factorsOf(pace, release), gang: gang?.size ?? 1, delays };
};

/** The requests in flight that each replica of a deployment that scales should have; null where it does not, or that is not known. */
export const targetIn = ({ scaling }: DeploymentDemand, release: string): number | null =>
  scaling?.pace == null ? null : targetOf(scaling.pace, release);

const valueIn = (pace: NonNullable<Pace>, key: PaceKey, release: string): number | null => {
  const fact = fieldFact('AutoscalingConfig', key, release);
  if (fact === undefined) return null;
  const written = pace[key];
  return written ?? (typeof fact.default === 'number' ? fact.default : null);
};

/** `get_target_ongoing_requests`: the new name goes before the old one, which has a default (`ray/serve/config.py`). */
const targetOf = (pace: NonNullable<Pace>, release: string): number | null =>
  valueIn(pace, 'target_ongoing_requests', release) ??
  valueIn(pace, 'target_num_ongoing_requests_per_replica', release);

/** `get_upscaling_factor` and `get_downscaling_factor`: the new name, then the old one, then the one for both. */
const factorsOf = (pace: NonNullable<Pace>, release: string): { readonly up: number; readonly down: number } => {
  const first = (...keys: readonly PaceKey[]): number =>
    keys.map((key) => valueIn(pace, key, release)).find((value) => value !== null) ?? 1;
  return {
    up: first('upscaling_factor', 'upscale_smoothing_factor', 'smoothing_factor'),
    down: first('downscaling_factor', 'downscale_smoothing_factor', 'smoothing_factor'),
  };
};

/** Without a delay of its own the last replica goes as others do (`downscale_to_zero_delay_s`, 2.50 on). */
const delaysOf = (pace: NonNullable<Pace>, release: string): Delays => {
  const seconds = (key: PaceKey): number => valueIn(pace, key, release) ?? 0;
  const down = seconds('downscale_delay_s');
  return {
    up: seconds('upscale_delay_s'),
    down,
    asleep: valueIn(pace, 'downscale_to_zero_delay_s', release) ?? down,
    measured: seconds('metrics_interval_s') + seconds('look_back_period_s'),
  };
};
