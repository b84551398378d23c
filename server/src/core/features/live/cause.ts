import type { LiveCluster, LiveReplica } from '../../live/live-cluster.ts';
import type { Resources } from '../../ray/amounts.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { Owner, Owners } from './owner.ts';

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
  if (live.waiting === null || actor.required === null || actor.group !== null) return 'untold';
  const asked = shapeText(actor.required);
  const waiting = live.waiting.filter(({ strategy, bundles }) => strategy === null && shapeText(bundles[0]) === asked);
  const told = waiting.reduce((sum, { count }) => sum + count, 0);
  const alike = live.actors.filter(
    (one) => isPending(one.state) && one.group === null && shapeText(one.required) === asked,
  );
  return told === 0 ? 'process' : told >= alike.length ? 'room' : 'room-or-process';
};

const isPending = (state: string): boolean => state === 'PENDING_CREATION' || state === 'RESTARTING';

const isNothing = (amounts: Resources | null): boolean =>
  amounts !== null && [...amounts.values()].every((units) => units === 0n);

/** `ray status` prints amounts as floats, so both are compared as they are shown. */
const shapeText = (amounts: Resources | null | undefined): string =>
  [...(amounts ?? [])]
    .filter(([, units]) => units > 0n)
    .map(([name, units]) => `${name} ${String(amountOf(units))}`)
    .sort()
    .join();
