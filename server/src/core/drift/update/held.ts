import type { LiveApplication, LiveCluster, LiveDeployment } from '../../live/live-cluster.ts';
import { add, addKnown } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';

/** What the replicas of a deployment hold now; null where the cluster did not tell it of one of them. */
export const heldBy = (deployment: LiveDeployment, live: LiveCluster): Resources | null => {
  const each = deployment.replicas.filter(({ state }) => state !== 'STOPPING');
  return addKnown(each.map(({ actor }) => heldByActor(actor, live)));
};

/** A replica in a placement group holds all of it. */
const heldByActor = (id: string | null, { actors, groups }: LiveCluster): Resources | null => {
  const actor = id === null ? undefined : actors?.find((one) => one.id === id);
  if (actor === undefined) return null;
  if (actor.group === null) return actor.required;
  const group = groups?.find((one) => one.id === actor.group);
  return group === undefined ? null : add(...group.bundles.map(({ resources }) => resources));
};

export const runningOf = ({ serve }: LiveCluster, name: string): LiveApplication | undefined =>
  serve?.applications.find((one) => one.name === name && one.status !== 'DELETING');
