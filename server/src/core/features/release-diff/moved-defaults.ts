import { builderAt } from '../../ray/facts/builders.ts';
import { filledRequestLimit } from '../../ray/facts/deployments.ts';
import { at } from '../../ray/release.ts';
import { fieldFact, hasModel, keysOf } from '../../options/model-facts.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { placesOf } from '../../options/walk.ts';
import type { ModelPlace } from '../../options/walk.ts';
import type { TextRange } from '../../text/text-range.ts';
import { entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { DefaultValue, MovedDefault } from './shape.ts';
import { own } from '../../text/own.ts';

/** Defaults that differ between two releases, where a config leaves the key out. */
export const movedDefaults = (root: Tree, from: string, to: string): readonly MovedDefault[] => {
  const before = new Set(placesOf(root, from).map(keyOfPlace));
  const places = placesOf(root, to).filter((place) => before.has(keyOfPlace(place)));
  return distinct(places).flatMap((place) => movedIn(place, from, to));
};

/** Where a mapping of a model stands; a shared one stands at one place only. */
const keyOfPlace = ({ model, map }: ModelPlace): string =>
  `${model} ${String(map.range.start)} ${String(map.range.end)}`;

const distinct = (places: readonly ModelPlace[]): readonly ModelPlace[] =>
  [...new Map(places.map((place) => [keyOfPlace(place), place])).values()].filter(({ model }) => !OWN.has(model));

/** The LLM builders bring defaults of their own for a model's deployment, which no field of Ray's model shows. */
const OWN: ReadonlySet<ModelName> = new Set(['DeploymentConfig']);

/** Keys that an older release has under another name; either may be written. */
const FORMER: Readonly<Partial<Record<string, string>>> = {
  target_ongoing_requests: 'target_num_ongoing_requests_per_replica',
  max_ongoing_requests: 'max_concurrent_queries',
};

const movedIn = (place: ModelPlace, from: string, to: string): readonly MovedDefault[] =>
  [...new Set([...keysOf(place.model, from), ...keysOf(place.model, to)])]
    .filter((key) => !Object.values(FORMER).includes(key) && !isWritten(place, key))
    .flatMap((key) => {
      const before = defaultOf(place, key, from);
      const after = defaultOf(place, key, to);
      if (before === undefined || after === undefined || isSame(before, after)) return [];
      return [{ place: nameOf(place), key, range: rangeOf(place), before, after, unlessCode: isCode(place) }];
    });

const isWritten = ({ map }: ModelPlace, key: string): boolean =>
  [key, own(FORMER, key)].some((name) => name !== undefined && map.entries.has(name));

const isCode = ({ model }: ModelPlace): boolean => model === 'DeploymentSchema';

/** What the code leaves out of a deployment gets the default of `DeploymentConfig`. */
const defaultOf = (place: ModelPlace, key: string, release: string): DefaultValue | undefined => {
  const model: ModelName = isCode(place) ? 'DeploymentConfig' : place.model;
  if ((isCode(place) && isGenerated(place, release)) || !hasModel(model, release)) return undefined;
  const filled = isCode(place) && key === 'max_ongoing_requests' ? at(filledRequestLimit, release) : null;
  return [key, own(FORMER, key)]
    .map((name) => (name === undefined ? undefined : concrete(fieldFact(model, name, release)?.default ?? filled)))
    .find((value) => value !== undefined);
};

const isGenerated = ({ parent }: ModelPlace, release: string): boolean =>
  builderAt(stringOf(valueOf(parent, 'import_path')) ?? '', release) !== undefined;

/** `(code)` and `(computed)` stand for what no fact shows; null says only that something else decides. */
const concrete = (value: unknown): DefaultValue | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && !value.startsWith('(') ? value : undefined;
};

/** Spelling in another case means the same to every release. */
const isSame = (a: DefaultValue, b: DefaultValue): boolean => String(a).toLowerCase() === String(b).toLowerCase();

const nameOf = ({ map, name, model }: ModelPlace): string =>
  (model === 'DeploymentSchema' ? stringOf(valueOf(map, 'name')) : undefined) ?? name;

const rangeOf = ({ map, parent, name }: ModelPlace): TextRange => {
  const entry = entryOf(parent, name);
  return entry?.value === map ? entry.keyRange : (valueOf(map, 'name')?.range ?? map.range);
};
