import type { ReplicaRange } from '../analysis.ts';
import { modelAutoReplicas, modelDefaultMax, modelReplicasHonoured } from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import { asMap, isNull, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** A whole number ≥ 0 under a key, the fallback where it is absent or null, null where it is anything else. */
const count = (tree: Tree | undefined, fallback: number): number | null => {
  if (tree === undefined || isNull(tree)) return fallback;
  const value = numberOf(tree);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : null;
};

/** Class defaults of `AutoscalingConfig` (1 / min / 1) in `ray/serve/config.py`; the start is kept within the bounds. */
export const autoscalingRange = (config: Tree, defaultMax = 1): ReplicaRange | null => {
  const min = count(valueOf(config, 'min_replicas'), 1);
  const max = count(valueOf(config, 'max_replicas'), defaultMax);
  if (min === null || max === null || max < min) return null;
  const initial = count(valueOf(config, 'initial_replicas'), min);
  return initial === null || initial < min || initial > max ? null : { min, initial, max };
};

const autoscalingOf = (model: Tree): Tree | undefined => valueOf(model, 'deployment_config', 'autoscaling_config');

/** Replicas of a model's server: its `deployment_config`, else what the release gives. */
export const modelReplicas = (model: Tree, release: string): ReplicaRange | null => {
  const autoscaling = autoscalingOf(model);
  if (asMap(autoscaling) !== undefined && autoscaling !== undefined) return autoscalingRange(autoscaling);
  if (autoscaling !== undefined && !(isNull(autoscaling) && compareReleases(release, '2.51.0') >= 0)) return null;
  const written = valueOf(model, 'deployment_config', 'num_replicas');
  if (stringOf(written) === 'auto') {
    const [min = 1, initial = 1, max = 1] = modelAutoReplicas(release) ?? [];
    return { min, initial, max };
  }
  if (autoscaling !== undefined && written === undefined) return { min: 1, initial: 1, max: 1 };
  if (written !== undefined && at(modelReplicasHonoured, release) === true) {
    const fixed = count(written, 1);
    return fixed === null || fixed === 0 ? null : { min: fixed, initial: fixed, max: fixed };
  }
  return { min: 1, initial: 1, max: at(modelDefaultMax, release) ?? 1 };
};

/** What the router counts for a model: 1 / 1 / 1 without `autoscaling_config`, and an initial 0 counts as absent. */
export const routerModelRange = (model: Tree): ReplicaRange | null => {
  const autoscaling = autoscalingOf(model);
  if (autoscaling === undefined) return { min: 1, initial: 1, max: 1 };
  const range = asMap(autoscaling) === undefined ? null : autoscalingRange(autoscaling);
  return range === null ? null : { ...range, initial: range.initial === 0 ? range.min : range.initial };
};
