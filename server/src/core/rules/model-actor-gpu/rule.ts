import { actorBundle } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, isNull, numberOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { isPlainVllm } from '../../cards/plain-vllm.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * A model's GPUs are its workers' (tensor × pipeline parallel); `num_gpus` of the actor comes on top, in a bundle of its own
 * up to 2.49, in the first worker's from 2.50 (the builder of every release asked).
 */
export const rule: Rule = {
  code: 'model-actor-gpu',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'GPUs of a model’s actor, on top of its workers’', vi: 'GPU của actor cộng thêm vào GPU của worker' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const options = asMap(valueOf(model, 'deployment_config', 'ray_actor_options'));
      const entry = entryOf(options, 'num_gpus');
      const gpus = numberOf(entry?.value);
      if (options === undefined || entry === undefined || gpus === undefined || gpus <= 0) return [];
      const { key, where } = at(actorBundle, release) === 'separate' ? APART : MERGED;
      const stuck =
        key === MERGED.key && isPlainVllm(model) && !said(model, key) && !said(model, 'resources_per_bundle');
      const end = stuck ? NO_START : NO_SIZE;
      const message = {
        en: `Ray ${release} reserves these ${String(gpus)} GPU on top of the workers’ own, ${where.en}. ${end.en} Its GPUs are set by ${key} and tensor_parallel_size.`,
        vi: `Ray ${release} giữ thêm ${String(gpus)} GPU này ngoài GPU của worker, ${where.vi}. ${end.vi} GPU của nó do ${key} và tensor_parallel_size quyết định.`,
      };
      // Without them a replica with no CPU could ask for nothing at all.
      const fixes = numberOf(valueOf(options, 'num_cpus')) === 0 ? [] : removalFix(entry, options, text);
      return [notice('model-actor-gpu', 'warning', entry.keyRange, message, { fixes })];
    }),
};

const said = (model: MapNode, key: string): boolean => {
  const tree = valueOf(model, key);
  return tree !== undefined && !isNull(tree);
};

const APART = {
  key: 'resources_per_bundle',
  where: { en: 'in a bundle that no worker uses', vi: 'trong một bundle không worker nào dùng' },
};
const MERGED = {
  key: 'placement_group_config',
  where: { en: 'in the first worker’s bundle', vi: 'vào bundle của worker đầu' },
};
const NO_SIZE = { en: 'They do not size the engine.', vi: 'Nó không định cỡ engine.' };
const NO_START = {
  en: 'The engine does not start on a bundle with more than 1 GPU.',
  vi: 'Engine không chạy trên bundle có hơn 1 GPU.',
};
