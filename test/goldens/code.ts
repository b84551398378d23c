import { argumentsOf, settingsFromCode } from './code-settings.ts';
import type { CodeOf } from '../../server/src/core/resources/application-demand.ts';

/** What the applications of `oracle/apps` set their deployments to, in binding order: dependencies first. */
const CODE: Readonly<Record<string, readonly string[]>> = {
  'single:api': ['{ name: Api }'],
  'single:model': ['{ name: Model, num_replicas: 3, ray_actor_options: { num_cpus: 2, num_gpus: 1 } }'],
  'single:elastic': [
    '{ name: Elastic, autoscaling_config: { min_replicas: 1, max_replicas: 6, initial_replicas: 2 }, ray_actor_options: { num_cpus: 0.5 } }',
  ],
  'single:grouped': [
    '{ name: Grouped, placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }], placement_group_strategy: STRICT_PACK }',
  ],
  'single:spread': [
    '{ name: Spread, max_replicas_per_node: 2, num_replicas: 4, ray_actor_options: { resources: { widget: 1 } } }',
  ],
  'pipeline:app': [
    '{ name: Preprocess, num_replicas: 2 }',
    '{ name: Embedder, num_replicas: 2, ray_actor_options: { num_gpus: 0.5 } }',
    '{ name: Ingress }',
  ],
  'pipeline:twice': [
    '{ name: Embedder, num_replicas: 2, ray_actor_options: { num_gpus: 0.5 } }',
    '{ name: Embedder_1, num_replicas: 2, ray_actor_options: { num_gpus: 0.5 } }',
    '{ name: Ingress }',
  ],
  'pipeline:renamed': ['{ name: Small, num_replicas: 1, ray_actor_options: { num_gpus: 0.5 } }', '{ name: Gateway }'],
};

/** The code behind the goldens' own applications; null for every other. */
export const goldenCode =
  (release: string): CodeOf =>
  (path, app) => {
    const dotted = path.includes(':') ? path : path.replace(/\.(?=[^.]*$)/, ':');
    if (dotted === 'builders:build') {
      const { replicas = 1 } = argumentsOf(app);
      return typeof replicas === 'number' ? settingsFromCode([workerOf(replicas)], release) : null;
    }
    // Arguments for an application that is no builder are refused, which no list of deployments says.
    const written = Object.keys(argumentsOf(app)).length > 0 ? undefined : CODE[dotted];
    return written === undefined ? null : settingsFromCode(written, release);
  };

const workerOf = (replicas: number): string => `{ name: Worker, num_replicas: ${String(replicas)} }`;
