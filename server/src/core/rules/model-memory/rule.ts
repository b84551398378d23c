import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { acceleratorOn } from '../../ray/facts/accelerators.ts';
import { engineBudget } from '../../memory/engine-budgets.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf, numberOf, stringOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule, ApplicationContext } from '../rule.ts';
import { largestMemory, sureMemory } from '../../cards/card-memory.ts';
import { isOfModel } from '../../cards/served-models.ts';
import { memoryShareOf } from '../../cards/memory-share.ts';
import { fewestGpus, weightsOf } from '../../cards/weights.ts';
import { message } from './words.ts';
import type { Weights } from '../../cards/weights.ts';

/** What weights need besides them before raising the utilization is offered as enough. */
const ROOM = 1.2;
const USUAL = 0.9;

/**
 * vLLM takes `gpu_memory_utilization` of a GPU's whole memory (`CacheConfig` in `vllm/config/cache.py`; unless written what the
 * release's may leave it at most) and does not start when the weights leave nothing of it for the KV cache ("No available
 * memory for the cache blocks", `vllm/worker/worker.py`, later `vllm/v1/core/kv_cache_utils.py`).
 */
export const rule: Rule = {
  code: 'model-memory',
  scope: 'application',
  severity: 'hint',
  since: '0.1.0',
  title: { en: 'Weights larger than the memory of their GPUs', vi: 'Trọng số lớn hơn bộ nhớ của GPU' },
  check: (context) => mapsOf(context.places, 'LLMConfig').flatMap((model) => check(model, context)),
};

const check = (model: MapNode, context: ApplicationContext): readonly Finding[] => {
  const accelerator = entryOf(model, 'accelerator_type');
  const gpu = stringOf(accelerator?.value) ?? '';
  const memory = largestMemory(gpu);
  if (!accelerator || memory === undefined || acceleratorOn(gpu, context.release) === null) return [];
  const weights = loadedBy(model, context);
  const share = memoryShareOf(model, context.release);
  if (weights === undefined || share === undefined) return [];
  const least = fewestGpus(weights, memory, share.high);
  if (least <= weights.gpus) return [];
  const bundles = bundlesOf(model, context);
  if (!bundles.some((bundle) => (bundle.get('GPU') ?? 0n) > 0n)) return [];
  const fixes = raised(share.entry, bundles, gpu, weights);
  const place = fixes.length > 0 && share.entry ? share.entry.value.range : accelerator.value.range;
  const words = message(weights, gpu, memory, share, fixes.length > 0 ? null : least);
  const isSure = weights.sure === 1;
  return [
    notice('model-memory', isSure ? 'error' : 'hint', place, words, { fixes, ...(isSure && { endsEngine: 'sure' }) }),
  ];
};

/** By the shape of the model where one is known, else by its name. */
const loadedBy = (model: MapNode, { release, shapeOf }: ApplicationContext): Weights | undefined => {
  const engine = shapeOf(model) && engineBudget(model, { release, cluster: null, shapeOf });
  if (engine === undefined) return weightsOf(model);
  const { tensorParallel, pipelineParallel } = engine.arguments;
  const gpus = tensorParallel * pipelineParallel;
  const own = engine.budget.weights?.bytes.low;
  if (own === undefined) return undefined;
  return { parameters: 0, bytes: 2, gpus, all: (own * gpus) / 1e9, sure: 1 };
};

/** Where 0.9 is surely enough and nothing else shares the GPU. */
const raised = (
  entry: Entry | undefined,
  bundles: readonly Resources[],
  gpu: string,
  weights: Weights,
): readonly Fix[] => {
  const memory = sureMemory(gpu);
  if (entry === undefined || entry.merged || memory === undefined) return [];
  if ((numberOf(entry.value) ?? 1) >= USUAL || (weights.all / weights.gpus) * ROOM > memory * USUAL) return [];
  const shared = bundles.some((bundle) => !Number.isInteger(amountOf(bundle.get('GPU') ?? 0n)));
  const title = { en: 'Set gpu_memory_utilization: 0.9', vi: 'Đặt gpu_memory_utilization: 0.9' };
  return shared ? [] : [{ title, preferred: false, edits: [{ range: entry.value.range, newText: String(USUAL) }] }];
};

/** What a replica of the model reserves, as far as the file decides it. */
const bundlesOf = (model: MapNode, { application: { demand } }: ApplicationContext): readonly Resources[] =>
  demand.deployments
    .filter((deployment) => isOfModel(model, deployment))
    .flatMap(({ replica }) => replica?.bundles.map(({ each }) => each) ?? []);
