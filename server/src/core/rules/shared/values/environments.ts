import { mapsOf } from '../../../options/maps-of.ts';
import type { ModelPlace } from '../../../options/walk.ts';
import { asMap, valueOf } from '../../../yaml/tree.ts';
import type { MapNode, Tree } from '../../../yaml/tree.ts';

/** Every `runtime_env` that Ray reads: of applications, of actors, of models and of their actors; each once. */
export const environments = (places: readonly ModelPlace[]): readonly MapNode[] => [
  ...new Set(
    owners(places).flatMap((owner) => {
      const env = asMap(valueOf(owner, 'runtime_env'));
      return env === undefined ? [] : [env];
    }),
  ),
];

const owners = (places: readonly ModelPlace[]): readonly (Tree | undefined)[] => [
  ...mapsOf(places, 'ServeApplicationSchema'),
  ...mapsOf(places, 'RayActorOptionsSchema'),
  ...mapsOf(places, 'LLMConfig'),
  ...mapsOf(places, 'LLMConfig').map((model) => valueOf(model, 'deployment_config', 'ray_actor_options')),
];
