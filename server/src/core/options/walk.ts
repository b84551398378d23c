import type { Stage } from './stage.ts';
import { asList, asMap, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import { builderArgs } from './builder-args.ts';
import { refusalOf } from './accepts.ts';
import type { Refusal } from './accepts.ts';
import { fieldFact, hasModel, isModelName, requiredKeysOf, unknownKeysOf } from './model-facts.ts';
import type { FieldFact, ModelName, UnknownKeys } from './model-facts.ts';
import { optionOf } from './options-of.ts';

/** A mapping of the file that Ray reads as one of its models, and when it does. */
export interface ModelPlace {
  readonly model: ModelName;
  readonly map: MapNode;
  /** The mapping that holds it; undefined for the file itself, an application and a builder's `args`. */
  readonly parent?: MapNode;
  /** The stage at which Ray refuses what is wrong here. */
  readonly stage: Stage;
  /** What the file calls it: the key it stands under. */
  readonly name: string;
}

/** What one key of a place gives reason to say. */
export type SchemaFinding = { readonly place: ModelPlace } & (
  | { readonly kind: 'value'; readonly entry: Entry; readonly fact: FieldFact; readonly refusal: Refusal }
  | { readonly kind: 'unknown'; readonly entry: Entry; readonly unknown: UnknownKeys }
  | { readonly kind: 'missing'; readonly key: string }
);

/** Every mapping around the applications of a Serve config that is one of Ray's models on this release. */
export const framePlaces = (root: Tree, release: string): readonly ModelPlace[] => {
  const map = asMap(root);
  if (map === undefined) return [];
  const isFrame = (key: string, value: Tree): boolean => key !== APPLICATIONS || value.kind !== 'list';
  return modelPlaces({ model: 'ServeDeploySchema', map, stage: 'schema', name: 'the file' }, release, isFrame);
};

const APPLICATIONS = 'applications';

/** The items of `applications` that are mappings. */
export const applicationsOf = (root: Tree): readonly MapNode[] =>
  (asList(valueOf(root, APPLICATIONS))?.items ?? []).flatMap((item) => asMap(item) ?? []);

/** The same of one item of `applications`, but for some items of its `deployments`. */
export const applicationPlaces = (
  app: MapNode,
  release: string,
  without: ReadonlySet<MapNode> = new Set(),
): readonly ModelPlace[] => [
  ...modelPlaces(applicationPlace(app), release, (_, __, map) => !without.has(map)),
  ...builderPlaces(app, release),
];

/** The same of some items of the `deployments` of an application. */
export const deploymentPlaces = (app: MapNode, entries: readonly MapNode[], release: string): readonly ModelPlace[] => {
  const wanted = new Set(entries);
  const isWanted = (key: string, _: Tree, map: MapNode): boolean => key === DEPLOYMENTS && wanted.has(map);
  return placesUnder(applicationPlace(app), release, isWanted);
};

const DEPLOYMENTS = 'deployments';

/** Every mapping of a Serve config that is one of Ray's models on this release. */
export const placesOf = (root: Tree, release: string): readonly ModelPlace[] => {
  const applications = applicationsOf(root);
  return [
    ...framePlaces(root, release),
    ...applications.flatMap((app) => schemaPlaces(app, release)),
    ...applications.flatMap((app) => builderPlaces(app, release)),
  ];
};

const schemaPlaces = (app: MapNode, release: string): readonly ModelPlace[] =>
  modelPlaces(applicationPlace(app), release);

const applicationPlace = (map: MapNode): ModelPlace => ({
  model: 'ServeApplicationSchema',
  map,
  stage: 'schema',
  name: APPLICATIONS,
});

const builderPlaces = (app: MapNode, release: string): readonly ModelPlace[] => {
  const args = builderArgs(app, release);
  return args === null ? [] : modelPlaces({ ...args, stage: 'build', name: 'args' }, release);
};

/** Which mappings that are models of their own are looked at: by their key, its value, and themselves. */
type IsWanted = (key: string, value: Tree, map: MapNode) => boolean;

const modelPlaces = (place: ModelPlace, release: string, isWanted: IsWanted = () => true): readonly ModelPlace[] => [
  place,
  ...placesUnder(place, release, isWanted),
  ...heldPlaces(place, release),
];

const placesUnder = (place: ModelPlace, release: string, isWanted: IsWanted): readonly ModelPlace[] =>
  [...place.map.entries.values()].flatMap(({ key, value }) => {
    const model = modelUnder(place.model, key, release);
    if (model === undefined) return [];
    const stage: Stage = place.stage === 'schema' ? (optionOf(place.model, key)?.stage ?? place.stage) : place.stage;
    return inside(value).flatMap((map) =>
      isWanted(key, value, map) ? modelPlaces({ model, map, parent: place.map, stage, name: key }, release) : [],
    );
  });

/** The options of a builder's own deployment are a free mapping, but `serve.deployment` reads some of them as models. */
const heldPlaces = ({ model, map, stage }: ModelPlace, release: string): readonly ModelPlace[] =>
  [...map.entries.values()].flatMap(({ key, value }) => {
    const parent = asMap(value);
    if (parent === undefined) return [];
    return Object.entries(modelsInside(model, key, release)).flatMap(([name, held]) => {
      const inner = asMap(valueOf(parent, name));
      return inner === undefined ? [] : modelPlaces({ model: held, map: inner, parent, stage, name }, release);
    });
  });

/** The models that a release reads in a free mapping under a key of another model, by their keys there. */
export const modelsInside = (parent: ModelName, key: string, release: string): Readonly<Record<string, ModelName>> =>
  fieldFact(parent, key, release) === undefined ? {} : (optionOf(parent, key)?.inside ?? {});

/** The model that a release reads under a key of another; undefined where it is none or one of several. */
export const modelUnder = (parent: ModelName, key: string, release: string): ModelName | undefined => {
  const fact = fieldFact(parent, key, release);
  if (fact === undefined) return undefined;
  const [named, ...others] = optionOf(parent, key)?.models ?? [];
  if (others.length > 0) return undefined;
  const model = fact.model ?? named;
  return isModelName(model) && hasModel(model, release) ? model : undefined;
};

const inside = (value: Tree): readonly MapNode[] =>
  value.kind === 'map' ? [value] : value.kind === 'list' ? value.items.flatMap((item) => asMap(item) ?? []) : [];

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
