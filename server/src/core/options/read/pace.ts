import { asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { floatOf } from './numbers.ts';
import type { DelayKey, Pace, PaceKey } from './values.ts';

const DELAYS: readonly DelayKey[] = [
  'upscale_delay_s',
  'downscale_delay_s',
  'downscale_to_zero_delay_s',
  'metrics_interval_s',
  'look_back_period_s',
];

const KEYS: readonly PaceKey[] = [
  ...DELAYS,
  'target_ongoing_requests',
  'target_num_ongoing_requests_per_replica',
  'smoothing_factor',
  'upscale_smoothing_factor',
  'downscale_smoothing_factor',
  'upscaling_factor',
  'downscaling_factor',
];

/** What a written `autoscaling_config` sets of its pace over another; null where another policy decides, or one value cannot be read. */
export const paceOver = (base: Pace, config: MapNode): Pace => {
  if (base === null || !isOwnPolicy(valueOf(config, 'policy'))) return null;
  const written = KEYS.flatMap((key) => {
    const tree = valueOf(config, key);
    return tree === undefined ? [] : [[key, isNull(tree) ? null : floatOf(tree)] as const];
  });
  if (written.some(([key, value]) => !isUsable(key, value))) return null;
  const set = written.filter(([, value]) => value !== null);
  const unset = new Set<string>(written.map(([key]) => key));
  const kept = Object.entries(base).filter(([key]) => !unset.has(key));
  return Object.fromEntries([...kept, ...set]);
};

/** Without a target the policy of no release gets on; any other key may be null, which is as good as absent. */
const isUsable = (key: PaceKey, value: number | null | undefined): boolean =>
  value === null
    ? key !== 'target_ongoing_requests'
    : value !== undefined && (value > 0 || (value === 0 && DELAYS.some((delay) => delay === key)));

/** Ray's own policies by their paths (`DEFAULT_AUTOSCALING_POLICY` in `ray/serve/_private/constants.py` and what it stands for). */
const OWN = /^ray\.serve\.autoscaling_policy[.:](?:default|replica_queue_length)_autoscaling_policy$/;

/** True where Ray's own policy decides: another is imported by its path. */
export const isOwnPolicy = (policy: Tree | undefined): boolean => {
  if (policy === undefined || isNull(policy)) return true;
  const map = asMap(policy);
  const path = map === undefined ? policy : (valueOf(map, 'policy_function') ?? valueOf(map, 'name'));
  return path === undefined ? map?.entries.size === 0 : OWN.test(stringOf(path) ?? '');
};
