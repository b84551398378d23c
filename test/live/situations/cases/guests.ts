import { EARLY, LATER, MIDDLE, NEWEST, OLD, deploy, one } from './files.ts';
import type { Situation } from '../situation.ts';

export const GUESTS: readonly Situation[] = [
  {
    name: 'detached actors of others hold what the file needs',
    releases: [MIDDLE, NEWEST],
    steps: [
      { hold: { kind: 'actor', count: 3, options: { num_cpus: 2, lifetime: 'detached' } } },
      deploy(one('num_replicas: 5, ray_actor_options: { num_cpus: 1 }')),
    ],
  },
  {
    name: 'tasks of others, which no list tells',
    releases: [OLD, LATER],
    steps: [
      { hold: { kind: 'task', count: 2, options: { num_cpus: 2 } } },
      deploy(one('num_replicas: 7, ray_actor_options: { num_cpus: 1 }')),
    ],
  },
  {
    name: 'a plain placement group of others, with nothing in it',
    releases: [EARLY, NEWEST],
    steps: [
      { hold: { kind: 'group', bundles: [{ CPU: 2 }, { CPU: 2, GPU: 1 }], strategy: 'PACK' } },
      deploy(one('num_replicas: 7, ray_actor_options: { num_cpus: 1 }')),
    ],
  },
  {
    name: 'others wait for the same as the file’s replicas',
    releases: [MIDDLE, LATER],
    steps: [
      { hold: { kind: 'actor', count: 3, options: { num_cpus: 3 } } },
      { hold: { kind: 'actor', count: 4, options: { num_cpus: 2 } } },
      deploy(one('num_replicas: 2, ray_actor_options: { num_cpus: 2 }')),
    ],
  },
  {
    name: 'a plain group of others that waits in part',
    releases: [LATER],
    steps: [
      { hold: { kind: 'group', bundles: [{ CPU: 4 }, { CPU: 4 }, { CPU: 4 }], strategy: 'STRICT_SPREAD' } },
      deploy(one('num_replicas: 3, ray_actor_options: { num_cpus: 3 }')),
    ],
  },
  {
    name: 'others hold parts of both GPUs of a node',
    releases: [OLD, MIDDLE],
    steps: [
      { hold: { kind: 'actor', count: 4, options: { num_cpus: 0.1, num_gpus: 0.4 } } },
      deploy(one('num_replicas: 2, ray_actor_options: { num_cpus: 0.1, num_gpus: 1 }')),
    ],
  },
  {
    name: 'what others hold is given back while the file waits',
    releases: [EARLY],
    steps: [
      { hold: { kind: 'actor', count: 2, options: { num_cpus: 4 } } },
      deploy(one('num_replicas: 2, ray_actor_options: { num_cpus: 2 }')),
      { drop: true },
      deploy(one('num_replicas: 2, ray_actor_options: { num_cpus: 2 }'), { differs: [] }),
    ],
  },
];
