import type { DeploymentDemand, ReplicaRange, ReplicaShape } from '../analysis.ts';
import { entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { actorRequest } from './actor-request.ts';
import { demandOf } from './demand-of.ts';
import { autoscalingRange } from './model-replicas.ts';
import { AUTO, fixedCount } from './replica-count.ts';

/** Options of an override that are read here or change nothing that is reserved. */
const READ = new Set([
  'name',
  'num_replicas',
  'autoscaling_config',
  'ray_actor_options',
  'max_ongoing_requests',
  'max_queued_requests',
  'user_config',
  'graceful_shutdown_timeout_s',
  'graceful_shutdown_wait_loop_s',
  'health_check_period_s',
  'health_check_timeout_s',
]);

/**
 * A generated deployment under an entry of `deployments:` (`override_deployment_info` in
 * `ray/serve/_private/application_state.py`). `scaled`: the builder gave it an autoscaling config, so that a plain count
 * has no effect. Null where the entry says what is not read here.
 */
export const overridden = (deployment: DeploymentDemand, entry: MapNode, scaled: boolean): DeploymentDemand | null => {
  if ([...entry.entries.keys()].some((key) => !READ.has(key)) || deployment.replicas === null) return null;
  const replicas = replicasOf(deployment.replicas, entry, scaled);
  const replica = shapeOf(deployment.replica, entry);
  if (replicas === null || replica === null) return null;
  const why = { en: 'under deployments', vi: 'theo mục deployments' };
  return { ...deployment, replicas, replica, demand: demandOf(replicas, replica), origin: 'explicit', why };
};

const replicasOf = (own: ReplicaRange, entry: MapNode, scaled: boolean): ReplicaRange | null => {
  const autoscaling = valueOf(entry, 'autoscaling_config');
  const count = valueOf(entry, 'num_replicas');
  const auto = stringOf(count) === 'auto';
  if (isNull(autoscaling) || isNull(count)) return null;
  if (autoscaling !== undefined) return autoscalingRange(autoscaling, auto ? AUTO.max : 1);
  if (auto) return scaled ? own : AUTO;
  if (count === undefined || scaled) return own;
  return fixedCount(count);
};

/** New actor options are the whole request of a replica without a group; in a group they must fit its first bundle. */
const shapeOf = (own: ReplicaShape | null, entry: MapNode): ReplicaShape | null => {
  const options = entryOf(entry, 'ray_actor_options')?.value;
  if (own === null || options === undefined) return own;
  const actor = actorRequest(options);
  if (actor === null) return null;
  if (own.strategy === null) return { bundles: [actor], strategy: null };
  const first = own.bundles[0];
  const fits = [...actor].every(
    ([name, units]) => name === 'memory' || name.startsWith('accelerator_type:') || units <= (first?.get(name) ?? 0n),
  );
  return fits ? own : null;
};
