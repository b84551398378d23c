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

describe('deployments of equal names', () => {
  it('are told apart by a number, as Ray 2.60.0 names them', () => {
    const ids = ['a/b', 'a--b', 'c'].map((id) => `    - { model_loading_config: { model_id: ${id} } }\n`).join('');
    const text = `applications:\n- name: a\n  import_path: ray.serve.llm:build_openai_app\n  args:\n    llm_configs:\n${ids}`;
    const [config] = analyze(text, { rayVersionOption: '2.60.0' }).configs;
    expect(config?.applications[0]?.deployments.map(({ name }) => name)).toEqual([
      'LLMServer:a--b',
      'LLMServer:a--b_1',
      'LLMServer:c',
      'OpenAiIngress',
    ]);
  });
});

describe('a model whose number of replicas is filled in later or is none', () => {
  it('has no known number of them', () => {
    const replicas = (count: string) => deployments('2.60.0', `deployment_config: ${count}`)[0]?.replicas;
    expect(replicas('{ num_replicas: "{{ n }}" }')).toBeNull();
    expect(replicas('{ num_replicas: many }')).toBeNull();
    expect(replicas('{ num_replicas: null }')).toMatchObject({ initial: 1 });
    expect(replicas('{ num_replicas: 3 }')).toMatchObject({ initial: 3 });
  });
});

describe('a count of routers that is no number', () => {
  it('is not taken for one that is not given', () => {
    const routers = (...counts: readonly string[]) =>
      deployments('2.47.1', ...counts.map((count) => `experimental_configs: { num_router_replicas: ${count} }`)).at(-1)
        ?.replicas;
    expect([routers('x'), routers('x', '3')]).toEqual([null, null]);
    expect([routers('2', '3')?.initial, routers('0')?.initial]).toEqual([3, 2]);
  });
});

describe('a model over two stages, as Ray 2.49.2 places it', () => {
  it('may lie on several nodes, unless it counts ranks', () => {
    const strategy = (ranks: string) =>
      deployments('2.49.2', `engine_kwargs: { pipeline_parallel_size: 2${ranks} }`)[0]?.replica?.strategy;
    expect([strategy(''), strategy(', data_parallel_size: null'), strategy(', data_parallel_size: 1')]).toEqual([
      'PACK',
      'PACK',
      'STRICT_PACK',
    ]);
  });
});

describe('the class of the ingress', () => {
  const ingressOf = (path: string) => {
    const text = `applications:\n- name: a\n  import_path: ray.serve.llm:build_openai_app\n  args:\n    llm_configs: [{ model_loading_config: { model_id: x } }]\n    ingress_cls_config: { ingress_cls: "${path}" }\n`;
    const [, ingress] = analyze(text, { rayVersionOption: '2.60.0' }).configs[0]?.applications[0]?.deployments ?? [];
    return [ingress?.name, ingress?.replicas?.initial];
  };

  it('changes nothing where it is Ray’s own, and decides everything where it is another', () => {
    expect(ingressOf('ray.serve.llm.ingress:OpenAiIngress')).toEqual(['OpenAiIngress', 1]);
    expect(ingressOf('mine.gate:Gate')).toEqual(['Gate', undefined]);
  });
});

describe('prefill and decode, as Ray 2.54.1 builds them', () => {
  const transfer = 'kv_transfer_config: { kv_connector: NixlConnector }';
  const model = (ranks: string) =>
    `{ model_loading_config: { model_id: x }, engine_kwargs: { ${ranks}${transfer} }, experimental_configs: { dp_size_per_node: 2 } }`;
  const text = `applications:\n- name: a\n  import_path: ray.serve.llm:build_pd_openai_app\n  args:\n    prefill_config: ${model('data_parallel_size: 2, ')}\n    decode_config: ${model('')}\n    proxy_deployment_config: { num_replicas: 3 }\n`;

  it('have a replica for each rank, what hands the ranks out, and the proxy that the file asks for', () => {
    const [config] = analyze(text, { rayVersionOption: '2.54.1' }).configs;
    const made = config?.applications[0]?.deployments ?? [];
    expect(made.map(({ name, replicas, replica }) => [name, replicas?.initial, replica?.strategy])).toEqual([
      ['_DPRankAssigner', 1, null],
      ['Prefill:x', 2, 'STRICT_PACK'],
      ['Decode:x', 1, 'PACK'],
      ['PDProxyServer', 3, null],
      ['OpenAiIngress', 1, null],
    ]);
  });
});
