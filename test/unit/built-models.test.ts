import { describe, expect, it } from 'vitest';
import { analyze, toRecord } from '../../server/src/core/index.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

const configOf = (release: string, ...models: readonly string[]) => {
  const items = models.map((keys) => `    - { model_loading_config: { model_id: x }, ${keys} }\n`).join('');
  const text = `applications:\n- name: a\n  import_path: ray.serve.llm:build_openai_app\n  args:\n    llm_configs:\n${items}`;
  return analyze(text, { rayVersionOption: release }).configs[0];
};

const deployments = (release: string, ...models: readonly string[]) =>
  configOf(release, ...models)?.applications[0]?.deployments ?? [];

describe('the server of a model, as Ray 2.60.0 builds it', () => {
  it.each([
    ['ray.llm._internal.serve.serving_patterns.data_parallel.dp_server:DPServer', 'DPServer:x'],
    ['ray.llm._internal.serve.serving_patterns.data_parallel.dp_server.DPServer', 'DPServer:x'],
    ['ray.llm._internal.serve.core.server.llm_server:LLMServer', 'LLMServer:x'],
  ])('bears the name of its class %s', (path, name) => {
    const keys = `server_cls: "${path}", engine_kwargs: { data_parallel_size: 2 }`;
    expect(deployments('2.60.0', keys).map((one) => one.name)).toEqual([name, 'OpenAiIngress']);
  });

  it('has no group of its own on a slice of TPUs, which each replica reserves itself', () => {
    const config = configOf('2.60.0', 'accelerator_type: TPU-V6E, accelerator_config: { kind: tpu, topology: 4x4 }');
    const server = config?.applications[0]?.deployments[0];
    expect(listed(server?.replica?.bundles ?? []).map(toRecord)).toEqual([{ CPU: 1 }]);
    expect(server).toMatchObject({ replica: { strategy: null }, origin: 'unknown' });
    expect(config).toMatchObject({ demand: null, verdict: { status: 'unknown', stages: { build: 'unknown' } } });
  });

  it.each([
    ['tpu', 'TPU-V6E', 'kind: tpu', 'TPU'],
    ['gpu with a topology that only TPUs have', 'L4', 'kind: gpu, topology: 4x4', 'GPU'],
  ])('has a group on %s', (_, type, config, resource) => {
    const keys = `accelerator_type: ${type}, accelerator_config: { ${config} }`;
    const [server] = deployments('2.60.0', keys);
    expect(listed(server?.replica?.bundles ?? []).map(toRecord)).toEqual([
      { CPU: 1, [resource]: 1, [`accelerator_type:${type}`]: 0.001 },
    ]);
    expect(server?.replica?.strategy).toBe('PACK');
  });
});
