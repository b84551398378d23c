import type { ApplicationDemand } from '../demand/demand.ts';
import { mostOf } from '../clusters/cluster.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Fit, FitReason, Question } from './fit.ts';
import { fitOf } from './fit-of.ts';

/** How many nodes more are tried, most of all. */
const STEPS = [1, 2, 3, 4, 8, 16];

/** The smallest growth of one node group that is tried and after which all has room; null: none does. */
const growthOf = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  question: Question,
): FitReason['growth'] => {
  for (const nodes of STEPS)
    for (const [group, growing] of cluster.nodes.entries()) {
      const count = growing.count + nodes;
      if (count > mostOf(growing)) continue;
      const grown = cluster.nodes.map((one, i) => (i === group ? { ...one, count } : one));
      if (fitOf(applications, { ...cluster, nodes: grown }, question).status === 'fits')
        return { group, name: growing.name ?? null, nodes };
    }
  return null;
};

/** The fit on the nodes that run now, with the growth of a node group after which what waits will start. */
export const fitNow = (applications: readonly ApplicationDemand[], cluster: Cluster, question: Question): Fit => {
  const fit = fitOf(applications, cluster, question);
  if (fit.reason === undefined || !cluster.nodes.some((group) => mostOf(group) > group.count)) return fit;
  const growth = growthOf(applications, cluster, question);
  return growth === null ? fit : { ...fit, reason: { ...fit.reason, cause: 'not-now', growth } };
};
