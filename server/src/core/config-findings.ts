import type { ApplicationDemand, DeploymentDemand } from './analysis.ts';
import { placeholderIn } from './detect/placeholder.ts';
import type { Cluster } from './fit/cluster.ts';
import type { Level } from './fit/demand/problem-of.ts';
import { UNKNOWN } from './fit/fit.ts';
import type { Fit } from './fit/fit.ts';
import { fitOn } from './fit/on-cluster.ts';
import type { RayRelease } from './ray/pick-release.ts';
import { applicationDemand, capacityOf } from './resources/application-demand.ts';
import type { CodeOf } from './resources/application-demand.ts';
import { sumDemands } from './resources/demand-of.ts';
import type { Environment } from './resources/llm/environment.ts';
import { updateNeed } from './resources/update-need.ts';
import type { Findings, RuleContext } from './rules/rule.ts';
import { asList, asMap, entryOf } from './yaml/tree.ts';
import type { MapNode, Tree } from './yaml/tree.ts';
import type { Words } from './words.ts';

export interface ConfigFindings {
  readonly findings: Findings;
  readonly applications: RuleContext['applications'];
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
export const findingsOf = (root: Tree, { ray, cluster, environment, codeOf, isUnsure }: World): ConfigFindings => {
  const entry = entryOf(root, 'applications');
  const maps = ray.covered ? (asList(entry?.value)?.items ?? []).flatMap((item) => asMap(item) ?? []) : [];
  const around = { release: ray.version, environment, codeOf, capacity: capacityOf(root) };
  const applications = maps.map((map) => ({ map, demand: certain(map, applicationDemand(map, around), isUnsure) }));
  const demands = applications.map(({ demand }) => demand);
  return { applications, findings: { ...totals(demands, ray, cluster), range: entry?.keyRange ?? root.range } };
};

/** What applications ask for together, and whether it fits. */
export const totals = (
  applications: readonly ApplicationDemand[],
  ray: RayRelease,
  cluster: Cluster | null,
): Omit<Findings, 'range'> => {
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
