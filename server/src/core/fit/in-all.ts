import type { ApplicationDemand } from '../demand/demand.ts';
import type { Cluster } from '../clusters/cluster.ts';
import { counted } from './demand/counted.ts';
import type { Level } from './demand/problem-of.ts';
import { alwaysLimits } from '../ray/always-limits.ts';

/**
 * True where more is asked than all nodes have together, told by sums alone, so that no count is too large for it. Demand
 * that is not known can only add to what is asked. Memory and accelerator types limit only where a node names them: they
 * are left out.
 */
export const isOverAll = (applications: readonly ApplicationDemand[], { nodes }: Cluster, level: Level): boolean =>
  [...askedInAll(applications, level)].some(
    ([name, units]) =>
      units > nodes.reduce((sum, { count, resources }) => sum + count * counted(resources.get(name) ?? 0n), 0),
  );

/** Whole units by resource, as Ray counts each bundle. */
const askedInAll = (applications: readonly ApplicationDemand[], level: Level): ReadonlyMap<string, number> => {
  const asked = new Map<string, number>();
  for (const { deployments } of applications)
    for (const { replicas, replica } of deployments)
      for (const { each, count } of replica?.bundles ?? [])
        for (const [name, units] of each)
          if (alwaysLimits(name))
            asked.set(name, (asked.get(name) ?? 0) + (replicas?.[level] ?? 0) * count * counted(units));
  return asked;
};
