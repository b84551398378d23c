import { EARLY, LATER, MIDDLE, NEWEST, OLD, deploy, file, one } from './files.ts';
import type { Situation } from '../situation.ts';

export const UPDATES: readonly Situation[] = [
  {
    name: 'a rolling update that gets stuck half-way for want of room',
    releases: [OLD, MIDDLE, NEWEST],
    steps: [
      deploy(
        file(
          { name: 'a', options: 'num_replicas: 2, ray_actor_options: { num_cpus: 3 }' },
          { name: 'b', options: 'num_replicas: 2, ray_actor_options: { num_cpus: 1 }' },
        ),
      ),
      deploy(
        file(
          { name: 'a', options: 'num_replicas: 2, ray_actor_options: { num_cpus: 4 }' },
          { name: 'b', options: 'num_replicas: 2, ray_actor_options: { num_cpus: 1 }' },
        ),
        { differs: ['a ray_actor_options.num_cpus'] },
      ),
    ],
  },
  {
    name: 'more replicas than there is room for, and back',
    releases: [EARLY, LATER],
    steps: [
      deploy(one('num_replicas: 2, ray_actor_options: { num_cpus: 2 }')),
      deploy(one('num_replicas: 6, ray_actor_options: { num_cpus: 2 }'), { differs: ['a num_replicas'] }),
      deploy(one('num_replicas: 1, ray_actor_options: { num_cpus: 2 }'), { differs: ['a num_replicas'] }),
    ],
  },
  {
    name: 'replicas grown by load, then the same file, then another user_config',
    releases: [OLD, EARLY, NEWEST],
    steps: [
      deploy(one('user_config: { a: 1 }', { path: 'situations:busy', of: 'Busy' })),
      { call: { application: 'a', count: 12 } },
      deploy(one('user_config: { a: 1 }', { path: 'situations:busy', of: 'Busy' }), { differs: [] }),
      deploy(one('user_config: { a: 2 }', { path: 'situations:busy', of: 'Busy' }), { differs: ['a user_config.a'] }),
    ],
  },
  {
    name: 'an application of serve.run beside the file, and then in it',
    releases: [OLD, MIDDLE, LATER, NEWEST],
    steps: [
      { run: { importPath: 'drifting:plain', name: 'by-hand' } },
      deploy(file({ name: 'a' })),
      deploy(file({ name: 'a' }, { name: 'by-hand' })),
    ],
  },
  {
    name: 'an application without a route, later with one',
    releases: [EARLY, NEWEST],
    steps: [
      deploy(file({ name: 'a' }).replace('/a', 'null')),
      deploy(file({ name: 'a' }), { differs: ['a route_prefix'] }),
    ],
  },
  {
    name: 'half of the target capacity, all of it, none said',
    releases: [OLD, MIDDLE, NEWEST],
    steps: [
      deploy(`${one('num_replicas: 4')}target_capacity: 50\n`),
      deploy(`${one('num_replicas: 4')}target_capacity: 100\n`, { differs: ['target_capacity'] }),
      deploy(one('num_replicas: 4'), { differs: ['target_capacity'] }),
    ],
  },
  {
    name: 'names with spaces, dots and signs',
    releases: [OLD, EARLY, MIDDLE, NEWEST],
    steps: [
      deploy(
        file({
          name: '"App 1.2 (try): #1"',
          path: 'situations:named',
          of: '"Counter v1.2 (test)"',
          options: 'num_replicas: 3, ray_actor_options: { num_cpus: 3 }',
        }),
      ),
      deploy(
        file({
          name: '"App 1.2 (try): #1"',
          path: 'situations:named',
          of: '"Counter v1.2 (test)"',
          options: 'num_replicas: 1, ray_actor_options: { num_cpus: 3 }',
        }),
      ),
    ],
  },
];
