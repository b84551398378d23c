import type { MapNode } from '../yaml/tree.ts';
import type { ModelName } from './model-facts.ts';
import type { Place } from './walk.ts';

/** The mappings of one model among the places of a config. */
export const mapsOf = (places: readonly Place[], model: ModelName): readonly MapNode[] =>
  places.filter((place) => place.model === model).map(({ map }) => map);
