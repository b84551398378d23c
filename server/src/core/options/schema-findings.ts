import type { Entry, Tree } from '../yaml/tree.ts';
import { refusalOf } from './accepts.ts';
import type { Refusal } from './accepts.ts';
import { fieldFact, requiredKeysOf, unknownKeysOf } from './model-facts.ts';
import type { FieldFact, UnknownKeys } from './model-facts.ts';
import { optionOf } from './options-of.ts';
import type { ModelPlace } from './walk.ts';

/** What one key of a place gives reason to say. */
export type SchemaFinding = { readonly place: ModelPlace } & (
  | { readonly kind: 'value'; readonly entry: Entry; readonly fact: FieldFact; readonly refusal: Refusal }
  | { readonly kind: 'unknown'; readonly entry: Entry; readonly unknown: UnknownKeys }
  | { readonly kind: 'missing'; readonly key: string }
);

/** Everything the models of a release object to in these places, or would swallow. */
export const schemaFindings = (places: readonly ModelPlace[], release: string): readonly SchemaFinding[] =>
  places.flatMap((place) => [...entryFindings(place, release), ...missing(place, release)]);

const entryFindings = (place: ModelPlace, release: string): readonly SchemaFinding[] =>
  [...place.map.entries.values()].flatMap((entry): readonly SchemaFinding[] => {
    const fact = fieldFact(place.model, entry.key, release);
    if (fact === undefined) {
      const unknown = unknownKeysOf(place.model, release);
      return unknown === undefined || unknown === 'kept' ? [] : [{ kind: 'unknown', place, entry, unknown }];
    }
    const refusal = refusalIn(place, entry, fact, release);
    if (refusal !== null) return [{ kind: 'value', place, entry, fact, refusal }];
    if (entry.value.kind === 'scalar') return [];
    return [
      ...strayItems(entry, fact).map((value) => ({ entry: { ...entry, value }, accepts: 'm' })),
      ...strayTexts(entry, fact).map((inner) => ({ entry: inner, accepts: 's' })),
    ].map(({ entry: inner, accepts }) => ({ kind: 'value', place, entry: inner, fact: { accepts }, refusal: 'type' }));
  });

/** What is no text in a list or mapping of texts: the release took one of texts and none with a number in it. */
const strayTexts = (entry: Entry, { accepts = '', model }: FieldFact): readonly Entry[] => {
  const { value } = entry;
  if (model !== undefined) return [];
  const isStray = (tree: Tree): boolean => !(tree.kind === 'scalar' && tree.type === 'string');
  if (value.kind === 'map' && accepts.includes('o') && !accepts.includes('M'))
    return [...value.entries.values()].filter((inner) => isStray(inner.value));
  if (value.kind === 'list' && accepts.includes('L') && !accepts.includes('v'))
    return value.items.filter(isStray).map((item) => ({ ...entry, value: item }));
  return [];
};

/** Items that are no mappings where each is read as a model or as amounts; texts may be paths to files of models. */
const strayItems = (entry: Entry, fact: FieldFact): readonly Tree[] =>
  (fact.list === true || entry.key === 'placement_group_bundles') &&
  entry.value.kind === 'list' &&
  entry.key !== 'llm_configs'
    ? entry.value.items.filter((item) => item.kind !== 'map')
    : [];

/** Code beside the model may take more than it does, or import what stands there. */
const refusalIn = ({ model }: ModelPlace, { key, value }: Entry, fact: FieldFact, release: string): Refusal | null => {
  const option = optionOf(model, key);
  return option?.imports === true ? null : refusalOf(option?.takes?.(fact, release) ?? fact, value);
};

const missing = (place: ModelPlace, release: string): readonly SchemaFinding[] =>
  requiredKeysOf(place.model, release)
    .filter((key) => !place.map.entries.has(key))
    .map((key) => ({ kind: 'missing', place, key }));
