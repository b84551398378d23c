import { isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { argumentsAmong, countAt, textAt } from '../models/engine-kwargs.ts';
import { isPlainVllm } from './plain-vllm.ts';
import { nameIn, parametersIn } from './model-size.ts';
import { bytesPerWeight } from './weight-bytes.ts';

/** Keys of `engine_kwargs` that change what is loaded, where, or how memory is shared, other than by the keys read here. */
const SILENCING: ReadonlySet<string> = new Set([
  'model',
  'device',
  'hf_overrides',
  'cpu_offload_gb',
  'cpu_offload_params',
  'offload_backend',
  'offload_group_size',
  'offload_num_in_group',
  'offload_params',
  'kv_cache_memory_bytes',
  'enable_expert_parallel',
  'data_parallel_size',
  'prefill_context_parallel_size',
  'tp_size',
  'pp_size',
  'language_model_only',
  'limit_mm_per_prompt',
  'task',
  'runner',
  'convert',
  'quantization_config',
  'additional_config',
  'model_class_overrides',
]);

/** The weights as files of one model; other formats hold them in ways of their own. */
export const LOAD_FORMATS: readonly string[] = [
  'auto',
  'safetensors',
  'pt',
  'npcache',
  'hf',
  'runai_streamer',
  'mistral',
];

/** The weights of a model, as far as the file says them. */
export interface Weights {
  /** In billions. */
  readonly parameters: number;
  readonly bytes: number;
  /** Those that share one copy. */
  readonly gpus: number;
  /** All of them, in GB. */
  readonly all: number;
  /** The part of `all` that is surely there: 1 where the shape of the model says it. */
  readonly sure: number;
}

/** No name overstates its model by more: dolly-v2-3b has 2.77 billion parameters, Qwen1.5-0.5B 0.46, Llama-2-7b 6.74. */
const SURE_SHARE = 0.92;

/** Memory sold as 24 GB is at most 24 GiB. */
const GB = 1e9;
const GIB = 2 ** 30;

/** The fewest GPUs of so much memory, in GB, that can hold the weights where the engine takes this share of each. */
export const fewestGpus = ({ all, sure }: Weights, memory: number, share: number): number =>
  Math.ceil((all * GB * sure) / (memory * share * GIB));

/** Undefined where the file does not say plainly what is loaded, or how it is spread. */
export const weightsOf = (model: MapNode): Weights | undefined => {
  const name = hubIdOf(model);
  const gpus = gpuCount(model);
  if (name === undefined || gpus === undefined) return undefined;
  const parameters = parametersIn(name);
  const bytes = bytesPerWeight(name, textAt(model, 'quantization'), textAt(model, 'dtype'));
  if (parameters === undefined || bytes === undefined) return undefined;
  return { parameters, bytes, gpus, all: parameters * bytes, sure: SURE_SHARE };
};

/** The hub id of the weights; a mirror counts where it holds them under the same name. */
const hubIdOf = (model: MapNode): string | undefined => {
  const id = stringOf(valueOf(model, 'model_loading_config', 'model_id'));
  const source = valueOf(model, 'model_loading_config', 'model_source');
  if (source === undefined || isNull(source)) return isHubId(id) ? id : undefined;
  const place = stringOf(source.kind === 'map' ? valueOf(source, 'bucket_uri') : source);
  if (source.kind !== 'map' && isHubId(place)) return place;
  const same = isHubId(id) && place !== undefined && nameIn(place.replace(/\/+$/, '')).endsWith(nameIn(id));
  return same ? id : undefined;
};

const isHubId = (text: string | undefined): text is string =>
  text !== undefined && /^(?!\.|models?\/)[\w.-]+\/[\w.-]+$/.test(text);

/** The GPUs that share one copy of the weights; undefined where the file does not say it plainly. */
const gpuCount = (model: MapNode): number | undefined => {
  const format = textAt(model, 'load_format');
  if (!isPlainVllm(model) || argumentsAmong(model, SILENCING).length > 0) return undefined;
  if (!isMainOrCommit(textAt(model, 'revision'))) return undefined;
  if (format !== undefined && !LOAD_FORMATS.includes(format)) return undefined;
  const [tensor, pipeline] = ['tensor_parallel_size', 'pipeline_parallel_size'].map((key) => countAt(model, key, 1));
  return tensor === undefined || pipeline === undefined ? undefined : tensor * pipeline;
};

/** True where no branch or tag is named, which may hold other weights. */
export const isMainOrCommit = (revision: string | undefined): boolean =>
  revision === undefined || /^(?:main|[0-9a-f]{40})$/.test(revision);
