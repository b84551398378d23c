import type { LiveCluster, LiveReplica } from '../../live/live-cluster.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { Owner, Owners } from '../../live/owner.ts';
import { shapeText } from '../../live/shapes.ts';

/**
 * What a replica that does not run waits for: room; room, or its process only (the cluster does not tell which of several
 * alike); its process; its own constructor; arguments of other tasks; Serve itself; or nobody tells.
 */
export type Cause = 'room' | 'room-or-process' | 'process' | 'constructor' | 'arguments' | 'serve' | 'untold';

/** The cause of a replica in state `STARTING`. */
export const causeOf = (live: LiveCluster, owners: Owners, owner: Owner, replica: LiveReplica): Cause => {
  if (live.actors === null) return 'untold';
  const [actor, group] = [owners.actorOf(owner, replica), owners.groupOf(owner, replica)];
  if (group !== null && group.state !== 'CREATED') return 'room';
  if (actor === null) return 'serve';
  if (actor.state === 'ALIVE') return 'constructor';
  if (actor.state === 'DEPENDENCIES_UNREADY') return 'arguments';
  if (group !== null || isNothing(actor.required)) return 'process';
  const { waiting, pending } = owners.shapes;
  if (waiting === null || actor.required === null || actor.group !== null) return 'untold';
  const asked = shapeText(actor.required);
  const told = waiting.get(asked) ?? 0;
  return told === 0 ? 'process' : told >= (pending.get(asked) ?? 0) ? 'room' : 'room-or-process';
};

export const isNothing = (amounts: Resources | null): boolean =>
  amounts !== null && [...amounts.values()].every((units) => units === 0n);
