import type { ApplicationDemand } from './analysis.ts';
import type { Cluster } from './fit/cluster.ts';
import { fitOf } from './fit/simulate.ts';
import type { RayRelease } from './ray/pick-release.ts';
import { applicationDemand } from './resources/application-demand.ts';
import { sumDemands } from './resources/demand-of.ts';
import { atCapacity } from './resources/target-capacity.ts';
import type { Findings, RuleContext } from './rules/rule.ts';
import { asList, asMap, entryOf, isNull, numberOf, valueOf } from './yaml/tree.ts';
import type { Tree } from './yaml/tree.ts';

export interface ConfigFindings {
  readonly findings: Findings;
  readonly applications: RuleContext['applications'];
}

/** Demand and fit of one Serve config on a release and a cluster, without any rule's opinion. */
export const findingsOf = (root: Tree, ray: RayRelease, cluster: Cluster | null): ConfigFindings => {
  const entry = entryOf(root, 'applications');
  const maps = ray.covered ? (asList(entry?.value)?.items ?? []).flatMap((item) => asMap(item) ?? []) : [];
  const capacity = valueOf(root, 'target_capacity');
  const applications = maps.map((map) => {
    const demand = applicationDemand(map, ray.version);
    return { map, demand: isSet(capacity) ? scaledTo(demand, numberOf(capacity), ray.version) : demand };
  });
  const demands = applications.map(({ demand }) => demand);
  const fit =
    cluster === null || !ray.covered
      ? null
      : { initial: fitOf(demands, cluster, 'initial'), max: fitOf(demands, cluster, 'max') };
  const demand = ray.covered ? sumDemands(demands.map((application) => application.demand)) : null;
  return {
    applications,
    findings: { ray, applications: demands, demand, cluster, fit, range: entry?.keyRange ?? root.range },
  };
};

const isSet = (tree: Tree | undefined): boolean => tree !== undefined && !isNull(tree);

/** Every deployment under `target_capacity`; unknown where that is no percentage. */
const scaledTo = (application: ApplicationDemand, percent: number | undefined, release: string): ApplicationDemand => {
  if (percent === undefined || percent < 0 || percent > 100) return { ...application, demand: null };
  const deployments = application.deployments.map((deployment) => atCapacity(deployment, percent, release));
  const demand = application.demand && sumDemands(deployments.map((deployment) => deployment.demand));
  return { ...application, deployments, demand };
};
