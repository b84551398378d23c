import type { Analysis } from '../../../server/src/core/index.ts';

export const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`).trimEnd();

export const CONFIG = `applications:
- name: llm
  route_prefix: /
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config:
        model_id: m
      accelerator_typ: L4 # a typo
      deployment_config:
        num_replicas: 3
`;

/** A RayService around a config, with a group of one-GPU workers. */
export const service = (
  config: string,
  { version = '2.60.0', image = 'rayproject/ray:2.60.0', workers = 'replicas: 1' } = {},
) =>
  `apiVersion: ray.io/v1
kind: RayService
metadata: { name: demo }
spec:
  serveConfigV2: ${config}
  rayClusterConfig:
    rayVersion: "${version}"
    headGroupSpec:
      rayStartParams: { num-cpus: "0" }
      template: { spec: { containers: [{ name: head, image: "${image}", resources: { limits: { cpu: 2 } } }] } }
    workerGroupSpecs:
    - groupName: gpu
      ${indented(workers, 6)}
      template:
        spec:
          containers:
          - name: worker
            image: "${image}"
            env: [{ name: RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO, value: "1" }]
            resources: { limits: { cpu: 4, nvidia.com/gpu: 1 } }
`;

export const block = (config: string): string => `|\n    ${indented(config, 4)}`;

export const manifest = service(block(CONFIG));

/** The text that every problem is about, by code. */
export const told = (analysis: Analysis): Readonly<Record<string, string>> =>
  Object.fromEntries(analysis.problems.map(({ code, range }) => [code, analysis.text.slice(range.start, range.end)]));
