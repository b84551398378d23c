import { actorBundle } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { actorRequest } from '../resources/actor-request.ts';
import { mapsOf } from '../schema/places.ts';
import { valueOf } from '../yaml/tree.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Up to 2.49 the replica's actor has a bundle of its own, and a bundle of zeros is refused. */
export const emptyFirstBundle: Rule = {
  code: 'empty-first-bundle',
  check: ({ places, release }) =>
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
          return [
            refusal('empty-first-bundle', 'build', valueOf(options, 'num_cpus')?.range ?? options.range, message),
          ];
        }),
};
