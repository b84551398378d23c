import type { Capacity } from '../capacity/capacity.ts';
import { scales } from '../clusters/cluster.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import { laidOut } from '../fit/layout.ts';
import { someWays } from '../fit/placement/outcomes.ts';
import { placementsOf } from '../fit/placement/placement.ts';
import { spotsOf } from '../fit/placement/spots.ts';
import { everyOrder } from './orders.ts';
import { sharedIn } from './tenants.ts';
import type { Way } from './tenants.ts';

/** How Ray may give cards out; `all`: there is no other way. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly all: boolean;
}

/** Null where nobody knows what lies on the nodes at that level. */
export const waysOf = ({ applications, cluster, demand, fit, ray }: Capacity, level: Level): Ways | null => {
  const known = fit?.[level];
  if (cluster === null || demand === null || known === undefined) return null;
  const asked = known.scaled === true ? null : laidOut(applications, cluster, level, ray.version);
  if (asked !== null && known.status === 'fits' && isOneNode(cluster)) {
    const ways = everyOrder(asked.problem, asked.yard.nodes[0]?.gpus.length ?? 0);
    if (ways !== null) return { ways, all: true };
  }
  if (asked !== null && known.status !== 'unknown') {
    const runs = someWays(asked.problem, asked.yard);
    return { ways: runs.map((one) => sharedIn(spotsOf(asked, one))), all: false };
  }
  const placements = placementsOf(applications, cluster, { level, release: ray.version, isWhole: true }, known);
  if (placements === null) return null;
  return { ways: Array.from({ length: placements.outcomes }, (_, i) => sharedIn(placements.of(i).spots)), all: false };
};

const isOneNode = ({ nodes }: Cluster): boolean => nodes.length === 1 && nodes[0]?.count === 1 && !nodes.some(scales);
