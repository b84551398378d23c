import type { MapNode } from '../yaml/tree.ts';
import type { ModelName } from './model-facts.ts';
import type { ModelPlace } from './walk.ts';

/** The mappings of one model among the places of a config. */
export const mapsOf = (places: readonly ModelPlace[], model: ModelName): readonly MapNode[] =>
  places.filter((place) => place.model === model).map(({ map }) => map);
