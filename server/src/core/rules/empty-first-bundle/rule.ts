import { actorShare, modelGroup, workersOf } from '../../builders/workers.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** The bundle in which the replica's actor stands must hold something (`ray/util/placement_group.py`, all releases). */
export const rule: Rule = {
  code: 'empty-first-bundle',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A first bundle that holds nothing', vi: 'Bundle đầu tiên trống' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const options = valueOf(model, 'deployment_config', 'ray_actor_options');
      if (options === undefined || !isEmpty(model, release)) return [];
      const message = {
        en: `Ray ${release} refuses a replica that asks for nothing: its own bundle would be empty.`,
        vi: `Ray ${release} từ chối replica không yêu cầu gì: bundle của nó sẽ rỗng.`,
      };
      const cpus = entryOf(options, 'num_cpus');
      const map = asMap(options);
      const fixes = cpus === undefined || map === undefined ? [] : removalFix(cpus, map, text);
      return [refusal('empty-first-bundle', 'build', cpus?.value.range ?? options.range, message, { fixes })];
    }),
};

const isEmpty = (model: MapNode, release: string): boolean => {
  const workers = workersOf(model, release);
  const share = actorShare(model);
  if (workers === null || share === null) return false;
  const [first] = modelGroup(workers, share, release).bundles;
  return first !== undefined && [...first.each.values()].every((units) => units === 0n);
};
