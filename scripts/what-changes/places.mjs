const inside = (key) => ({ en: `in \`${key}\``, vi: `trong \`${key}\`` });

/** Where a model of Ray stands in a file, in words. */
const PLACES = {
  ServeDeploySchema: { en: 'at the top of the file', vi: 'ở đầu file' },
  ServeApplicationSchema: { en: 'in an application', vi: 'trong một application' },
  DeploymentSchema: { en: 'under `deployments`', vi: 'dưới `deployments`' },
  DeploymentConfig: { en: 'of a deployment', vi: 'của deployment', isCode: true },
  RayActorOptionsSchema: inside('ray_actor_options'),
  AutoscalingConfig: inside('autoscaling_config'),
  AutoscalingPolicy: { en: 'in `policy` of `autoscaling_config`', vi: 'trong `policy` của `autoscaling_config`' },
  LoggingConfig: inside('logging_config'),
  HTTPOptionsSchema: inside('http_options'),
  gRPCOptionsSchema: inside('grpc_options'),
  RequestRouterConfig: inside('request_router_config'),
  GangSchedulingConfig: inside('gang_scheduling_config'),
  DeploymentActorConfig: inside('deployment_actors'),
  BackpressureConfig: inside('backpressure_config'),
  ControllerOptions: inside('controller_options'),
  TracingConfig: inside('tracing_config'),
  LLMServingArgs: { en: 'in the `args` of `build_openai_app`', vi: 'trong `args` của `build_openai_app`' },
  PDServingArgs: {
    en: 'in the `args` of the builder for prefill and decode',
    vi: 'trong `args` của builder cho prefill và decode',
  },
  DPOpenAiServingArgs: {
    en: 'in the `args` of the data parallel builder',
    vi: 'trong `args` của builder data parallel',
  },
  LLMConfig: { en: 'in a model of `llm_configs`', vi: 'trong một model của `llm_configs`' },
  ModelLoadingConfig: inside('model_loading_config'),
  LoraConfig: inside('lora_config'),
  CloudMirrorConfig: { en: 'in the address of a mirror', vi: 'trong địa chỉ của mirror' },
  ExtraFiles: inside('extra_files'),
  PlacementGroupConfig: inside('placement_group_config'),
  BundleConfig: { en: 'in `bundles` of `placement_group_config`', vi: 'trong `bundles` của `placement_group_config`' },
  IngressClsConfig: inside('ingress_cls_config'),
  ProxyClsConfig: inside('proxy_cls_config'),
  CPUConfig: { en: 'in `accelerator_config` of kind `cpu`', vi: 'trong `accelerator_config` loại `cpu`' },
  GPUConfig: { en: 'in `accelerator_config` of kind `gpu`', vi: 'trong `accelerator_config` loại `gpu`' },
  TPUConfig: { en: 'in `accelerator_config` of kind `tpu`', vi: 'trong `accelerator_config` loại `tpu`' },
};

/** Null for what no file holds by that name: models of which nobody writes the keys any more. */
export const placeOf = (model) => (/^(?:S3|GCS)/.test(model) ? null : (PLACES[model] ?? inside(model)));
