import { EARLY, FRAME, LATER, MIDDLE, NEWEST, OLD, deploy, file, one } from './files.ts';
import type { Situation } from '../situation.ts';

export const FURTHER: readonly Situation[] = [
  {
    name: 'applications and deployments in another order, and in flow style as JSON',
    releases: [LATER],
    steps: [
      deploy(
        file(
          { name: 'a' },
          {
            name: 'b',
            path: 'drifting:app',
            options: 'user_config: { a: 1 } }, { name: Worker, num_replicas: 1',
            of: 'Front',
          },
        ),
      ),
      deploy(
        file(
          {
            name: 'b',
            path: 'drifting:app',
            options: 'num_replicas: 1 }, { name: Front, user_config: { a: 1 }',
            of: 'Worker',
          },
          { name: 'a' },
        ),
        { differs: [] },
      ),
    ],
  },
  {
    name: 'one of two applications taken out while its replicas take long to stop',
    releases: [EARLY, NEWEST],
    steps: [
      deploy(
        file(
          { name: 'a' },
          { name: 'b', path: 'situations:lingering', of: 'Lingering', options: 'ray_actor_options: { num_cpus: 3 }' },
        ),
      ),
      deploy(file({ name: 'a', options: 'num_replicas: 8, ray_actor_options: { num_cpus: 1 }' })),
    ],
  },
  {
    name: 'the environment of an application, and of one of its deployments',
    releases: [OLD, EARLY, LATER, NEWEST],
    steps: [
      deploy(
        one('num_replicas: 1', {
          more: 'runtime_env: { env_vars: { A: "1" }, config: { setup_timeout_seconds: 300 } }',
        }),
      ),
      deploy(
        one('num_replicas: 1', {
          more: 'runtime_env: { config: { setup_timeout_seconds: 300 }, env_vars: { A: "1" } }',
        }),
        { differs: [] },
      ),
      deploy(one('num_replicas: 1', { more: 'runtime_env: { env_vars: { A: "2" } }' }), {
        differs: ['a runtime_env.config', 'a runtime_env.env_vars.A'],
      }),
    ],
  },
  {
    name: 'auto, then a number, then code decides',
    releases: [EARLY, NEWEST],
    steps: [deploy(one('num_replicas: auto')), deploy(one('num_replicas: 2')), deploy(file({ name: 'a' }))],
  },
  {
    name: 'new replicas before old ones stop',
    releases: [NEWEST],
    steps: [
      deploy(one('num_replicas: 2, max_surge_percent: 50, ray_actor_options: { num_cpus: 2 }')),
      deploy(one('num_replicas: 2, max_surge_percent: 50, ray_actor_options: { num_cpus: 3 }')),
    ],
  },
  {
    name: 'scaling that starts from none',
    releases: [MIDDLE, NEWEST],
    steps: [
      deploy(one('autoscaling_config: { min_replicas: 0, max_replicas: 4 }')),
      deploy(one('autoscaling_config: { min_replicas: 0, initial_replicas: 2, max_replicas: 4 }')),
      deploy(
        one('autoscaling_config: { min_replicas: 0, initial_replicas: 3, max_replicas: 4, downscale_delay_s: 900 }'),
      ),
    ],
  },
  {
    name: 'a graph of which the code has more than the file',
    releases: [OLD, MIDDLE],
    steps: [
      deploy(file({ name: 'a', path: 'situations:two' })),
      deploy(file({ name: 'a', path: 'situations:two', of: 'Back', options: 'num_replicas: 2' })),
      deploy(file({ name: 'a', path: 'situations:back', of: 'Back', options: 'num_replicas: 2' })),
    ],
  },
  {
    name: 'nothing at all',
    releases: [EARLY, NEWEST],
    steps: [deploy(file({ name: 'a' }, { name: 'b' })), deploy(`${FRAME}applications: []\n`)],
  },
];
