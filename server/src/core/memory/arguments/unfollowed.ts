import type { Words } from '../../text/words.ts';
import { entryOf, isNull, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { argument, argumentsAmong, isOn, textAt } from '../../models/engine-kwargs.ts';
import { LOAD_FORMATS, isMainOrCommit } from '../../cards/weights.ts';

/** Keys of `engine_kwargs` that change what is loaded or kept in ways that are not followed. */
const KEYS: ReadonlySet<string> = new Set([
  'model',
  'device',
  'disable_sliding_window',
  'hf_overrides',
  'hf_config_path',
  'cpu_offload_params',
  'offload_backend',
  'offload_group_size',
  'offload_num_in_group',
  'offload_params',
  'prefill_context_parallel_size',
  'decode_context_parallel_size',
  'tp_size',
  'pp_size',
  'task',
  'runner',
  'convert',
  'quantization_config',
  'additional_config',
  'model_class_overrides',
  'rope_scaling',
  'rope_theta',
  'worker_cls',
  'speculative_config',
  'speculative_model',
  'spec_model',
  'kv_cache_dtype_skip_layers',
  'diffusion_config',
]);

/** `dummy` loads nothing, and takes as much. */
const FORMATS: readonly string[] = [...LOAD_FORMATS, 'dummy'];

/** Variables of the replica that lay out memory otherwise. */
const VARIABLES: readonly string[] = [
  'VLLM_PP_LAYER_PARTITION',
  'VLLM_ALLOW_CHUNKED_LOCAL_ATTN_WITH_HYBRID_KV_CACHE',
  'VLLM_KV_CACHE_LAYOUT',
  'VLLM_MEMORY_PROFILER_ESTIMATE_CUDAGRAPHS',
];

/** What the file says of an engine that changes its memory in ways that are not followed, each by its name in the file. */
export const unfollowedIn = (model: MapNode): readonly Words[] => {
  const revision = textAt(model, 'revision');
  const format = textAt(model, 'load_format');
  const variables = valueOf(model, 'runtime_env', 'env_vars');
  return [
    ...argumentsAmong(model, KEYS),
    ...(isMainOrCommit(revision) ? [] : ['revision']),
    ...(format === undefined || FORMATS.includes(format) ? [] : ['load_format']),
    ...VARIABLES.filter((name) => entryOf(variables, name) !== undefined),
  ].map((name) => ({ en: `${name} is not followed`, vi: `chưa tính đến ${name}` }));
};

/** What makes an engine take more beside weights and cache than the sizes of its model bound. */
export const openIn = (model: MapNode): readonly Words[] => {
  const hasAdapters =
    isOn(model, 'enable_lora') || !isNothing(model, 'lora_config') || argument(model, 'lora_modules') !== undefined;
  const ranks = argument(model, 'data_parallel_size');
  const together = isOn(model, 'enable_expert_parallel') || (ranks?.kind === 'scalar' && ranks.value !== 1);
  return [
    ...(hasAdapters ? [{ en: 'adapters take memory, too', vi: 'adapter cũng chiếm bộ nhớ' }] : []),
    ...(together
      ? [{ en: 'experts on several cards exchange tokens', vi: 'các expert trên nhiều card trao đổi token' }]
      : []),
  ];
};

const isNothing = (model: MapNode, key: string): boolean => {
  const tree = valueOf(model, key);
  return tree === undefined || isNull(tree);
};
