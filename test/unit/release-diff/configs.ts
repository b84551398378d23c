import { readFileSync } from 'node:fs';
import { releaseDiff } from '../../../server/src/core/index.ts';
import type { AnalyzeOptions, DeploymentChange, ReleaseDiff } from '../../../server/src/core/index.ts';

export const scenario = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
export const newForm = scenario.replaceAll(
  'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
  'placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }',
);
export const listed = `
http_options: { port: 8000 }
applications:
  - name: shop
    import_path: shop:app
    deployments:
      - name: Search
        num_replicas: 2
        ray_actor_options: { num_cpus: 1 }
      - name: Rank
        max_ongoing_requests: 7
        autoscaling_config: { min_replicas: 1, max_replicas: 4 }
      - name: Old
        max_concurrent_queries: 7
`;
export const diffOf = (
  text: string,
  from: string,
  to: string,
  options: AnalyzeOptions = {},
  former?: ReleaseDiff,
): ReleaseDiff => releaseDiff(text, options, from, to, former);
export const names = ({ kind, before, after }: DeploymentChange) => [kind, before?.name, after?.name];
export const moved = (text: string, from: string, to: string) =>
  diffOf(text, from, to).configs.flatMap(({ defaults }) =>
    defaults.map(({ place, key, before, after, unlessCode }) => [place, key, before, after, unlessCode]),
  );
export const llm = (extra: string) => `
applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
${extra}`;
