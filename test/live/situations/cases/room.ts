import { EARLY, LATER, MIDDLE, NEWEST, OLD, one, room } from './files.ts';
import type { Situation } from '../situation.ts';

export const ROOM: readonly Situation[] = [
  room(
    'a custom resource that two of three replicas get',
    [OLD, NEWEST],
    one('num_replicas: 3, ray_actor_options: { num_cpus: 0, resources: { widget: 1 } }'),
  ),
  room(
    'an accelerator type that one node has, and more GPU than it',
    [EARLY],
    one('num_replicas: 3, ray_actor_options: { num_gpus: 0.5, accelerator_type: L4 }'),
  ),
  room(
    'an accelerator type that no node has',
    [LATER],
    one('num_replicas: 1, ray_actor_options: { accelerator_type: H100 }'),
  ),
  room(
    'memory for four of five replicas',
    [MIDDLE, NEWEST],
    one('num_replicas: 5, ray_actor_options: { num_cpus: 0.1, memory: 3221225472 }'),
  ),
  room(
    'memory that is no whole GiB',
    [OLD],
    one('num_replicas: 2, ray_actor_options: { num_cpus: 0.1, memory: 1234567890 }'),
  ),
  room(
    'at most one replica a node, one too many',
    [OLD, LATER],
    one('num_replicas: 4, max_replicas_per_node: 1, ray_actor_options: { num_cpus: 0.5 }'),
  ),
  room(
    'groups spread over all nodes, of which the head has room for two',
    [OLD, EARLY, NEWEST],
    one(
      'num_replicas: 3, placement_group_bundles: [{ CPU: 1 }, { CPU: 1 }, { CPU: 1 }], placement_group_strategy: STRICT_SPREAD, ray_actor_options: { num_cpus: 1 }',
    ),
  ),
  room(
    'groups on one node that no node has room for together',
    [MIDDLE],
    one(
      'num_replicas: 3, placement_group_bundles: [{ CPU: 1 }, { CPU: 2 }], placement_group_strategy: STRICT_PACK, ray_actor_options: { num_cpus: 1 }',
    ),
  ),
  room(
    'thirds of a GPU',
    [EARLY, NEWEST],
    one('num_replicas: 7, ray_actor_options: { num_cpus: 0.1, num_gpus: 0.3334 }'),
  ),
  room(
    'parts of a GPU that leave a rest on each',
    [OLD, LATER],
    one('num_replicas: 4, ray_actor_options: { num_cpus: 0.1, num_gpus: 0.6 }'),
  ),
  room('ten times a tenth of a CPU', [MIDDLE], one('num_replicas: 10, ray_actor_options: { num_cpus: 0.1 }')),
  room('replicas without any amount', [LATER], one('num_replicas: 6, ray_actor_options: { num_cpus: 0 }')),
  room(
    'a group whose bundles are parts of GPUs',
    [MIDDLE, NEWEST],
    one(
      'num_replicas: 2, placement_group_bundles: [{ CPU: 0.5, GPU: 0.7 }, { GPU: 0.7 }], ray_actor_options: { num_cpus: 0.5, num_gpus: 0.7 }',
    ),
  ),
  room(
    'a label that one node has',
    [NEWEST],
    one('num_replicas: 5, ray_actor_options: { num_cpus: 1, label_selector: { zone: b } }'),
  ),
  room(
    'a label that no node has',
    [LATER, NEWEST],
    one('num_replicas: 1, ray_actor_options: { num_cpus: 1, label_selector: { zone: c } }'),
  ),
  room(
    'gangs of three, one of them without room',
    [NEWEST],
    one('num_replicas: 6, gang_scheduling_config: { gang_size: 3 }, ray_actor_options: { num_cpus: 1.5 }'),
  ),
  room(
    'object store memory',
    [OLD, MIDDLE],
    one('num_replicas: 2, ray_actor_options: { num_cpus: 0.5, object_store_memory: 60000000 }'),
  ),
  room(
    'object store memory',
    [NEWEST],
    one('num_replicas: 2, ray_actor_options: { num_cpus: 0.5, object_store_memory: 60000000 }'),
  ),
  room('more than any node has', [NEWEST], one('num_replicas: 2, ray_actor_options: { num_cpus: 5 }')),
];
