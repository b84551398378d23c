import { fieldFact } from '../options/model-facts.ts';
import { asMap, entryOf, isNull, stringOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { countOf } from '../options/read/numbers.ts';
import { optionsOver, unreadable } from './read-options.ts';
import type { Options } from './read-options.ts';
import { automaticLimit } from './automatic-limit.ts';
import { AUTO_SCALING, boundsOver, PLAIN_SCALING } from '../options/read/scaling.ts';
import { known, unread } from './settings.ts';
import type { DeploymentSettings, Setting } from './settings.ts';

/**
 * An entry of `deployments:` over what code or builder set (`override_deployment_info` in
 * `ray/serve/_private/application_state.py`, every release): each key that is there replaces the whole value, whatever
 * it held; what is not there stays. Keys that the release does not know are dropped.
 */
export const overridden = (base: DeploymentSettings, entry: MapNode, release: string): DeploymentSettings => {
  const options: Options = {
    value: (key) =>
      fieldFact('DeploymentSchema', key, release) === undefined ? undefined : entryOf(entry, key)?.value,
    why: (key) => ({ en: `${key} in the file`, vi: `${key} trong file` }),
    origin: 'explicit',
  };
  const over = optionsOver(base, options, release);
  return {
    ...base,
    ...replicasOver(base, options, release),
    ...over,
    ...(stringOf(options.value('num_replicas')) === 'auto' && { atOnce: automaticLimit(over.atOnce) }),
  };
};

type Replicas = Pick<DeploymentSettings, 'count' | 'scaling'>;

const replicasOver = (base: Replicas, options: Options, release: string): Replicas => {
  const [count, scaling] = [options.value('num_replicas'), options.value('autoscaling_config')];
  if (stringOf(count) === 'auto')
    return {
      count: known<number | null>(null, 'explicit', options.why('num_replicas')),
      scaling: automatic(base, options, release),
    };
  return {
    count: replaced(base.count, 'num_replicas', count, options, (tree) => countOf(tree, release)),
    scaling: replaced(base.scaling, 'autoscaling_config', scaling, options, (tree) =>
      boundsOver(PLAIN_SCALING, tree, release),
    ),
  };
};

/** A written null is a value of its own here. */
const replaced = <T>(
  old: Setting<T | null>,
  key: string,
  tree: Tree | undefined,
  { why }: Options,
  read: (tree: Tree) => T | null,
): Setting<T | null> => {
  if (tree === undefined) return old;
  if (isNull(tree)) return known<T | null>(null, 'explicit', why(key));
  const value = read(tree);
  return value === null ? unread(unreadable(key)) : known<T | null>(value, 'explicit', why(key));
};

/** `num_replicas: auto` starts from 1 – 100 and takes the file's bounds over it, or else all of the code's. */
const automatic = (base: Replicas, options: Options, release: string): Replicas['scaling'] => {
  const scaling = options.value('autoscaling_config');
  const map = asMap(scaling);
  if (scaling !== undefined && !isNull(scaling) && map === undefined) return unread(unreadable('autoscaling_config'));
  if (map !== undefined && map.entries.size > 0)
    return replaced(base.scaling, 'autoscaling_config', map, options, (tree) =>
      boundsOver(AUTO_SCALING, tree, release),
    );
  if (!base.scaling.known || base.scaling.value !== null) return base.scaling;
  return known(AUTO_SCALING, 'explicit', options.why('num_replicas: auto'));
};
