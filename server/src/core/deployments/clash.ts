import { takesLimitBesideBundles } from '../ray/facts/serve.ts';
import { at } from '../ray/release.ts';
import type { DeploymentSettings } from './settings.ts';

/** Two options that Ray does not take together, by their keys, and the numbers of it. */
export interface Clash {
  readonly keys: readonly [string, string];
  /** Replicas and how many are in a gang, where they do not come out even. */
  readonly uneven: { readonly count: number; readonly gang: number } | null;
}

const BUNDLES = 'placement_group_bundles';

/**
 * What Ray refuses of options together once the file is laid over the code: `ReplicaConfig` (every release, the limit from
 * 2.10) and `DeploymentConfig.validate_gang_scheduling_config` (2.55) in `ray/serve/_private/config.py`. A limit or a strategy
 * beside a gang is refused within one side alone. Null where nothing is known to clash.
 */
export const clashOf = (settings: DeploymentSettings, release: string): Clash | null => {
  const { group, strategy, perNode } = settings;
  if (!group.known) return unevenGang(settings);
  if (group.value === null && strategy.known && strategy.value !== null)
    return { keys: ['placement_group_strategy', BUNDLES], uneven: null };
  const isLimited =
    group.value !== null && perNode.known && perNode.value !== null && at(takesLimitBesideBundles, release) === false;
  return isLimited ? { keys: ['max_replicas_per_node', BUNDLES], uneven: null } : unevenGang(settings);
};

/** A fixed count that gangs do not come out even with. */
export const unevenGang = ({ gang, count, scaling }: DeploymentSettings): Clash | null => {
  if (!gang.known || gang.value === null || !scaling.known || scaling.value !== null || !count.known) return null;
  if (count.value === null || count.value % gang.value.size === 0) return null;
  return {
    keys: ['num_replicas', 'gang_scheduling_config'],
    uneven: { count: count.value, gang: gang.value.size },
  };
};

/** Keys of which it is not known whether they clash, as what they would clash with is not; bounds beside gangs are not weighed. */
export const openClashes = ({ group, perNode, count, scaling, gang }: DeploymentSettings): readonly string[] => {
  const isFixed = count.known && scaling.known && scaling.value === null;
  const isGanged = !gang.known || gang.value !== null;
  return [
    ...(group.known ? [] : ['placement_group_strategy', 'max_replicas_per_node']),
    ...(perNode.known ? [] : [BUNDLES]),
    ...(isFixed ? [] : ['gang_scheduling_config']),
    ...(isGanged && !isFixed ? ['autoscaling_config', 'num_replicas'] : []),
  ];
};
