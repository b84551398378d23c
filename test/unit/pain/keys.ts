import { deployment, model } from './report.ts';
import type { Told } from './report.ts';

const TWO_APPS = (first: string, second: string): string =>
  `applications:\n  - ${first}\n    import_path: a:app\n  - ${second}\n    import_path: b:app\n`;

/** Keys, names and values that the release drops, renames or refuses. */
export const keys: readonly Told[] = [
  {
    id: 'P038',
    about: 'a guessed name among the actor options',
    ray: '2.47.1',
    yaml: deployment('ray_actor_options: { num_gpu: 1 }'),
    code: 'unknown-key',
    at: 'num_gpu',
  },
  {
    id: 'P046',
    about: 'the limit of queries has another name now',
    ray: '2.33.0',
    yaml: deployment('max_concurrent_queries: 50'),
    code: 'renamed-key',
    at: 'max_concurrent_queries',
  },
  {
    id: 'P047',
    about: 'the autoscaling target has another name now',
    ray: '2.47.1',
    yaml: deployment('autoscaling_config: { target_num_ongoing_requests_per_replica: 3, max_replicas: 4 }'),
    code: 'renamed-key',
    at: 'target_num_ongoing_requests_per_replica',
  },
  {
    id: 'P050',
    about: 'placement_group_config before the release that brought it',
    ray: '2.48.0',
    yaml: model('placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }] }'),
    code: 'refused-key',
    at: 'placement_group_config',
  },
  {
    id: 'P058',
    about: 'a tutorial’s old names',
    ray: '2.54.0',
    yaml: deployment('max_concurrent_queries: 8', 'num_replicas: 2'),
    code: 'renamed-key',
    at: 'max_concurrent_queries',
  },
  {
    id: 'P059',
    about: 'the request limit one level too deep',
    ray: '2.47.1',
    yaml: deployment('autoscaling_config: { max_replicas: 4, max_ongoing_requests: 20 }'),
    code: 'misplaced-key',
    at: 'max_ongoing_requests',
  },
  {
    id: 'P065',
    about: 'models written under a key that the builder does not know',
    ray: '2.47.1',
    yaml: `applications:\n  - name: llm\n    import_path: ray.serve.llm:build_openai_app\n    args:\n      models:\n        - model_loading_config: { model_id: tiny }\n`,
    code: 'unknown-key',
    at: 'models',
  },
  {
    id: 'P067',
    about: 'the same route twice',
    ray: '2.47.1',
    yaml: TWO_APPS('name: a\n    route_prefix: /', 'name: b\n    route_prefix: /'),
    code: 'duplicate-route',
    at: '/',
  },
  {
    id: 'P068',
    about: 'the same name twice',
    ray: '2.47.1',
    yaml: TWO_APPS('name: shop\n    route_prefix: /a', 'name: shop\n    route_prefix: /b'),
    code: 'duplicate-name',
    at: 'shop',
  },
  {
    id: 'P119',
    about: 'four messages for one route written twice',
    ray: '2.60.0',
    yaml: TWO_APPS('name: a\n    route_prefix: /x', 'name: b\n    route_prefix: /x'),
    code: 'duplicate-route',
    at: '/x',
  },
  {
    id: 'P055',
    about: 'an engine argument from stale documentation',
    ray: '2.60.0',
    yaml: model('engine_kwargs: { task: embed }'),
    code: 'engine-argument',
    at: 'task',
  },
  {
    id: 'P037',
    about: 'an accelerator beside bundles without GPU',
    ray: '2.58.1',
    yaml: model('accelerator_type: L4', 'placement_group_config: { bundles: [{ CPU: 4 }] }'),
    code: 'placement-config',
    at: 'L4',
  },
];
