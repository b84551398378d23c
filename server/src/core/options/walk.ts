import type { Stage } from './stage.ts';
import { asList, asMap, mapsIn, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { builderArgs } from './builder-args.ts';
import { fieldFact, hasModel, isModelName } from './model-facts.ts';
import type { ModelName } from './model-facts.ts';
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

const EVERY: IsWanted = () => true;

const modelPlaces = (place: ModelPlace, release: string, isWanted = EVERY): readonly ModelPlace[] => {
  const places: ModelPlace[] = [];
  addPlaces(places, place, release, isWanted);
  return places;
};

const placesUnder = (place: ModelPlace, release: string, isWanted: IsWanted): readonly ModelPlace[] => {
  const places: ModelPlace[] = [];
  addUnder(places, place, release, isWanted);
  return places;
};

/** Added to one list, as every mapping of a file comes by here. */
const addPlaces = (places: ModelPlace[], place: ModelPlace, release: string, isWanted: IsWanted): void => {
  places.push(place);
  addUnder(places, place, release, isWanted);
  addHeld(places, place, release);
};

const addUnder = (places: ModelPlace[], place: ModelPlace, release: string, isWanted: IsWanted): void => {
  for (const { key, value } of place.map.entries.values()) {
    const model = value.kind === 'scalar' ? undefined : modelUnder(place.model, key, release);
    if (model === undefined) continue;
    const stage: Stage = place.stage === 'schema' ? (optionOf(place.model, key)?.stage ?? place.stage) : place.stage;
    for (const map of mapsIn(value))
      if (isWanted(key, value, map))
        addPlaces(places, { model, map, parent: place.map, stage, name: key }, release, EVERY);
  }
};

/** The options of a builder's own deployment are a free mapping, but `serve.deployment` reads some of them as models. */
const addHeld = (places: ModelPlace[], { model, map, stage }: ModelPlace, release: string): void => {
  for (const { key, value } of map.entries.values()) {
    if (value.kind !== 'map') continue;
    for (const [name, held] of Object.entries(modelsInside(model, key, release))) {
      const inner = asMap(valueOf(value, name));
      if (inner !== undefined)
        addPlaces(places, { model: held, map: inner, parent: value, stage, name }, release, EVERY);
    }
  }
};

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
