import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../server/src/core/index.ts';

interface Report {
  /** Where people told it. */
  readonly url: string;
  readonly ray: string;
  readonly cluster: string;
  readonly text: string;
  readonly python?: string;
  /** What we say of memory and starting: `severity code`. */
  readonly told: readonly string[];
}

const llm = (models: string): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
${models}`;

const part = (id: string, gpu: number, more: string): string => `        - model_loading_config: { model_id: ${id} }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${String(gpu)} }] }
${more}`;

const shared = (utilization: number): string =>
  llm(
    part(
      'Qwen2-0.5B-Instruct',
      0.49,
      `          accelerator_type: H100
          engine_kwargs: { gpu_memory_utilization: ${String(utilization)} }
          deployment_config: { autoscaling_config: { min_replicas: 2, max_replicas: 2 } }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.49" } }
`,
    ),
  );

const plain = (share: string): string => `
from ray import serve
from vllm import AsyncEngineArgs, AsyncLLMEngine

@serve.deployment(ray_actor_options={"num_gpus": 0.4})
class MyModel:
    def __init__(self):
        args = AsyncEngineArgs(model="m"${share})
        self.engine = AsyncLLMEngine.from_engine_args(args)

app = MyModel.bind()
`;

const TWO = `applications:
  - { name: one, route_prefix: /one, import_path: "app:app" }
  - { name: two, route_prefix: /two, import_path: "app:app" }
`;

/** Two pictures painted by a class whose memory nobody sees. */
const PAINTS = `
import torch
from diffusers import StableDiffusionPipeline
from ray import serve

@serve.deployment(ray_actor_options={"num_gpus": 0.5})
class Paints:
    def __init__(self):
        self.pipe = StableDiffusionPipeline.from_pretrained("m").to("cuda")

app = Paints.bind()
`;

const ISSUES = 'https://github.com/ray-project/ray/issues';
const VLLM = 'https://github.com/vllm-project/vllm/issues';

const REPORTS: readonly Report[] = [
  {
    url: `${ISSUES}/63875`,
    ray: '2.56.0',
    cluster: 'cpu=8,gpu=1',
    text: llm(part('small', 0.25, '          engine_kwargs: { gpu_memory_utilization: 0.2 }\n')),
    told: ['error worker-gpu'],
  },
  {
    url: `${ISSUES}/58328`,
    ray: '2.51.1',
    cluster: 'cpu=16,gpu=1',
    text: llm(
      ['chat', 'embed']
        .map(
          (id) => `        - model_loading_config: { model_id: ${id} }
          deployment_config: { num_replicas: 1, ray_actor_options: { num_gpus: 0.5 } }
          engine_kwargs: { gpu_memory_utilization: 0.5 }
`,
        )
        .join(''),
    ),
    told: ['error gpu-contention', 'warning model-actor-gpu', 'warning model-actor-gpu'],
  },
  {
    url: `${ISSUES}/62553`,
    ray: '2.55.1',
    cluster: 'cpu=16,gpu=2,accelerator_type:H100=1',
    text: shared(0.49),
    told: [],
  },
  {
    url: `${ISSUES}/62553`,
    ray: '2.55.1',
    cluster: 'cpu=16,gpu=2,accelerator_type:H100=1',
    text: shared(0.6),
    told: ['error shared-card'],
  },
  {
    url: `${VLLM}/654`,
    ray: '2.60.0',
    cluster: 'cpu=8,gpu=1',
    text: TWO,
    python: plain(', gpu_memory_utilization=0.5'),
    told: ['error shared-card'],
  },
  {
    url: `${VLLM}/4242`,
    ray: '2.9.2',
    cluster: 'cpu=8,gpu=1',
    text: TWO,
    python: plain(', gpu_memory_utilization=0.4'),
    told: [],
  },
  {
    url: `${VLLM}/1116`,
    ray: '2.60.0',
    cluster: 'cpu=8,gpu=2',
    text: llm(part('llama-70b', 2, '          engine_kwargs: { tensor_parallel_size: 2 }\n')),
    told: ['warning worker-bundles'],
  },
  { url: `${ISSUES}/41432`, ray: '2.9.2', cluster: 'cpu=8,gpu=1', text: TWO, python: PAINTS, told: [] },
  {
    url: `${VLLM}/20305`,
    ray: '2.48.0',
    cluster: 'cpu=8,gpu=1',
    text: llm(
      '        - model_loading_config: { model_id: small }\n          deployment_config: { num_replicas: 1 }\n',
    ),
    told: [],
  },
  {
    url: 'https://github.com/ray-project/ray/pull/57197',
    ray: '2.60.0',
    cluster: 'cpu=16,gpu=4,accelerator_type:L4=1',
    text: llm(
      part(
        'HuggingFaceTB/SmolVLM-256M-Instruct',
        0.49,
        `          accelerator_type: L4
          engine_kwargs: { gpu_memory_utilization: 0.4, enforce_eager: true, max_model_len: 2048 }
          deployment_config: { autoscaling_config: { min_replicas: 8, max_replicas: 8 } }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.49" } }
`,
      ),
    ),
    told: [],
  },
  {
    url: `${VLLM}/14109`,
    ray: '2.49.2',
    cluster: 'cpu=16,gpu=1',
    text: llm(`        - model_loading_config: { model_id: qwen-32b }
          deployment_config: { num_replicas: 1 }
          resources_per_bundle: { GPU: 0.4 }
          engine_kwargs: { gpu_memory_utilization: 0.4 }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.6000000238418579" } }
`),
    told: ['error worker-gpu'],
  },
];

const OURS = /^(?:shared-card|worker-gpu|worker-bundles|model-actor-gpu|model-memory|small-memory|gpu-contention)$/;

const said = ({ ray, cluster, text, python }: Report): readonly string[] => {
  const module = (name: string) => (name === 'app' && python ? { path: 'app.py', text: python } : null);
  const codeOf = codeFrom({ module, parse: parsePython });
  const { problems } = analyze(text, { rayVersionOption: ray, clusterOption: cluster, codeOf });
  return problems
    .filter(({ code }) => OURS.test(code))
    .map(({ severity, code }) => `${severity} ${code}`)
    .sort();
};

describe('public reports of memory on shared cards and of engines that do not start', () => {
  it.each(REPORTS.map((report) => [`${report.url} ${report.told.join()}`, report] as const))('%s', (_, report) => {
    expect(said(report)).toEqual(report.told);
  });

  it('stand on their page, all and no others', () => {
    const links = readFileSync('docs/reports-memory.md', 'utf8').match(
      /https:\/\/github\.com\/[\w-]+\/[\w-]+\/(?:issues|pull)\/\d+/g,
    );
    expect([...new Set(links)].sort()).toEqual([...new Set(REPORTS.map(({ url }) => url))].sort());
  });
});
