import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import { fitOn } from '../../fit/on-cluster.ts';
import { heldIn } from '../../live/held.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import { roomFor } from '../../live/room-for.ts';
import type { Words } from '../../text/words.ts';
import { ageOf } from './age.ts';
import { causeOf, isNothing } from './cause.ts';
import type { Deployed } from './deployed.ts';
import type { Owners } from '../../live/owner.ts';

/**
 * Whether everything has room, where we say it surely and the cluster surely says otherwise: nothing but this config runs
 * there, no autoscaler adds nodes, every deployment has the replicas that it starts with, and nothing of it is young.
 */
export const unlikeFit = (live: LiveCluster, own: ConfigAnalysis, deployed: readonly Deployed[]): readonly Words[] => {
  const isAlone = deployed.length === own.applications.length && live.serve?.applications.length === deployed.length;
  if (own.demand === null || live.growing !== false || !isAlone) return [];
  if (!deployed.every(isAtStart) || !isOld(live)) return [];
  const cluster = roomFor(
    live,
    deployed.map((one) => one.live.name),
  )?.description;
  const { owners, holdings } = heldIn(live);
  const areOurs = holdings?.all.every(({ owner, resources }) => owner !== null || isNothing(resources)) === true;
  if (cluster === undefined || !areOurs) return [];
  const waiting = waitingIn(live, owners);
  const asked = { level: 'initial', release: own.ray.version, isWhole: true } as const;
  const { status } = fitOn(own.applications, { ...cluster, source: 'live' }, asked);
  if (status === 'fits' && waiting > 0) {
    return [
      {
        en: `said that everything has room on its nodes, and ${String(waiting)} replicas wait for room`,
        vi: `đã nói các node đủ chỗ cho tất cả, nhưng ${String(waiting)} replica đang chờ chỗ`,
      },
    ];
  }
  return status === 'does-not-fit' && deployed.every(isUp)
    ? [
        {
          en: 'said that not everything has room on its nodes, and everything runs',
          vi: 'đã nói các node không đủ chỗ, nhưng tất cả đều chạy',
        },
      ]
    : [];
};

const isAtStart = ({ demand, live }: Deployed): boolean =>
  live.deployments.length === demand.deployments.length &&
  live.deployments.every(({ name, target }) => {
    const said = demand.deployments.find((one) => one.name === name)?.replicas;
    return said?.initial === target;
  });

const isUp = ({ live }: Deployed): boolean =>
  live.status === 'RUNNING' &&
  live.deployments.every(
    ({ target, replicas }) => replicas.filter(({ state }) => state === 'RUNNING').length === target,
  );

/** What starts takes its room in seconds; a minute is far beyond that. */
const isOld = (live: LiveCluster): boolean =>
  (live.serve?.applications ?? []).every(({ deployments }) =>
    deployments.every(({ replicas }) => replicas.every(({ startedAt }) => (ageOf(live, startedAt) ?? 0) > OLD)),
  );

const OLD = 60;

const waitingIn = (live: LiveCluster, owners: Owners): number =>
  (live.serve?.applications ?? []).flatMap(({ name: application, deployments }) =>
    deployments.flatMap(({ name: deployment, replicas }) =>
      replicas.filter(
        (replica) =>
          replica.state === 'STARTING' && causeOf(live, owners, { application, deployment }, replica) === 'room',
      ),
    ),
  ).length;
