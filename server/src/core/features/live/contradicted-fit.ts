import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import { fitOn } from '../../fit/on-cluster.ts';
import { heldIn } from '../../live/held.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Owners } from '../../live/owner.ts';
import { roomFor } from '../../live/room-for.ts';
import type { Words } from '../../text/words.ts';
import { causeOf } from './cause.ts';
import type { Deployed } from './deployed.ts';
import { whyNoFirstDeploy } from './first-deploy.ts';

/** Whether everything has room, where we say it surely and the cluster surely says otherwise. */
export const unlikeFit = (live: LiveCluster, own: ConfigAnalysis, deployed: readonly Deployed[]): readonly Words[] => {
  if (whyNoFirstDeploy(live, own, deployed) !== null) return [];
  const cluster = roomFor(
    live,
    deployed.map((one) => one.live.name),
  )?.description;
  if (cluster === undefined) return [];
  const waiting = waitingIn(live, heldIn(live).owners);
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

const isUp = ({ live }: Deployed): boolean =>
  live.status === 'RUNNING' &&
  live.deployments.every(
    ({ target, replicas }) => replicas.filter(({ state }) => state === 'RUNNING').length === target,
  );

const waitingIn = (live: LiveCluster, owners: Owners): number =>
  (live.serve?.applications ?? []).flatMap(({ name: application, deployments }) =>
    deployments.flatMap(({ name: deployment, replicas }) =>
      replicas.filter(
        (replica) =>
          replica.state === 'STARTING' && causeOf(live, owners, { application, deployment }, replica) === 'room',
      ),
    ),
  ).length;
