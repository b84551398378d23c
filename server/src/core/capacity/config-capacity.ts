import { areReadByBuilders } from '../sources/manifests/manifest-environment.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import { isFilledInLater } from '../sources/detect/placeholder.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import type { Fit } from '../fit/fit.ts';
import type { FitOf } from '../fit/memo.ts';
import type { Loads } from '../load/named-loads.ts';
import type { Prices } from '../prices/prices.ts';
import type { LoadedShape } from '../models/loaded-shape.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import { applicationDemand, targetCapacity } from '../demand/application-demand.ts';
import type { CodeOf } from '../python/code-of.ts';
import { leastOf, sumDemands, sumKnown } from '../demand/sums.ts';
import type { Environment } from '../ray/environment.ts';
import { updateNeed } from '../demand/update-need.ts';
import type { Capacity } from './capacity.ts';
import type { Trial } from './trial.ts';
import { asFilledIn } from './filled-in.ts';
import { fitOfWays, waysThrough } from './ways.ts';
import { asList, asMap, entryOf, isNull, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';

/** One mapping of `applications`, beside what it demands. */
export interface ConfigApplication {
  readonly map: MapNode;
  readonly demand: ApplicationDemand;
}

/**
 * True for an item that has nothing yet of what makes an application: Ray refuses the file for it (`import_path` is missing),
 * and it asks for nothing.
 */
export const isBegun = ({ map, demand }: ConfigApplication): boolean =>
  demand.code === null &&
  demand.deployments.length === 0 &&
  !demand.complete &&
  ['import_path', 'args', 'deployments'].every((key) => isNull(entryOf(map, key)?.value ?? NOTHING));

const NOTHING: Tree = { kind: 'scalar', type: 'null', value: null, range: { start: 0, end: 0 } };

/** What decides demand and fit of a config beside its text. */
export interface World {
  readonly ray: RayRelease;
  readonly cluster: Cluster | null;
  readonly loads: Loads;
  readonly prices: Prices | null;
  readonly environment: Environment;
  readonly codeOf: CodeOf;
  readonly shapeOf: LoadedShape;
  /** Variables of the Ray processes that are set to something that is not known. */
  readonly unsure: ReadonlySet<string>;
  readonly fitOf: FitOf;
  /** Why applications may be missing, for what no file lists. */
  readonly missing?: readonly Gap[];
}

/** The demand of an application that was worked out before and still holds; undefined where there is none. */
export type Known = (app: MapNode) => ApplicationDemand | undefined;

/** The demands of all applications of a config in its world. */
export const demandsOf = (
  root: Tree,
  { ray, environment, unsure, codeOf }: World,
  known: Known = () => undefined,
): readonly ConfigApplication[] => {
  const around = { release: ray.version, environment, unsure, codeOf, capacity: targetCapacity(root) };
  const isUnsure = areReadByBuilders(unsure, ray.version);
  const demand = (map: MapNode): ApplicationDemand =>
    asFilledIn(map, applicationDemand(map, around), { release: ray.version, isUnsure });
  return itemsOf(root, ray)
    .flatMap((item) => (isFilledInLater(item) ? [] : (asMap(item) ?? [])))
    .map((map) => ({ map, demand: known(map) ?? demand(map) }));
};

const itemsOf = (root: Tree, { covered }: RayRelease): readonly Tree[] =>
  covered ? (asList(valueOf(root, 'applications'))?.items ?? []) : [];

/** Demand and fit of one Serve config, without any rule's opinion. */
export const configCapacity = (root: Tree, applications: readonly ConfigApplication[], world: World): Capacity => ({
  ...totals(
    applications.filter((one) => !isBegun(one)).map(({ demand }) => demand),
    world,
    missingIn(root, world),
  ),
  range: entryOf(root, 'applications')?.keyRange ?? root.range,
});

/** What a config would ask for with other applications, or on other nodes. */
export const trialOf = (root: Tree, applications: readonly ConfigApplication[], world: World): Trial => {
  const parts = applications.filter((one) => !isBegun(one));
  const demands = parts.map(({ demand }) => demand);
  const sums = sumsOf(demands, world.ray, missingIn(root, world));
  return {
    ...sums,
    applications: demands,
    parts,
    cluster: world.cluster,
    fit: (level) => (hasNodes(world) ? fitsOf(demands, world, sums)(level) : null),
  };
};

/** Why applications may be missing: there is no list of them, or something in it is filled in later. */
const missingIn = (root: Tree, { ray, missing = [] }: Pick<World, 'ray' | 'missing'>): readonly Gap[] => {
  const list = valueOf(root, 'applications');
  return [...missing, ...unlisted(root, ray), ...[list, ...itemsOf(root, ray)].flatMap((tree) => hiddenIn(tree, ray))];
};

/** Without a list of applications nobody knows what there would be. */
const unlisted = (root: Tree, { covered }: RayRelease): readonly Gap[] => {
  const entry = entryOf(root, 'applications');
  const isList = entry !== undefined && (asList(entry.value) !== undefined || isFilledInLater(entry.value));
  return !covered || isList ? [] : [gapHere(entry?.keyRange ?? null, NO_LIST)];
};

const NO_LIST: Words = {
  en: 'no list of applications stands here',
  vi: 'ở đây không có danh sách application',
};

/** Something that stands for applications and is filled in later. */
const hiddenIn = (tree: Tree | undefined, { covered }: RayRelease): readonly Gap[] =>
  covered && tree !== undefined && isFilledInLater(tree) ? [gapHere(tree.range, APPLICATIONS)] : [];

type Placing = Pick<World, 'ray' | 'cluster' | 'loads' | 'prices' | 'fitOf'>;

/** What applications ask for together, and whether it fits; `unknown`: why others may be missing. */
export const totals = (
  applications: readonly ApplicationDemand[],
  world: Placing,
  unknown: readonly Gap[],
): Omit<Capacity, 'range'> => {
  const { ray, cluster, loads, prices } = world;
  const sums = sumsOf(applications, ray, unknown);
  const { demand } = sums;
  const at = hasNodes(world) ? fitsOf(applications, world, sums) : null;
  const fit = at && { initial: at('initial'), max: at('max') };
  const update = updateNeed(applications, demand);
  return { ray, applications, ...sums, unknown, update, cluster, fit, loads, prices };
};

const sumsOf = (
  applications: readonly ApplicationDemand[],
  { covered }: RayRelease,
  unknown: readonly Gap[],
): Pick<Capacity, 'demand' | 'atLeast' | 'either'> => {
  const isListed = covered && unknown.length === 0;
  const demand = isListed ? sumDemands(applications.map((one) => one.demand)) : null;
  const either = isListed ? waysThrough(applications) : [];
  return { demand, atLeast: demand === null ? sumKnown(applications.map(leastOf)) : null, either };
};

const hasNodes = (world: Placing): world is Placing & { readonly cluster: Cluster } =>
  world.cluster !== null && world.ray.covered;

const fitsOf = (
  applications: readonly ApplicationDemand[],
  world: Placing & { readonly cluster: Cluster },
  { demand, either }: Pick<Capacity, 'demand' | 'either'>,
): ((level: Level) => Fit) => {
  if (either.length === 0) return fitsOn(applications, world, demand !== null);
  const ways = either.map((way) => fitsOn(way.applications, world, way.demand !== null));
  return (level) =>
    fitOfWays(
      either,
      ways.map((way) => way(level)),
    );
};

/** What is not known can only take more: then nothing but what surely has no room is told. */
const fitsOn = (
  applications: readonly ApplicationDemand[],
  { cluster, ray, fitOf }: Placing & { readonly cluster: Cluster },
  isSummed: boolean,
): ((level: Level) => Fit) => {
  const isWhole = isSummed && applications.every(({ deployments }) => deployments.every(({ ties }) => ties !== null));
  return (level) => fitOf(applications, cluster, { level, release: ray.version, isWhole });
};

const APPLICATIONS: Words = {
  en: 'applications are filled in here later',
  vi: 'application sẽ được điền ở đây sau',
};
