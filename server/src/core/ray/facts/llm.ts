import type { Steps } from '../release.ts';

/**
 * What `ray.serve.llm:build_openai_app` builds, by release. Sources: `ray/llm/_internal/serve/configs/server_models.py`,
 * `deployments/llm/`, `deployments/routers/router.py` (2.44 – 2.50), `core/configs/`, `core/ingress/` (2.51 on).
 */
export const OLDEST_LLM = '2.44.0';
export const OLDEST_COVERED = '2.9.0';
export const NEWEST_KNOWN = '2.60.0';

export const LLM_IMPORT_PATHS = ['ray.serve.llm:build_openai_app', 'ray.serve.llm.build_openai_app'];

export const routerName: Steps<string> = [
  ['2.44.0', 'LLMRouter'],
  ['2.50.0', 'OpenAiIngress'],
];

/** Router replicas for each model replica; null where the router no longer follows the models (1 replica). */
export const routersPerModelReplica: Steps<number | null> = [
  ['2.44.0', 2],
  ['2.51.0', null],
];

/** The key of `experimental_configs` that fixes the router's replicas. */
export const routerCountKey: Steps<string | null> = [
  ['2.44.0', null],
  ['2.46.0', 'num_router_replicas'],
  ['2.50.0', 'num_ingress_replicas'],
  ['2.51.0', null],
];

export const serverPrefix: Steps<string> = [
  ['2.44.0', 'LLMDeployment:'],
  ['2.47.0', 'LLMDeployment'],
  ['2.49.0', 'LLMServer:'],
];

/** `separate`: the replica actor has a bundle of its own; `merged`: it is added to the first bundle. */
export const actorBundle: Steps<'separate' | 'merged'> = [
  ['2.44.0', 'separate'],
  ['2.50.0', 'merged'],
];

/** `node`: STRICT_PACK unless pipeline parallel; `any`: PACK. */
export const packing: Steps<'node' | 'any'> = [
  ['2.44.0', 'node'],
  ['2.51.0', 'any'],
];

export const bundleKey: Steps<'resources_per_bundle' | 'placement_group_config' | null> = [
  ['2.44.0', null],
  ['2.45.0', 'resources_per_bundle'],
  ['2.51.0', 'placement_group_config'],
];

/** GPUs a bundle of `placement_group_config` gets when it names none. */
export const bundleGpuDefault: Steps<number> = [
  ['2.51.0', 1],
  ['2.55.0', 0],
];

/** Highest replica count of a model that says nothing of replicas. */
export const modelDefaultMax: Steps<number> = [
  ['2.44.0', 10],
  ['2.50.0', 1],
];

export const modelReplicasHonoured: Steps<boolean> = [
  ['2.44.0', false],
  ['2.50.0', true],
];

export const unknownArgs: Steps<'ignored' | 'refused'> = [
  ['2.44.0', 'ignored'],
  ['2.49.0', 'refused'],
];

/** Keys of `LLMServingArgs` (the builder's `args`), with the release that first knows each. */
export const argsKeys: Readonly<Record<string, string>> = {
  llm_configs: '2.44.0',
  ingress_cls_config: '2.51.0',
  ingress_deployment_config: '2.51.0',
};

/** Keys of `LLMConfig`: [since, until), where until null means still known. Unknown ones are refused in every release. */
export const modelKeys: Readonly<Record<string, readonly [since: string, until: string | null]>> = {
  runtime_env: ['2.44.0', null],
  model_loading_config: ['2.44.0', null],
  llm_engine: ['2.44.0', null],
  engine_kwargs: ['2.44.0', null],
  accelerator_type: ['2.44.0', null],
  lora_config: ['2.44.0', null],
  deployment_config: ['2.44.0', null],
  resources_per_bundle: ['2.45.0', '2.51.0'],
  experimental_configs: ['2.46.0', null],
  log_engine_metrics: ['2.47.0', null],
  placement_group_config: ['2.51.0', null],
  callback_config: ['2.51.0', null],
  server_cls: ['2.54.0', null],
  use_cpu: ['2.54.0', '2.56.0'],
  accelerator_config: ['2.56.0', null],
};

/** Whether the ingress may scale to zero when every model writes `min_replicas: 0` itself. */
export const ingressScalesToZero: Steps<boolean> = [
  ['2.44.0', false],
  ['2.55.0', true],
];

/** Keys of a model, its `deployment_config` and `engine_kwargs` that change what is reserved in ways not read here yet. */
export const unreadModelKeys: readonly string[] = ['use_cpu', 'accelerator_config', 'server_cls'];
export const unreadEngineKeys: readonly string[] = ['data_parallel_size', 'tp_size', 'pp_size'];

/** Accelerators that 2.54 and 2.55 read as GPUs; with any other they reserve CPUs (`ray/llm/_internal/serve/engines/vllm/`). */
export const plainGpuTypes: readonly string[] = [
  'V100',
  'P100',
  'T4',
  'P4',
  'K80',
  'A10',
  'A10G',
  'L4',
  'L40S',
  'A100',
  'H100',
  'H200',
  'H20',
  'A100-40G',
  'A100-80G',
];

/** Keys of `deployment_config` whose content does not decide whether the builder accepts it, beside the two read here. */
export const harmlessDeploymentKeys: readonly string[] = [
  'autoscaling_config',
  'ray_actor_options',
  'num_replicas',
  'max_ongoing_requests',
];
