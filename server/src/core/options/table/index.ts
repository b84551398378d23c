import type { ModelName } from '../model-facts.ts';
import type { Options } from '../option.ts';
import { ACTOR } from './actor.ts';
import { APPLICATION } from './application.ts';
import { BUILDER_MODELS } from './builders.ts';
import { IN_MODEL } from './deployment/in-model.ts';
import { LIFE } from './deployment/life.ts';
import { PLACEMENT } from './deployment/placement.ts';
import { REPLICAS } from './deployment/replicas.ts';
import { REQUESTS } from './deployment/requests.ts';
import { DEPLOYMENT_ACTOR, GANG } from './gang.ts';
import { GRPC, HTTP } from './http.ts';
import { BUNDLE, GROUP, HARDWARE, TPU } from './llm-hardware.ts';
import { CLOUD_MIRROR, CREDENTIALS, EXTRA_FILES, LOADING, LORA, MIRROR, S3_MIRROR } from './llm-loading.ts';
import { LLM_MODEL } from './llm-model.ts';
import { LOGGING } from './logging.ts';
import { BACKPRESSURE, ROUTER } from './router.ts';
import { POLICY, SCALING } from './scaling.ts';
import { CONTROLLER, SERVE, TRACING } from './serve.ts';

/** Every option of Ray, by model and key: one row each. */
export const TABLE: Readonly<Record<ModelName, Options>> = {
  ServeDeploySchema: SERVE,
  ControllerOptions: CONTROLLER,
  TracingConfig: TRACING,
  HTTPOptionsSchema: HTTP,
  gRPCOptionsSchema: GRPC,
  LoggingConfig: LOGGING,
  ServeApplicationSchema: APPLICATION,
  DeploymentSchema: { ...REPLICAS, ...REQUESTS, ...PLACEMENT, ...LIFE },
  DeploymentConfig: IN_MODEL,
  GangSchedulingConfig: GANG,
  DeploymentActorConfig: DEPLOYMENT_ACTOR,
  RayActorOptionsSchema: ACTOR,
  AutoscalingConfig: SCALING,
  AutoscalingPolicy: POLICY,
  RequestRouterConfig: ROUTER,
  BackpressureConfig: BACKPRESSURE,
  LLMConfig: LLM_MODEL,
  ModelLoadingConfig: LOADING,
  LoraConfig: LORA,
  CloudMirrorConfig: CLOUD_MIRROR,
  GCSMirrorConfig: MIRROR,
  S3MirrorConfig: S3_MIRROR,
  ExtraFiles: EXTRA_FILES,
  S3AWSCredentials: CREDENTIALS,
  PlacementGroupConfig: GROUP,
  BundleConfig: BUNDLE,
  CPUConfig: HARDWARE,
  GPUConfig: HARDWARE,
  TPUConfig: TPU,
  ...BUILDER_MODELS,
};
