import { randomBy } from '../../random.ts';

/** A Serve config of equal parts: five lines above and 52 lines for each application, whose values differ by a seed. */
export interface Generated {
  readonly applications: number;
  readonly seed: number;
  /** Nodes as the comment `rayServeLens.cluster` names them; as many as have room for all where it is left out. */
  readonly cluster?: string;
}

/** One edit as an editor sends it: from `start` to `end` of the text, by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Random = ReturnType<typeof randomBy>;

const modelLines = (name: string, random: Random): readonly string[] => [
  '        - model_loading_config:',
  `            model_id: ${name}`,
  `            model_source: org/${name}-${String(1 + random(8))}B`,
  '          accelerator_type: L4',
  '          deployment_config:',
  '            max_ongoing_requests: 64',
  '            autoscaling_config:',
  `              min_replicas: ${String(1 + random(2))}`,
  `              max_replicas: ${String(3 + random(5))}`,
  `              target_ongoing_requests: ${String(8 + random(24))}`,
  '          engine_kwargs:',
  `            tensor_parallel_size: ${String(1 << random(2))}`,
  `            max_model_len: ${String(4096 << random(3))}`,
  '            gpu_memory_utilization: 0.9',
];

/** An application of `ray.serve.llm` with two models, and what people set beside them; a faulty one has a misspelled key. */
const llmLines = (name: string, random: Random, isFaulty: boolean): readonly string[] => [
  '',
  `  # The models of ${name}, by the team that asks for them.`,
  `  - name: ${name}`,
  `    route_prefix: /${name}`,
  '    import_path: ray.serve.llm:build_openai_app',
  '    runtime_env:',
  '      env_vars:',
  `        HF_HOME: /models/${name}`,
  '        VLLM_USE_V1: "1"',
  '        LOG_LEVEL: "info"',
  '    args:',
  '      ingress_deployment_config:',
  '        autoscaling_config:',
  '          min_replicas: 1',
  `          max_replicas: ${String(2 + random(4))}`,
  '        ray_actor_options:',
  '          num_cpus: 1',
  '      llm_configs:',
  '        # Answers the chat.',
  ...modelLines(`${name}-chat`, random),
  '        # Writes the summaries.',
  ...modelLines(`${name}-text`, random),
  '    logging_config:',
  '      log_level: INFO',
  isFaulty ? '      encodings: JSON' : '      encoding: JSON',
  '      enable_access_log: false',
];

/** The text; two that differ in the seed alone have as many lines. */
export const generated = ({ applications, seed, cluster }: Generated): string => {
  const random = randomBy(seed);
  const nodes = cluster ?? `${String(Math.max(2, applications * 4))} x cpu=32,gpu=8,accelerator_type:L4=1`;
  const head = [
    '# Models on nodes that are all alike.',
    '# rayServeLens.rayVersion: 2.60.0',
    `# rayServeLens.cluster: ${nodes}`,
    'proxy_location: EveryNode',
    'applications:',
  ];
  const parts = Array.from({ length: applications }, (_, i) => llmLines(`app-${String(i)}`, random, i % 4 === 0));
  return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n')}\n`;
};

/** The same as what `serveConfigV2` of a RayService holds. */
export const generatedService = (what: Generated): string =>
  [
    'apiVersion: ray.io/v1',
    'kind: RayService',
    'metadata:',
    '  name: models',
    'spec:',
    '  serveConfigV2: |',
    ...generated(what)
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`)),
    '  rayClusterConfig:',
    '    rayVersion: "2.60.0"',
    '    headGroupSpec:',
    '      rayStartParams: {}',
    '      template:',
    '        spec:',
    '          containers:',
    '            - name: ray-head',
    '              image: rayproject/ray:2.60.0',
    '              resources: { limits: { cpu: "4", memory: 16Gi } }',
    '    workerGroupSpecs:',
    '      - groupName: cards',
    '        replicas: 200',
    '        minReplicas: 1',
    '        maxReplicas: 200',
    '        rayStartParams: {}',
    '        template:',
    '          spec:',
    '            containers:',
    '              - name: ray-worker',
    '                image: rayproject/ray:2.60.0',
    '                resources: { limits: { cpu: "32", memory: 256Gi, nvidia.com/gpu: "8" } }',
    '',
  ].join('\n');

/** One application whose deployments are listed one below the other. */
export const manyDeployments = (count: number): string =>
  [
    '# rayServeLens.rayVersion: 2.60.0',
    '# rayServeLens.cluster: 400 x cpu=16',
    'applications:',
    '  - name: many',
    '    import_path: many:app',
    '    deployments:',
    ...Array.from({ length: count }, (_, i) => [
      `      - name: Deployment_${String(i)}`,
      `        num_replicas: ${String(1 + (i % 4))}`,
      '        ray_actor_options:',
      `          num_cpus: ${String(1 + (i % 2))}`,
    ]).flat(),
    '',
  ].join('\n');

/** The code of `manyDeployments`. */
export const manyDeploymentsCode = (count: number): string =>
  [
    'from ray import serve',
    ...Array.from(
      { length: count },
      (_, i) => `@serve.deployment\nclass Deployment_${String(i)}:\n    def __init__(self, *inner):\n        pass`,
    ),
    '@serve.deployment',
    'class Front:',
    '    def __init__(self, *inner):',
    '        pass',
    `app = Front.bind(${Array.from({ length: count }, (_, i) => `Deployment_${String(i)}.bind()`).join(', ')})`,
    '',
  ].join('\n');

/** Where the number behind a key stands that is the nearest to the middle of a text. */
export const numberNear = (text: string, key: string): Edit => {
  const at = text.indexOf(`${key}: `, text.length >> 1);
  const start = (at < 0 ? text.lastIndexOf(`${key}: `) : at) + key.length + 2;
  const end = start + (/^\d+/.exec(text.slice(start))?.[0].length ?? 0);
  return { start, end, text: text.slice(start, end) };
};
