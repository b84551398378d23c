import type { Capacity } from '../../../capacity/capacity.ts';
import type { Ties } from '../../../demand/demand.ts';
import type { ReplicaShape } from '../../../deployments/replica.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import { UNITS_PER_ONE, unitsOf } from '../../../ray/amounts.ts';
import type { Resources } from '../../../ray/amounts.ts';

/**
 * A node that could hold everything alone, each share of a GPU counted so that no order can waste one: whatever Ray has
 * placed where, it has room for the rest. Null where something is tied to certain nodes or has to stand apart.
 */
export const roomyNode = ({ applications, demand }: Capacity, level: Level): Resources | null => {
  const deployments = applications.flatMap((one) => one.deployments);
  const isFree = deployments.every(
    ({ ties, replica, gang, outgrown }) =>
      gang === null && outgrown === null && isUntied(ties) && isTogether(replica) && holdsActor(ties, replica),
  );
  if (demand === null || !isFree || applications.some(({ buildsOn }) => buildsOn !== null)) return null;
  const shares = deployments.flatMap(({ replica, replicas }) =>
    (replica?.bundles ?? []).map(({ each, count }) => ({
      gpus: gpusOf(each),
      count: count * (replicas?.[level] ?? 0),
    })),
  );
  const devices = devicesFor(shares);
  return Number.isSafeInteger(devices) ? new Map([...demand[level], ['GPU', unitsOf(devices)]]) : null;
};

const isUntied = (ties: Ties | null): boolean =>
  ties?.perNode === null && ties.selectors.length + ties.bundleSelectors.length + ties.helpers.length === 0;

const isTogether = (replica: ReplicaShape | null): boolean => replica !== null && replica.strategy !== 'STRICT_SPREAD';

/** Ray puts a replica's actor into its first bundle: what that lacks no node can give. */
const holdsActor = (ties: Ties | null, replica: ReplicaShape | null): boolean =>
  replica?.strategy == null ||
  [...(ties?.actor ?? [])].every(([name, units]) => units <= (replica.bundles[0]?.each.get(name) ?? 0n));

const gpusOf = (bundle: Resources): number => Number(bundle.get('GPU') ?? 0n) / UNITS_PER_ONE;

/** Equal shares fill a device whatever comes first; of unequal ones each may end up alone. */
const devicesFor = (shares: readonly Share[]): number => {
  const asked = shares.filter(({ gpus, count }) => gpus > 0 && count > 0);
  const first = asked[0]?.gpus ?? 1;
  if (first < 1 && asked.every(({ gpus }) => gpus === first))
    return Math.ceil(asked.reduce((sum, { count }) => sum + count, 0) / Math.floor(1 / first + 1e-9));
  return asked.reduce((sum, { gpus, count }) => sum + Math.ceil(gpus) * count, 0);
};

/** So many bundles that each ask for so much of a GPU. */
interface Share {
  readonly gpus: number;
  readonly count: number;
}
