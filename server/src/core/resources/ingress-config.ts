import type { ReplicaRange } from '../analysis.ts';
import type { Resources } from '../ray/resources.ts';
import { asMap, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { actorRequest } from './actor-request.ts';
import { autoscalingRange } from './model-replicas.ts';
import { AUTO, fixedCount } from './replica-count.ts';

/** Options of `ingress_deployment_config` that are read here or change nothing that is reserved. */
const READ = new Set([
  'num_replicas',
  'autoscaling_config',
  'ray_actor_options',
  'max_ongoing_requests',
  'max_queued_requests',
]);

/** What `ingress_deployment_config` makes of the ingress; null where it says what is not read here. */
export interface IngressShape {
  readonly replicas: ReplicaRange | undefined;
  readonly actor: Resources | undefined;
}

/**
 * The file's options merged over the builder's (`DEFAULT_INGRESS_OPTIONS`, `ray/llm/_internal/serve/core/ingress/`,
 * 2.51 on): a count is taken as it is, bounds that are not written are the class's 1.
 */
export const ingressShape = (config: Tree): IngressShape | null => {
  const map = asMap(config);
  if (map === undefined || [...map.entries.keys()].some((key) => !READ.has(key))) return null;
  const count = valueOf(map, 'num_replicas');
  const autoscaling = valueOf(map, 'autoscaling_config');
  if (isNull(count) || isNull(autoscaling) || (count !== undefined && autoscaling !== undefined)) return null;
  const options = valueOf(map, 'ray_actor_options');
  const actor = options && actorRequest(options);
  const replicas = count ? counted(count) : autoscaling && autoscalingRange(autoscaling);
  return actor === null || replicas === null ? null : { replicas, actor };
};

const counted = (count: Tree): ReplicaRange | null => (stringOf(count) === 'auto' ? AUTO : fixedCount(count));
