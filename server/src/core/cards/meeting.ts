import type { Capacity } from '../capacity/capacity.ts';
import { isUnknown, mostOf } from '../clusters/cluster.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { DeploymentDemand } from '../demand/demand.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import { amountOf } from '../ray/amounts.ts';
import type { Engine } from './engines.ts';
import { mustCrowd } from './packing.ts';
import type { Load } from './packing.ts';

/** More workers than this are not laid onto cards one by one. */
const WORKERS = 64;

/** True where all start, and wherever Ray puts them one card holds more memory than `most`. */
export const mustMeet = (engines: readonly Engine[], most: number, capacity: Capacity, level: Level): boolean => {
  const { applications, cluster, fit } = capacity;
  if (cluster === null || !isCounted(cluster) || !areStarted(engines, fit?.[level].pending)) return false;
  const loads = applications.flatMap(({ deployments }) =>
    deployments.flatMap((deployment) => {
      const memory = engines.find((engine) => engine.deployment === deployment)?.share.low ?? 0;
      return workersOf(deployment, level, WORKERS + 1).flatMap((gpu) => partsOf(gpu, memory));
    }),
  );
  return loads.length <= WORKERS && mustCrowd(loads, cardsOf(cluster), most);
};

/** What each bundle of its replicas holds of a GPU, of so many replicas at most. */
export const workersOf = (deployment: DeploymentDemand, level: Level, most: number): readonly number[] => {
  const each = workersOfOne(deployment, most);
  return Array.from({ length: Math.min(deployment.replicas?.[level] ?? 0, most) }, () => each).flat();
};

/** What each bundle of one replica holds of a GPU, of equal bundles so many at most. */
export const workersOfOne = ({ replica }: DeploymentDemand, most: number): readonly number[] =>
  (replica?.bundles ?? []).flatMap(({ each, count }) => {
    const gpu = amountOf(each.get('GPU') ?? 0n);
    return gpu > 0 ? Array.from({ length: Math.min(count, most) }, () => gpu) : [];
  });

const partsOf = (gpu: number, memory: number): readonly Load[] =>
  gpu < 1 ? [{ gpu, memory }] : Array.from({ length: Math.min(gpu, WORKERS + 1) }, () => ({ gpu: 1, memory }));

const isCounted = ({ nodes }: Cluster): boolean =>
  nodes.length > 0 && nodes.every((group) => group.countUnknown !== true && !isUnknown(group, 'GPU'));

/** The GPUs of all nodes there may ever be. */
const cardsOf = ({ nodes }: Cluster): number =>
  nodes.reduce((sum, group) => sum + mostOf(group) * Math.floor(amountOf(group.resources.get('GPU') ?? 0n)), 0);

type Waiting = readonly { readonly application: string; readonly deployment: string }[] | null | undefined;

const areStarted = (engines: readonly Engine[], pending: Waiting): boolean =>
  pending !== null &&
  pending !== undefined &&
  !pending.some((one) =>
    engines.some((engine) => engine.application === one.application && engine.deployment.name === one.deployment),
  );
