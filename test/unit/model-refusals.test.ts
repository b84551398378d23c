import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';

const model = (body: string): string => `applications:
- name: a
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config: { model_id: m, model_source: org/m }
      ${body}
`;

const verdict = (body: string, rayVersionOption: string): string => {
  const { configs, problems } = analyze(model(body), { rayVersionOption });
  const { status } = configs[0]?.verdict ?? { status: 'unknown' };
  const refused = problems.flatMap(({ code, rejects }) => (rejects === undefined ? [] : [`${code} at ${rejects}`]));
  return [status, ...refused].join(': ');
};

const REFUSED = 'rejected: deployment-option at build';

/** Answers of Ray 2.44.1, 2.49.2, 2.51.0, 2.55.0, 2.57.0 and 2.60.0. */
describe('what the builders of ray.serve.llm refuse of a model’s deployment', () => {
  it.each([
    ['no replicas', 'num_replicas: 0', REFUSED],
    ['a count beside bounds', 'num_replicas: 2, autoscaling_config: { min_replicas: 1, max_replicas: 2 }', REFUSED],
    ['one beside bounds', 'num_replicas: 1, autoscaling_config: { min_replicas: 1, max_replicas: 2 }', REFUSED],
    ['a count beside no bounds', 'num_replicas: 2, autoscaling_config: {}', REFUSED],
    ['object store memory', 'ray_actor_options: { object_store_memory: 1000000000 }', REFUSED],
    ['none of it', 'ray_actor_options: { object_store_memory: null }', REFUSED],
    ['null beside bounds, which is taken', 'num_replicas: null, autoscaling_config: { min_replicas: 1 }', 'accepted'],
  ])('%s', (_, config, expected) => {
    for (const release of ['2.44.1', '2.49.2', '2.51.0', '2.55.0', '2.57.0', '2.60.0'])
      expect([release, verdict(`deployment_config: { ${config} }`, release)]).toEqual([release, expected]);
  });
});

describe('the class that serves a model', () => {
  it.each([
    ['ray.serve.llm:LLMServer', 'accepted'],
    ['ray.serve.llm.deployment.LLMServer', 'accepted'],
    ['ray.llm._internal.serve.core.server.llm_server:LLMServer', 'accepted'],
    ['null', 'accepted'],
    ['mine:Server', 'unknown'],
    ['Server', 'rejected: class-path at build'],
    ['5', 'rejected: class-path at build'],
  ])('%s', (path, expected) => {
    for (const release of ['2.54.0', '2.57.0', '2.60.0'])
      expect([release, verdict(`server_cls: ${path}`, release)]).toEqual([release, expected]);
    expect(verdict(`server_cls: ${path}`, '2.50.1')).toBe('rejected: refused-key at build');
  });

  it('of Ray’s own reserves what a model without the key does', () => {
    const demand = (body: string) => analyze(model(body), { rayVersionOption: '2.60.0' }).configs[0]?.demand;
    expect(demand('server_cls: ray.serve.llm:LLMServer')).toEqual(demand('accelerator_type: null'));
    expect(demand('server_cls: mine:Server')).toBeNull();
  });
});
