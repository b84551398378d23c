import type { ModelName } from '../../options/model-facts.ts';

/** The keys that people write most, in the order in which they write them; the others follow by name. */
const FIRST: Partial<Record<ModelName, readonly string[]>> = {
  ServeDeploySchema: ['applications', 'http_options', 'proxy_location', 'logging_config', 'grpc_options'],
  ServeApplicationSchema: ['name', 'route_prefix', 'import_path', 'args', 'runtime_env', 'deployments'],
  DeploymentSchema: [
    'name',
    'num_replicas',
    'autoscaling_config',
    'ray_actor_options',
    'max_ongoing_requests',
    'user_config',
    'placement_group_bundles',
    'placement_group_strategy',
  ],
  DeploymentConfig: ['num_replicas', 'autoscaling_config', 'ray_actor_options', 'max_ongoing_requests'],
  RayActorOptionsSchema: ['num_cpus', 'num_gpus', 'memory', 'accelerator_type', 'resources', 'runtime_env'],
  AutoscalingConfig: ['min_replicas', 'max_replicas', 'initial_replicas', 'target_ongoing_requests'],
  LLMConfig: [
    'model_loading_config',
    'accelerator_type',
    'deployment_config',
    'engine_kwargs',
    'placement_group_config',
    'resources_per_bundle',
    'runtime_env',
    'lora_config',
  ],
  ModelLoadingConfig: ['model_id', 'model_source'],
  HTTPOptionsSchema: ['host', 'port', 'request_timeout_s'],
  LoggingConfig: ['log_level', 'encoding'],
  LLMServingArgs: ['llm_configs', 'ingress_deployment_config'],
  PDServingArgs: ['prefill_config', 'decode_config'],
};

/** Keys of mappings that are one of these models, those first that are wanted first. */
export const firstOf = (models: readonly ModelName[], keys: readonly string[]): readonly string[] => {
  const first = models.flatMap((model) => FIRST[model] ?? []);
  const place = (key: string): number => {
    const index = first.indexOf(key);
    return index < 0 ? first.length : index;
  };
  return keys.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b));
};
