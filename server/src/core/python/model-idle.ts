import type { Idle } from './tree.ts';

/** Parts of a model of `ray.serve.llm` that decide neither deployments nor amounts: where it is loaded from, and how it runs. */
const PARTS: readonly RegExp[] = [
  /^model_loading_config\.(model_source|tokenizer_source)(\.|$)/,
  /^(runtime_env|lora_config|callback_config)(\.|$)/,
  /^log_engine_metrics$/,
];

/** Arguments of the engine that decide how many workers it has, and where. */
const DECIDING = /parallel|executor|backend|device|^data_|^enable_/;

/** True for a place in a builder's arguments that is idle whatever stands there. */
export const isIdleForModels: Idle = (path) => {
  const model = /^(?:llm_configs\.\d+|llm_config|prefill_config|decode_config)\.(.+)$/.exec(path)?.[1];
  if (model === undefined) return false;
  const argument = /^engine_kwargs\.([^.]+)/.exec(model)?.[1];
  return argument === undefined ? PARTS.some((part) => part.test(model)) : !DECIDING.test(argument);
};
