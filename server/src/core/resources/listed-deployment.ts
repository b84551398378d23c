import type { DeploymentDemand, ReplicaRange, ReplicaShape, Strategy } from '../analysis.ts';
import { asList, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { actorRequest, amounts } from './actor-request.ts';
import { demandOf } from './demand-of.ts';
import { autoscalingRange } from './model-replicas.ts';
import { AUTO, fixedCount } from './replica-count.ts';

/** Options that tie replicas to nodes in ways the fit does not follow yet. */
const TIED = ['max_replicas_per_node', 'placement_group_bundle_label_selector', 'gang_scheduling_config'];

/**
 * A deployment as the file lists it. What it leaves out is the code's, which is not read: unknown, not a default.
 * `ray_actor_options` replaces the code's dict as a whole, so a missing `num_cpus` inside it is Ray's 1.
 */
export const listedDeployment = (item: MapNode): DeploymentDemand => {
  const nameTree = valueOf(item, 'name');
  const replicas = listedReplicas(item);
  const replica = listedShape(item);
  const known = replicas !== null && replica !== null;
  return {
    name: stringOf(nameTree) ?? '',
    source: 'yaml',
    replicas,
    replica,
    demand: demandOf(replicas, replica),
    origin: known ? 'explicit' : 'unknown',
    why: known
      ? { en: 'as listed', vi: 'theo file' }
      : { en: 'unknown: the file leaves it to the code', vi: 'chưa biết: file để cho code quyết định' },
    range: nameTree?.range ?? item.range,
    tied:
      TIED.some((key) => valueOf(item, key) !== undefined) ||
      valueOf(item, 'ray_actor_options', 'label_selector') !== undefined,
  };
};

const listedShape = (item: MapNode): ReplicaShape | null => {
  if (valueOf(item, 'gang_scheduling_config') !== undefined) return null;
  const bundles = valueOf(item, 'placement_group_bundles');
  if (bundles !== undefined) return groupShape(bundles, valueOf(item, 'placement_group_strategy'));
  const options = valueOf(item, 'ray_actor_options');
  const actor = options === undefined ? null : actorRequest(options);
  return actor && { bundles: [actor], strategy: null };
};

const STRATEGIES: readonly Strategy[] = ['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD'];

const groupShape = (bundles: Tree, strategy: Tree | undefined): ReplicaShape | null => {
  const parts = asList(bundles)?.items.map(amounts) ?? [];
  const known = parts.filter((part) => part !== null);
  const name = strategy === undefined ? 'PACK' : STRATEGIES.find((candidate) => candidate === stringOf(strategy));
  return name === undefined || known.length === 0 || known.length < parts.length
    ? null
    : { bundles: known, strategy: name };
};

const listedReplicas = (item: MapNode): ReplicaRange | null => {
  const autoscaling = valueOf(item, 'autoscaling_config');
  const written = valueOf(item, 'num_replicas');
  const auto = stringOf(written) === 'auto';
  if (autoscaling !== undefined && !isNull(autoscaling)) return autoscalingRange(autoscaling, auto ? AUTO.max : 1);
  return fixedCount(written);
};
