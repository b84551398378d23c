import { ownerKey } from '../../fit/standing/real.ts';
import type { RealPlacement, RealReplicas, Spots } from '../../fit/standing/real.ts';
import { heldIn } from '../../live/held.ts';
import type { LiveApplication, LiveCluster, LiveReplica } from '../../live/live-cluster.ts';
import type { Owner } from '../../live/owner.ts';
import { causeOf } from './cause.ts';

/**
 * Where the replicas of applications stand, by the place of each node in `nodes`. Null where that is not told of one of them:
 * it waits for something else than room, or stands on another node.
 */
export const realPlacementOf = (
  live: LiveCluster,
  applications: readonly LiveApplication[],
  nodes: readonly { readonly id: string }[],
): RealPlacement | null => {
  const { owners } = heldIn(live);
  const placeOf = (node: string | null): number => nodes.findIndex(({ id }) => id === node);
  const spotsOf = (owner: Owner, replica: LiveReplica): Spots | 'waits' | null => {
    const group = owners.groupOf(owner, replica);
    const node = replica.node ?? owners.actorOf(owner, replica)?.node ?? null;
    if (group === null && node === null) return causeOf(live, owners, owner, replica) === 'room' ? 'waits' : null;
    if (group !== null && group.state !== 'CREATED') return 'waits';
    const spots = group === null ? [placeOf(node)] : group.bundles.map((bundle) => placeOf(bundle.node));
    return spots.includes(-1) ? null : spots;
  };
  const found = new Map<string, RealReplicas>();
  for (const { name: application, deployments } of applications)
    for (const { name: deployment, replicas } of deployments) {
      const owner = { application, deployment };
      const all = replicas.filter(({ state }) => state !== 'STOPPING').map((one) => spotsOf(owner, one));
      if (all.includes(null)) return null;
      found.set(ownerKey(application, deployment), {
        placed: all.filter((one): one is Spots => one !== null && one !== 'waits'),
        waiting: all.filter((one) => one === 'waits').length,
      });
    }
  return found;
};
