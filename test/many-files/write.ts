import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBy } from '../random.ts';

type Random = (below: number) => number;

const lines = (...parts: readonly (readonly string[] | string)[]): string => `${parts.flat().join('\n')}\n`;

const repeat = (count: number, make: (i: number) => readonly string[]): readonly string[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat();

const RELEASES = ['2.9.3', '2.31.0', '2.40.0', '2.47.1', '2.49.2', '2.52.1', '2.60.0'];

/** A config of so many applications; one in six has a key or an amount that Ray refuses. */
const serveConfig = (random: Random): readonly string[] => [
  `# rayServeLens.rayVersion: ${RELEASES[random(RELEASES.length)] ?? ''}`,
  ...(random(2) === 0 ? [`# rayServeLens.cluster: ${1 + random(6)} x cpu=${4 + random(60)},gpu=${random(9)}`] : []),
  'applications:',
  ...repeat(1 + random(6), (app) => [
    `  - name: app-${app}`,
    `    route_prefix: /app-${app}`,
    `    import_path: code.served:app`,
    '    deployments:',
    ...repeat(1 + random(5), (i) => [
      `      - name: Deployment${i}`,
      `        num_replicas: ${1 + random(20)}`,
      `        ${random(6) === 0 ? 'max_concurrent_queries' : 'max_ongoing_requests'}: ${1 + random(100)}`,
      `        ray_actor_options: { num_cpus: ${random(8)}, num_gpus: ${random(3) / 2} }`,
    ]),
  ]),
];

const llmConfig = (random: Random): readonly string[] => [
  `# rayServeLens.rayVersion: ${['2.47.1', '2.49.2', '2.52.1', '2.60.0'][random(4)] ?? ''}`,
  `# rayServeLens.cluster: ${1 + random(4)} x cpu=${8 + random(40)},gpu=${1 + random(8)}`,
  'applications:',
  ...repeat(1 + random(3), (app) => [
    `  - name: llm-${app}`,
    `    route_prefix: /llm-${app}`,
    '    import_path: ray.serve.llm:build_openai_app',
    '    args:',
    '      llm_configs:',
    ...repeat(1 + random(3), (i) => [
      `        - model_loading_config: { model_id: model-${app}-${i}, model_source: org/model-${i} }`,
      `          engine_kwargs: { tensor_parallel_size: ${1 + random(4)}, max_model_len: 8192 }`,
      '          deployment_config:',
      `            autoscaling_config: { min_replicas: ${random(3)}, max_replicas: ${3 + random(5)} }`,
    ]),
  ]),
];

const rayService = (random: Random): readonly string[] => [
  'apiVersion: ray.io/v1',
  'kind: RayService',
  'metadata: { name: service }',
  'spec:',
  '  serveConfigV2: |',
  ...serveConfig(random).map((line) => `    ${line}`),
  '  rayClusterConfig:',
  `    rayVersion: '${RELEASES[random(RELEASES.length)] ?? ''}'`,
  '    headGroupSpec:',
  '      rayStartParams: {}',
  '      template: { spec: { containers: [{ name: head, resources: { limits: { cpu: 4, memory: 8Gi } } }] } }',
];

/** What most YAML of a repository is. */
const foreign = (random: Random): readonly string[] => [
  'services:',
  ...repeat(5 + random(60), (i) => [`  web-${i}:`, '    image: nginx', `    ports: ["${8000 + i}:80"]`]),
];

const KINDS = [serveConfig, serveConfig, llmConfig, rayService, foreign, foreign] as const;

const CODE = lines(
  'from ray import serve',
  repeat(5, (i) => [
    '@serve.deployment',
    `class Deployment${i}:`,
    '    def __init__(self, *inner):',
    '        pass',
    '',
  ]),
  `app = ${[0, 1, 2, 3, 4].map((i) => `Deployment${i}.bind(`).join('')}${')'.repeat(5)}`,
);

/** Writes a repository of so many YAML files in folders of fifty, the same for the same seed. */
export const writeManyFiles = (root: string, count: number, seed: number): void => {
  const random = randomBy(seed);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('.git/HEAD', 'ref: refs/heads/main\n');
  write('code/served.py', CODE);
  for (let i = 0; i < count; i++) {
    const make = KINDS[random(KINDS.length)] ?? foreign;
    write(`team-${String(Math.floor(i / 50))}/file-${String(i)}.yaml`, lines(make(random)));
  }
};
