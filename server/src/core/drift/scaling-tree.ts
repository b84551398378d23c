import type { Scaling } from '../options/read/values.ts';
import { valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { defaultOf } from './defaults.ts';
import { jsonOf, treeOfJson } from '../yaml/json-tree.ts';

/** The bounds under the names of `AutoscalingConfig`. */
export const boundsJson = ({ min, max, initial }: Scaling): Readonly<Record<string, number>> => ({
  min_replicas: min,
  max_replicas: max,
  ...(initial !== null && { initial_replicas: initial }),
});

/** `get_target_ongoing_requests`, `get_upscaling_factor` and `get_downscaling_factor` of `ray/serve/config.py`: the first name that is set counts. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  target_ongoing_requests: ['target_ongoing_requests', 'target_num_ongoing_requests_per_replica'],
  upscaling_factor: ['upscaling_factor', 'upscale_smoothing_factor', 'smoothing_factor'],
  downscaling_factor: ['downscaling_factor', 'downscale_smoothing_factor', 'smoothing_factor'],
  upscale_delay_s: ['upscale_delay_s'],
  downscale_delay_s: ['downscale_delay_s'],
  downscale_to_zero_delay_s: ['downscale_to_zero_delay_s'],
  metrics_interval_s: ['metrics_interval_s'],
  look_back_period_s: ['look_back_period_s'],
};

/** All that decides how replicas scale, each under one name, Ray’s defaults filled in; `tree`: where it is written. */
export const scalingTree = (scaling: Scaling, tree: Tree | undefined, release: string): Tree =>
  treeOfJson({
    ...boundsJson(scaling),
    initial_replicas: scaling.initial,
    ...Object.fromEntries(
      Object.entries(NAMES).map(([name, names]) => [name, firstSet(names, scaling, tree, release)]),
    ),
    ...Object.fromEntries(FURTHER.map((name) => [name, furtherValue(name, tree, release)])),
  });

const firstSet = (names: readonly string[], { pace }: Scaling, tree: Tree | undefined, release: string): unknown => {
  const written: Readonly<Record<string, number>> = pace ?? {};
  for (const name of names) {
    const value = written[name] ?? jsonOf(valueOf(tree, name)) ?? jsonOf(defaultOf('AutoscalingConfig', name, release));
    if (typeof value === 'number') return value;
  }
  return null;
};

/** What no number says: which values are taken together, and by which policy. */
const FURTHER = ['aggregation_function', 'policy'] as const;

const furtherValue = (name: string, tree: Tree | undefined, release: string): unknown => {
  const value = jsonOf(valueOf(tree, name)) ?? jsonOf(defaultOf('AutoscalingConfig', name, release)) ?? null;
  return name === 'policy' ? policyOf(value) : value;
};

/** Null for Ray’s own policy, however it is named. */
export const policyOf = (value: unknown): unknown => {
  const { policy_function, name, policy_kwargs = {} }: Policy = isPolicy(value) ? value : { name: value };
  const path = policy_function ?? name ?? null;
  const isOwn = path === null || (typeof path === 'string' && OWN.test(path));
  return isOwn && JSON.stringify(policy_kwargs) === '{}' ? null : { policy_function: path, policy_kwargs };
};

interface Policy {
  readonly policy_function?: unknown;
  readonly name?: unknown;
  readonly policy_kwargs?: unknown;
}

const isPolicy = (value: unknown): value is Policy => typeof value === 'object' && value !== null;

/** Ray’s own policies by their paths (`DEFAULT_AUTOSCALING_POLICY` in `ray/serve/_private/constants.py` and what it stands for). */
const OWN = /^ray\.serve\.autoscaling_policy[.:](?:default|replica_queue_length)_autoscaling_policy$/;
