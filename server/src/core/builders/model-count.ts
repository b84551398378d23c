import { modelTarget, unaskedTarget } from '../ray/facts/autoscaling.ts';
import { scalesModelsUnasked } from '../ray/facts/llm-models.ts';
import { takesEmptyForMapping } from '../ray/facts/serve.ts';
import { modelAutoTaken, modelDefaultMax, modelReplicasHonoured } from '../ray/facts/llm.ts';
import { ownServer } from '../ray/facts/llm-code.ts';
import { at } from '../ray/release.ts';
import { entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { wholeOf } from '../options/read/numbers.ts';
import { AUTO_SCALING, boundsOver, PLAIN_SCALING } from '../options/read/scaling.ts';
import { known, unread } from '../deployments/settings.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings, Setting } from '../deployments/settings.ts';
import { defaultMaxReplicas } from './environment.ts';
import type { Environment } from '../ray/environment.ts';
import { DEFAULT, NOT_READ, said } from './model-words.ts';
import { targetPace } from './target-pace.ts';

type Counting = Pick<DeploymentSettings, 'count' | 'scaling'>;

/** How many replicas a model's server gets: its `deployment_config`, else what the builder of the release gives. */
export const countingOf = (model: Tree, release: string, environment: Environment): Counting => {
  const config = valueOf(model, 'deployment_config');
  const count = valueOf(config, 'num_replicas');
  const scaling = scalingTree(config, release);
  if (stringOf(count) === 'auto') return automatic(scaling, release);
  const written = wholeOf(count, release);
  const fixed: Counting['count'] =
    written === undefined
      ? count === undefined || isNull(count)
        ? known<number | null>(1, 'default', DEFAULT)
        : unread(NOT_READ)
      : known<number | null>(written, 'explicit', said('num_replicas'));
  if (scaling !== undefined && !isNull(scaling))
    return { count: fixed, scaling: bounded(paced(PLAIN_SCALING, release), scaling, release) };
  return {
    count: fixed,
    scaling: isNull(scaling)
      ? known(null, 'explicit', said('autoscaling_config'))
      : unasked(config, release, environment),
  };
};

/** Up to 2.54 an empty text is taken for nothing. */
const scalingTree = (config: Tree | undefined, release: string): Tree | undefined => {
  const tree = valueOf(config, 'autoscaling_config');
  const empty = tree !== undefined && stringOf(tree) === '' && at(takesEmptyForMapping, release) !== false;
  return empty && tree.kind === 'scalar' ? { ...tree, value: null } : tree;
};

const bounded = (base: Scaling, tree: Tree, release: string): Setting<Scaling | null> => {
  const range = boundsOver(base, tree, release);
  return range === null ? unread(NOT_READ) : known(range, 'explicit', said('autoscaling_config'));
};

/** Refused up to 2.54; then 1 – 100, or the model's own bounds over that. */
const automatic = (scaling: Tree | undefined, release: string): Counting => {
  if (!modelAutoTaken(release)) return { count: unread(NOT_READ), scaling: unread(NOT_READ) };
  const count = known<number | null>(null, 'explicit', said('num_replicas'));
  if (scaling === undefined || isNull(scaling))
    return { count, scaling: known(AUTO_SCALING, 'explicit', said('num_replicas: auto')) };
  return { count, scaling: bounded(paced(AUTO_SCALING, release), scaling, release) };
};

/** With the target that the builder gives a model (`DEFAULT_DEPLOYMENT_OPTIONS`, `ray/llm/_internal/serve/core/server/`, 2.53 on). */
const paced = (scaling: Scaling, release: string): Scaling => ({ ...scaling, pace: targetPace(modelTarget, release) });

/**
 * Up to 2.49 the server's class scales itself whatever the model says of its number; 2.50 – 2.52 do not scale unasked;
 * from 2.53 on a model without `num_replicas` gets bounds of 1 (goldens of overrides, all releases).
 */
const unasked = (config: Tree | undefined, release: string, environment: Environment): Setting<Scaling | null> => {
  const max = defaultMaxReplicas(environment, at(modelDefaultMax, release) ?? 1, release);
  if (max === null) return unread(NOT_READ);
  if (at(modelReplicasHonoured, release) !== true)
    return known(
      { min: 1, initial: at(ownServer, release)?.[1][1] ?? null, max, pace: targetPace(unaskedTarget, release) },
      'default',
      DEFAULT,
    );
  const asked = at(scalesModelsUnasked, release) !== true || entryOf(config, 'num_replicas') !== undefined;
  return known(asked ? null : PLAIN_SCALING, 'default', DEFAULT);
};
