import { bundleGpuDefault } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asList, asMap, numberOf, valueOf } from '../../yaml/tree.ts';
import type { ListNode, MapNode, Tree } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import { isPlainVllm } from '../../cards/plain-vllm.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * The engine wants one bundle with a GPU for each worker, and at most one GPU in each
 * (`initialize_ray_cluster` in vLLM’s `executor/ray_utils.py`, 0.4 on); Ray itself takes any list.
 */
export const rule: Rule = {
  code: 'worker-bundles',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'Bundles that do not hold the engine’s workers', vi: 'Bundle không chứa đủ worker của engine' },
  check: ({ places, release }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      if (!isPlainVllm(model)) return [];
      const repeated = REPEATED.flatMap((path) => tooMany(valueOf(model, ...path)));
      const list = asList(valueOf(model, 'placement_group_config', 'bundles'));
      if (list === undefined) return repeated;
      const amounts = list.items.map((bundle) => gpus(bundle, release));
      const known = amounts.filter((amount) => amount !== null);
      const all = known.length === amounts.length;
      return [...repeated, ...list.items.flatMap(tooMany), ...(all ? tooFew(model, list, known) : [])];
    }),
};

/** Bundles that stand once for each worker. */
const REPEATED: readonly (readonly string[])[] = [
  ['placement_group_config', 'bundle_per_worker'],
  ['resources_per_bundle'],
];

const gpus = (bundle: Tree, release: string): number | null => {
  const map = asMap(bundle);
  if (map === undefined || map.entries.has('TPU')) return null;
  const tree = valueOf(map, 'GPU');
  return tree === undefined ? (at(bundleGpuDefault, release) ?? 0) : (numberOf(tree) ?? null);
};

const tooMany = (bundle: Tree | undefined): readonly Finding[] => {
  const tree = valueOf(bundle, 'GPU');
  const amount = numberOf(tree);
  if (tree === undefined || amount === undefined || amount <= 1) return [];
  const message = {
    en: `The engine will not start: it takes at most 1 GPU in a bundle, as each worker has a bundle of its own. tensor_parallel_size says how many there are.`,
    vi: `Engine sẽ không chạy: mỗi bundle chỉ được nhiều nhất 1 GPU vì mỗi worker có bundle riêng. tensor_parallel_size cho biết có bao nhiêu worker.`,
  };
  return [notice('worker-bundles', 'warning', tree.range, message)];
};

const tooFew = (model: MapNode, list: ListNode, amounts: readonly number[]): readonly Finding[] => {
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
  return [notice('worker-bundles', 'warning', list.range, message)];
};
