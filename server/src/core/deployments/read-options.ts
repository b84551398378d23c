import type { Origin } from '../options/read/values.ts';
import type { Words } from '../text/words.ts';
import { fieldFact } from '../options/model-facts.ts';
import { isNull } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { wholeOf } from '../options/read/numbers.ts';
import { actorRequest } from '../options/read/actor.ts';
import { actorSelectors, bundleSelectors } from '../options/read/labels.ts';
import { gangOf, helpersOf, strategyOf, writtenGroup } from '../options/read/group.ts';
import { known, unread } from './settings.ts';
import type { DeploymentSettings, Setting } from './settings.ts';

/** Where options are written: their values by key, and the words that say so. */
export interface Options {
  readonly value: (key: string) => Tree | undefined;
  readonly why: (key: string) => Words;
  readonly origin: Origin;
}

type Reader<T> = (tree: Tree) => T | null | undefined;

export const unreadable = (key: string): Words => ({
  en: `unknown: ${key} cannot be read`,
  vi: `chưa biết: không đọc được ${key}`,
});

/** A written option instead of the old setting; a null leaves the old one. */
export const option = <T>(
  { value, why, origin }: Options,
  key: string,
  old: Setting<T>,
  read: Reader<T>,
): Setting<T> => {
  const tree = value(key);
  if (tree === undefined || isNull(tree)) return old;
  const found = read(tree);
  return found === null || found === undefined ? unread(unreadable(key)) : known(found, origin, why(key));
};

type Ties = Pick<DeploymentSettings, 'gang' | 'helpers' | 'perNode' | 'selectors' | 'bundleSelectors' | 'surge'>;

/** Options that tie replicas to nodes and to each other, or add to them. */
export const tiesOver = (base: Ties, options: Options, release: string): Ties => {
  const gang = options.value('gang_scheduling_config');
  return {
    gang: isNull(gang)
      ? known(null, options.origin, options.why('gang_scheduling_config'))
      : option(options, 'gang_scheduling_config', base.gang, (tree) => gangOf(tree, release)),
    helpers: option(options, 'deployment_actors', base.helpers, helpersOf),
    perNode: option(options, 'max_replicas_per_node', base.perNode, (tree) => wholeOf(tree, release)),
    surge: option(options, 'max_surge_percent', base.surge, (tree) => wholeOf(tree, release)),
    ...labelsOver(base, options, release),
  };
};

/** Actor options replace the code's as a whole, their selector with them. */
const labelsOver = (base: Ties, options: Options, release: string): Pick<Ties, 'selectors' | 'bundleSelectors'> => {
  if (fieldFact('RayActorOptionsSchema', 'label_selector', release) === undefined)
    return { selectors: base.selectors, bundleSelectors: base.bundleSelectors };
  return {
    selectors: option(options, 'ray_actor_options', base.selectors, actorSelectors),
    bundleSelectors: option(options, 'placement_group_bundle_label_selector', base.bundleSelectors, bundleSelectors),
  };
};

type Held = Pick<DeploymentSettings, 'actor' | 'group' | 'strategy'>;

/** Options that say what one replica reserves. */
export const heldOver = (base: Held, options: Options): Held => ({
  actor: option(options, 'ray_actor_options', base.actor, actorRequest),
  group: option(options, 'placement_group_bundles', base.group, writtenGroup),
  strategy: option(options, 'placement_group_strategy', base.strategy, strategyOf),
});
