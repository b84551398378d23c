import type { ModelName } from '../../../server/src/core/options/model-facts.ts';

type Json = Readonly<Record<string, unknown>>;

const app = (content: Json): Json => ({
  applications: [{ name: 'main', import_path: 'app:main', route_prefix: '/', ...content }],
});
const deployment = (content: Json): Json => app({ deployments: [{ name: 'Model', ...content }] });
const built = (builder: string, args: Json): Json => app({ import_path: `ray.serve.llm:${builder}`, args });
const MODEL = { model_loading_config: { model_id: 'm' } };
const model = (content: Json): Json => built('build_openai_app', { llm_configs: [{ ...MODEL, ...content }] });
const args = (content: Json): Json => built('build_openai_app', { llm_configs: [MODEL], ...content });

/** A config in which a mapping is read as a model. */
const HOLDERS: Partial<Record<ModelName, (content: Json) => Json>> = {
  ServeDeploySchema: (content) => ({ ...app({}), ...content }),
  HTTPOptionsSchema: (content) => ({ http_options: content, ...app({}) }),
  LoggingConfig: (content) => ({ logging_config: content, ...app({}) }),
  ServeApplicationSchema: app,
  DeploymentSchema: deployment,
  RayActorOptionsSchema: (content) => deployment({ ray_actor_options: content }),
  AutoscalingConfig: (content) => deployment({ autoscaling_config: content }),
  AutoscalingPolicy: (content) => deployment({ autoscaling_config: { policy: content } }),
  LLMConfig: model,
  LoraConfig: (content) => model({ lora_config: content }),
  PlacementGroupConfig: (content) => model({ placement_group_config: content }),
  LLMServingArgs: args,
};

/** The text of a config in which a model has this content; null where no config here holds the model. */
export const configWith = (name: ModelName, content: Json): string | null => {
  const holder = HOLDERS[name];
  return holder === undefined ? null : JSON.stringify(holder(content));
};
