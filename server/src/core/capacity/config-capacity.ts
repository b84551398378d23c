import type { ApplicationDemand } from '../demand/demand.ts';
import { isFilledInLater } from '../sources/detect/placeholder.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import type { Fit } from '../fit/fit.ts';
import { knownPart } from '../fit/known-part.ts';
import { fitOn } from '../fit/on-cluster.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import { applicationDemand, targetCapacity } from '../demand/application-demand.ts';
import type { CodeOf } from '../python/code-of.ts';
import { leastOf, sumDemands, sumKnown } from '../demand/sums.ts';
import type { Environment } from '../ray/environment.ts';
import { updateNeed } from '../demand/update-need.ts';
import type { Capacity } from './capacity.ts';
import { asFilledIn } from './filled-in.ts';
import { asList, asMap, entryOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';

/** One mapping of `applications`, beside what it demands. */
export interface ConfigApplication {
  readonly map: MapNode;
  readonly demand: ApplicationDemand;
}

export interface ConfigCapacity {
  readonly capacity: Capacity;
  readonly applications: readonly ConfigApplication[];
}

/** What decides demand and fit of a config beside its text. */
export interface World {
  readonly ray: RayRelease;
  readonly cluster: Cluster | null;
  readonly environment: Environment;
  readonly codeOf: CodeOf;
  /** True where a variable that Ray's builders read is set to something that is not known. */
  readonly isUnsure: boolean;
}

/** Demand and fit of one Serve config in its world, without any rule's opinion. */
export const configCapacity = (root: Tree, world: World): ConfigCapacity => {
  const { ray, cluster, environment, codeOf } = world;
  const entry = entryOf(root, 'applications');
  const items = ray.covered ? (asList(entry?.value)?.items ?? []) : [];
  const around = { release: ray.version, environment, codeOf, capacity: targetCapacity(root) };
  const applications = items
    .flatMap((item) => asMap(item) ?? [])
    .map((map) => ({
      map,
      demand: asFilledIn(map, applicationDemand(map, around), { release: ray.version, isUnsure: world.isUnsure }),
    }));
  const demands = applications.map(({ demand }) => demand);
  const unknown = [...unlisted(root, ray), ...[entry?.value, ...items].flatMap((tree) => hiddenIn(tree, ray))];
  return {
    applications,
    capacity: { ...totals(demands, ray, cluster, unknown), range: entry?.keyRange ?? root.range },
  };
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

/** What applications ask for together, and whether it fits; `unknown`: why others may be missing. */
export const totals = (
  applications: readonly ApplicationDemand[],
  ray: RayRelease,
  cluster: Cluster | null,
  unknown: readonly Gap[],
): Omit<Capacity, 'range'> => {
  const demand =
    ray.covered && unknown.length === 0 ? sumDemands(applications.map((application) => application.demand)) : null;
  const atLeast = demand === null ? sumKnown(applications.map(leastOf)) : null;
  const fit = cluster === null || !ray.covered ? null : fitsOf(applications, cluster, ray.version, demand !== null);
  return { ray, applications, demand, atLeast, unknown, update: updateNeed(applications, demand), cluster, fit };
};

/** What is not known can only take more: then nothing but what surely has no room is told. */
const fitsOf = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  release: string,
  isSummed: boolean,
): Capacity['fit'] => {
  const isWhole = isSummed && applications.every(({ deployments }) => deployments.every(({ ties }) => ties !== null));
  const parts = isWhole ? applications : applications.map(knownPart);
  const at = (level: Level): Fit => fitOn(parts, cluster, { level, release, isWhole });
  return { initial: at('initial'), max: at('max') };
};

const APPLICATIONS: Words = {
  en: 'applications are filled in here later',
  vi: 'application sẽ được điền ở đây sau',
};
