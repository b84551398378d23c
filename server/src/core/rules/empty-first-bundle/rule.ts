import { removalFix } from '../shared/key-fixes.ts';
import { actorBundle } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { actorRequest } from '../../resources/actor-request.ts';
import { mapsOf } from '../../schema/places.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

/** Up to 2.49 the replica's actor has a bundle of its own, and a bundle of zeros is refused. */
export const rule: Rule = {
  code: 'empty-first-bundle',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A first bundle that holds nothing', vi: 'Bundle đầu tiên trống' },
  check: ({ places, release, text }) =>
    at(actorBundle, release) !== 'separate'
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => {
          const options = valueOf(model, 'deployment_config', 'ray_actor_options');
          const request = actorRequest(options);
          if (options === undefined || request === null || [...request.values()].some((units) => units > 0n)) return [];
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
