import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import { courseOf } from '../../load/crowd.ts';
import type { Course } from '../../load/crowd.ts';

/** Other numbers than the file’s, by `application/deployment`, and by the place of a node group. */
export interface WhatIf {
  readonly replicas: Readonly<Partial<Record<string, number>>>;
  readonly nodes: Readonly<Partial<Record<string, number>>>;
  /** Requests in flight, from which the replicas follow. */
  readonly load: Readonly<Partial<Record<string, number>>>;
}

export const NOTHING_ELSE: WhatIf = { replicas: {}, nodes: {}, load: {} };

export const isAsItStands = (whatIf: WhatIf): boolean =>
  [whatIf.replicas, whatIf.nodes, whatIf.load].every((part) => Object.keys(part).length === 0);

export const keyOf = (application: string, deployment: string): string => `${application}/${deployment}`;

/** Where the loads lead, of each deployment that is given one. */
export const settledBy = (
  { applications, ray }: Pick<ConfigAnalysis, 'applications' | 'ray'>,
  { load }: WhatIf,
): ReadonlyMap<string, Course> =>
  new Map(
    applications.flatMap(({ name, deployments }) =>
      deployments.flatMap((deployment) => {
        const key = keyOf(name, deployment.name);
        const ongoing = load[key];
        return ongoing === undefined ? [] : [[key, courseOf(deployment, ongoing, ray.version)] as const];
      }),
    ),
  );

/** The demand with other numbers of replicas at a level; a load that leads nowhere leaves what the file says. */
export const demandIf = (
  config: Pick<ConfigAnalysis, 'applications' | 'ray'>,
  whatIf: WhatIf,
  level: Level,
): readonly ApplicationDemand[] => {
  const settled = settledBy(config, whatIf);
  return config.applications.map((application) => ({
    ...application,
    deployments: application.deployments.map((deployment) => {
      const key = keyOf(application.name, deployment.name);
      const count = whatIf.replicas[key] ?? settled.get(key)?.replicas ?? null;
      return count === null ? deployment : counted(deployment, count, level);
    }),
  }));
};

const counted = (deployment: DeploymentDemand, count: number, level: Level): DeploymentDemand =>
  deployment.replicas === null ? deployment : { ...deployment, replicas: { ...deployment.replicas, [level]: count } };

/** The cluster with other numbers of nodes. */
export const clusterIf = (cluster: Cluster, { nodes }: WhatIf): Cluster => ({
  ...cluster,
  nodes: cluster.nodes.map((group, i) => ({ ...group, count: nodes[String(i)] ?? group.count })),
});
