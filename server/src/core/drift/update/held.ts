import { heldIn, sumOf } from '../../live/held.ts';
import type { Holding } from '../../live/held.ts';
import type { LiveApplication, LiveCluster, LiveDeployment, LiveReplica } from '../../live/live-cluster.ts';
import { times } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** What a deployment holds now. */
export interface HeldNow {
  /** By its replicas, those that stop included, and by its other actors. */
  readonly all: Resources;
  /** The same once it has come to rest: as many replicas as Serve wants, each with what one of them holds now. */
  readonly settled: Resources;
  /** What a replica holds, of it alone or with its gang. */
  readonly ofReplica: (replica: LiveReplica) => readonly Holding[];
}

/** Null where the cluster did not tell it, or not of a replica that runs. */
export const heldBy = (application: string, deployment: LiveDeployment, live: LiveCluster): HeldNow | null => {
  const { owners, holdings } = heldIn(live);
  const owner = { application, deployment: deployment.name };
  if (holdings === null) return null;
  const holders = groupedBy(holdings.ofOwner(owner), ({ holder }) => holder);
  const ofReplica = (replica: LiveReplica): readonly Holding[] => {
    const [group, actor] = [owners.groupOf(owner, replica), owners.actorOf(owner, replica)];
    return holders.get(group?.id ?? actor?.id ?? '') ?? [];
  };
  const isUntold = (replica: LiveReplica): boolean =>
    replica.state === 'RUNNING' &&
    ofReplica(replica).length === 0 &&
    (owners.actorOf(owner, replica)?.required ?? null) === null;
  if (deployment.replicas.some(isUntold)) return null;
  const all = sumOf(holdings.ofOwner(owner));
  return { all, settled: settledOf(deployment, holdings.ofOwner(owner), ofReplica) ?? all, ofReplica };
};

/** Null where that is not told, or replicas hold not the same while an update goes on. */
const settledOf = (
  { target, replicas }: LiveDeployment,
  all: readonly Holding[],
  ofReplica: HeldNow['ofReplica'],
): Resources | null => {
  const byReplicas = new Set(replicas.flatMap((one) => ofReplica(one).map(({ holder }) => holder)));
  const lasting = replicas.filter((one) => one.state !== 'STOPPING' && ofReplica(one).length > 0);
  const kept = [...groupedBy(lasting.flatMap(ofReplica), ({ holder }) => holder).values()].map((one) =>
    sumOf([...new Set(one)]),
  );
  const [each, ...others] = kept;
  if (target === null || each === undefined || others.some((one) => !isSame(one, each))) return null;
  const gang = lasting.length / kept.length;
  return sumOf([
    ...all.filter(({ holder }) => !byReplicas.has(holder)),
    ...[{ resources: times(each, Math.ceil(target / gang)) }],
  ]);
};

const isSame = (one: Resources, other: Resources): boolean =>
  one.size === other.size && [...one].every(([name, units]) => other.get(name) === units);

export const runningOf = ({ serve }: LiveCluster, name: string): LiveApplication | undefined =>
  serve?.applications.find((one) => one.name === name && one.status !== 'DELETING');
