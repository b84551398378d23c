import { PerReading } from '../yaml/per-reading.ts';
import { mapsIn } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import type { ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';
import { modelUnder } from './walk.ts';

/**
 * The free mappings of an application. Ray writes them as JSON with sorted keys, to see whether anything has changed,
 * before it builds the application (`ray/serve/_private/deploy_utils.py` and `application_state.py`, all releases).
 */
export const hashedEntries = (app: MapNode, release: string): readonly Entry[] =>
  hashedIn('ServeApplicationSchema', app, release);

/** Mappings in which there is none. */
const bare = new PerReading<true>();

const hashedUnder = (model: ModelName, map: MapNode, release: string): readonly Entry[] => {
  if (bare.of(map, [model, release]) !== undefined) return [];
  const found = hashedIn(model, map, release);
  if (found.length === 0) bare.keep(map, [model, release], true);
  return found;
};

const hashedIn = (model: ModelName, map: MapNode, release: string): readonly Entry[] =>
  [...map.entries.values()].flatMap((entry) => {
    if (optionOf(model, entry.key)?.hashed === true) return [entry];
    const under = modelUnder(model, entry.key, release);
    return under === undefined ? [] : mapsIn(entry.value).flatMap((inner) => hashedUnder(under, inner, release));
  });
