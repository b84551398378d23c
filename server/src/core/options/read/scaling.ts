import { asMap, isNull, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { paceOver } from './pace.ts';
import { wholeOf } from './numbers.ts';
import type { Scaling } from './values.ts';

/** Class defaults of `AutoscalingConfig` (`ray/serve/config.py`, every release). */
export const PLAIN_SCALING: Scaling = { min: 1, initial: null, max: 1, pace: {} };

/** `AutoscalingConfig.default()` behind `num_replicas: auto` (`ray/serve/config.py`, 2.10 on). */
export const AUTO_SCALING: Scaling = {
  min: 1,
  initial: null,
  max: 100,
  pace: { target_num_ongoing_requests_per_replica: 2, target_ongoing_requests: 2 },
};

/** The bounds that a mapping sets over others; null where Ray would not take them. */
export const scalingOver = (base: Scaling, config: MapNode, release: string): Scaling | null => {
  const min = bound(config, 'min_replicas', base.min, release);
  const max = bound(config, 'max_replicas', base.max, release);
  const initialTree = valueOf(config, 'initial_replicas');
  const initial = isNull(initialTree) ? null : bound(config, 'initial_replicas', base.initial, release);
  if (typeof min !== 'number' || typeof max !== 'number' || initial === undefined || max < Math.max(1, min))
    return null;
  if (initial !== null && (initial < min || initial > max)) return null;
  return { min, initial, max, pace: paceOver(base.pace ?? null, config) };
};

/** The same of whatever stands there; null also for what is no mapping. */
export const boundsOver = (base: Scaling, tree: Tree, release: string): Scaling | null => {
  const map = asMap(tree);
  return map === undefined ? null : scalingOver(base, map, release);
};

const bound = <T>(config: MapNode, key: string, base: T, release: string): number | T | undefined => {
  const tree = valueOf(config, key);
  if (tree === undefined) return base;
  const value = wholeOf(tree, release);
  return value === undefined || value < 0 ? undefined : value;
};
