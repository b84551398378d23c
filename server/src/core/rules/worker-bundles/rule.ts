import { bundleGpuDefault, unreadModelKeys } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../schema/places.ts';
import { asList, asMap, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { ListNode, MapNode, Tree } from '../../yaml/tree.ts';
import type { Problem } from '../../analysis.ts';
import { notice } from '../shared/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * The engine wants one bundle with a GPU for each worker, and at most one GPU in each
 * (`initialize_ray_cluster` in vLLM’s `executor/ray_utils.py`); Ray itself takes any list.
 */
export const rule: Rule = {
  code: 'worker-bundles',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Bundles that do not hold the engine’s workers', vi: 'Bundle không chứa đủ worker của engine' },
  check: ({ places, release }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const list = asList(valueOf(model, 'placement_group_config', 'bundles'));
      if (list === undefined || !isPlain(model)) return [];
      const amounts = list.items.map((bundle) => gpus(bundle, release));
      const known = amounts.filter((amount) => amount !== null);
      return known.length < amounts.length ? [] : [...tooMany(list, known), ...tooFew(model, list, known)];
    }),
};

/** GPU engines of vLLM only; others count differently. */
const isPlain = (model: MapNode): boolean =>
  !unreadModelKeys.some((key) => valueOf(model, key) !== undefined) &&
  !(stringOf(valueOf(model, 'accelerator_type')) ?? '').startsWith('TPU');

const gpus = (bundle: Tree, release: string): number | null => {
  const map = asMap(bundle);
  if (map === undefined || map.entries.has('TPU')) return null;
  const tree = valueOf(map, 'GPU');
  return tree === undefined ? (at(bundleGpuDefault, release) ?? 0) : (numberOf(tree) ?? null);
};

const tooMany = (list: ListNode, amounts: readonly number[]): readonly Problem[] =>
  list.items.flatMap((bundle, i) => {
    const amount = amounts[i] ?? 0;
    const tree = valueOf(bundle, 'GPU');
    if (amount <= 1 || tree === undefined) return [];
    const message = {
      en: `The engine will not start: it takes at most 1 GPU in a bundle, as each worker has a bundle of its own. Write one bundle a GPU.`,
      vi: `Engine sẽ không chạy: mỗi bundle chỉ được nhiều nhất 1 GPU vì mỗi worker có bundle riêng. Hãy ghi mỗi GPU một bundle.`,
    };
    return [notice('worker-bundles', 'error', tree.range, message)];
  });

const tooFew = (model: MapNode, list: ListNode, amounts: readonly number[]): readonly Problem[] => {
  const [tensor, pipeline] = ['tensor_parallel_size', 'pipeline_parallel_size'].map((key) => {
    const tree = valueOf(model, 'engine_kwargs', key);
    return tree === undefined ? 1 : numberOf(tree);
  });
  const holding = amounts.filter((amount) => amount > 0).length;
  if (tensor === undefined || pipeline === undefined || holding === 0 || amounts.some((amount) => amount > 1))
    return [];
  const workers = tensor * pipeline;
  if (workers <= holding) return [];
  const message = {
    en: `The engine will not start: its ${String(workers)} workers (tensor × pipeline parallel) need a bundle with a GPU each, and ${String(holding)} of these have one.`,
    vi: `Engine sẽ không chạy: ${String(workers)} worker (tensor × pipeline parallel) mỗi cái cần một bundle có GPU, mà chỉ ${String(holding)} bundle có.`,
  };
  return [notice('worker-bundles', 'error', list.range, message)];
};
