import { writtenShare } from '../../cards/memory-share.ts';
import { isPlainVllm } from '../../cards/plain-vllm.ts';
import { engineMemory, vllmVersion } from '../../ray/facts/engine.ts';
import { engineIn } from '../../ray/facts/engine-cache.ts';
import { at } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { EngineArguments } from '../budget.ts';
import { amountAt, argument, countAt, isOn, textAt } from '../../models/engine-kwargs.ts';
import { openIn, unfollowedIn } from './unfollowed.ts';

const GIB = 2 ** 30;

/**
 * The arguments of an `LLMConfig`'s engine that decide its memory, with the defaults of the vLLM that the release asks for. Undefined
 * for an engine other than vLLM on GPUs, and before `ray.serve.llm`.
 */
export const engineArguments = (model: MapNode, release: string): EngineArguments | undefined => {
  const vllm = at(vllmVersion, release) ?? null;
  if (vllm === null || !isPlainVllm(model)) return undefined;
  const share = writtenShare(model, release);
  const [tensor, pipeline, ranks] = PARALLEL.map((key) => countAt(model, key, 1));
  const counts = { ...parallel(tensor, pipeline, ranks), ...sizesIn(model) };
  const unread = [
    ...(share === undefined ? ['gpu_memory_utilization'] : []),
    ...PARALLEL.filter((key) => countAt(model, key, 1) === undefined),
    ...[...COUNTS, 'max_model_len'].filter((key) => isUnread(model, key)),
    ...['cpu_offload_gb'].filter((key) => amountAt(model, key) === undefined),
  ];
  return {
    vllm,
    exact: engineMemory(release)?.exact ?? false,
    engine: engineIn(vllm, stringOf(valueOf(model, 'runtime_env', 'env_vars', 'VLLM_USE_V1'))),
    share: share ?? { low: 0, high: 1 },
    ...counts,
    wholeExperts: isOn(model, 'enable_expert_parallel'),
    dtype: textAt(model, 'dtype') ?? 'auto',
    quantization: textAt(model, 'quantization'),
    cacheDtype: textAt(model, 'kv_cache_dtype') ?? 'auto',
    eager: isOn(model, 'enforce_eager'),
    offloaded: (amountAt(model, 'cpu_offload_gb') ?? 0) * GIB,
    keepsWindows: keepsWindows(model),
    open: openIn(model),
    unfollowed: [...unread.map(unreadWords), ...unfollowedIn(model)],
  };
};

const PARALLEL: readonly string[] = ['tensor_parallel_size', 'pipeline_parallel_size', 'data_parallel_size'];
const COUNTS: readonly string[] = [
  'block_size',
  'max_num_batched_tokens',
  'max_num_seqs',
  'kv_cache_memory_bytes',
  'num_gpu_blocks_override',
];

const unreadWords = (key: string): Words => ({
  en: `${key} is written in a way that cannot be read`,
  vi: `${key} được viết theo cách không đọc được`,
});

/** Experts are spread over the ranks of data parallelism, too (`FusedMoEParallelConfig.make` in vLLM's `fused_moe/config.py`). */
const parallel = (tensor = 1, pipeline = 1, ranks = 1) => ({
  tensorParallel: tensor,
  pipelineParallel: pipeline,
  expertParallel: tensor * ranks,
});

const sizesIn = (model: MapNode) => {
  const [blockSize, batch, sequences, cacheBytes, blocks] = COUNTS.map((key) => countAt(model, key, undefined));
  return { maxLength: lengthIn(model), blockSize, batch, sequences, cacheBytes, blocks };
};

/** `max_model_len`: -1 and `auto` leave it to what fits (vLLM 0.16 on). */
const lengthIn = (model: MapNode): EngineArguments['maxLength'] => {
  const tree = argument(model, 'max_model_len');
  const isFitted = tree?.kind === 'scalar' && (tree.value === -1 || tree.value === 'auto');
  return isFitted ? 'fitted' : countAt(model, 'max_model_len', undefined);
};

const isUnread = (model: MapNode, key: string): boolean =>
  argument(model, key) !== undefined &&
  countAt(model, key, undefined) === undefined &&
  !(key === 'max_model_len' && lengthIn(model) === 'fitted');

/** The manager of several kinds of layers: off as asked; what moves the cache elsewhere may switch it off. */
const keepsWindows = (model: MapNode): boolean | undefined => {
  if (isOn(model, 'disable_hybrid_kv_cache_manager')) return false;
  const moved = ['kv_transfer_config', 'kv_events_config'].some((key) => argument(model, key) !== undefined);
  return moved ? undefined : true;
};
