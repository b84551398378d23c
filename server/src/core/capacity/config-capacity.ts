import type { ApplicationDemand, DeploymentDemand } from '../demand/demand.ts';
import { placeholderIn } from '../sources/detect/placeholder.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import { UNKNOWN } from '../fit/fit.ts';
import type { Fit } from '../fit/fit.ts';
import { fitOn } from '../fit/on-cluster.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import { applicationDemand, targetCapacity } from '../demand/application-demand.ts';
import type { CodeOf } from '../python/code-of.ts';
import { sumDemands } from '../demand/sums.ts';
import type { Environment } from '../ray/environment.ts';
import { updateNeed } from '../demand/update-need.ts';
import type { Capacity } from './capacity.ts';
import { asList, asMap, entryOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
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
export const configCapacity = (root: Tree, { ray, cluster, environment, codeOf, isUnsure }: World): ConfigCapacity => {
  const entry = entryOf(root, 'applications');
  const maps = ray.covered ? (asList(entry?.value)?.items ?? []).flatMap((item) => asMap(item) ?? []) : [];
  const around = { release: ray.version, environment, codeOf, capacity: targetCapacity(root) };
  const applications = maps.map((map) => ({ map, demand: certain(map, applicationDemand(map, around), isUnsure) }));
  const demands = applications.map(({ demand }) => demand);
  return { applications, capacity: { ...totals(demands, ray, cluster), range: entry?.keyRange ?? root.range } };
};

/** What applications ask for together, and whether it fits. */
export const totals = (
  applications: readonly ApplicationDemand[],
  ray: RayRelease,
  cluster: Cluster | null,
): Omit<Capacity, 'range'> => {
  const fit =
    cluster === null || !ray.covered
      ? null
      : {
          initial: fitAt('initial', applications, cluster, ray.version),
          max: fitAt('max', applications, cluster, ray.version),
        };
  const demand = ray.covered ? sumDemands(applications.map((application) => application.demand)) : null;
  return { ray, applications, demand, update: updateNeed(applications, demand), cluster, fit };
};

/** Nothing is known of what an application reserves while something that decides it is filled in elsewhere. */
const certain = (map: MapNode, demand: ApplicationDemand, isUnsure: boolean): ApplicationDemand => {
  const isBuilt = demand.deployments.some(({ source }) => source === 'builder');
  const why = placeholderIn(map) !== null ? FILLED_IN_LATER : isUnsure && isBuilt ? VARIABLE : null;
  return why === null
    ? demand
    : { ...demand, complete: false, demand: null, deployments: demand.deployments.map((one) => undecided(one, why)) };
};

const undecided = (deployment: DeploymentDemand, why: Words): DeploymentDemand => ({
  ...deployment,
  replicas: null,
  replica: null,
  demand: null,
  terms: [],
  origin: 'unknown',
  why,
});

const FILLED_IN_LATER: Words = {
  en: 'a value in the application is filled in later',
  vi: 'có giá trị trong application sẽ được điền sau',
};

const VARIABLE: Words = {
  en: 'a variable that Ray’s builder reads differs between the containers, or is filled in later',
  vi: 'một biến mà builder của Ray đọc khác nhau giữa các container, hoặc sẽ được điền sau',
};

/** What fits as far as it is known may still be too much with an application of which nothing is known. */
const fitAt = (level: Level, demands: readonly ApplicationDemand[], cluster: Cluster, release: string): Fit => {
  const fit = fitOn(demands, cluster, level, release);
  return fit.status !== 'does-not-fit' && demands.some(({ demand }) => demand === null) ? UNKNOWN : fit;
};
