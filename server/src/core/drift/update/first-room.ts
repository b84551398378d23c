import type { LiveCluster } from '../../live/live-cluster.ts';
import { add } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { sumOf } from '../../live/held.ts';
import { haveAllRoom } from './further-room.ts';
import { heldByOne } from './steps.ts';
import type { Step } from './steps.ts';
import { surgeOf } from './surge.ts';

/**
 * Whether the first new replica of a deployment that restarts has room once the first old ones have stopped: those that are too
 * many, and a fifth of the others, at least one (`_check_and_stop_outdated_version_replicas`, every release); with
 * `max_surge_percent` no old one stops before. Without room no further old one is stopped. Null where that is not known, hangs
 * on what others give back meanwhile, or is sure of the first one alone.
 */
export const hasFirstRoom = (step: Step, steps: readonly Step[], live: LiveCluster): boolean | null => {
  const { update, running, demand, held } = step;
  if (update.change === 'unknown') return null;
  if (update.change !== 'restarts' || running === undefined || running.replicas.length === 0) return true;
  const replica = demand?.replica;
  if (
    replica == null ||
    live.nodes === null ||
    demand?.gang != null ||
    (replica.strategy !== null && replica.bundles.length > 1)
  )
    return null;
  const need = heldByOne(replica);
  const count = demand?.replicas?.initial ?? running.replicas.length;
  const surplus = Math.max(running.replicas.length - count, 0);
  const batch = surgeOf(step, count) > 0 ? surplus : surplus + Math.max(Math.floor(count / 5), 1);
  const rooms = live.nodes.map((node) => {
    const stopped = running.replicas.filter((one) => one.node === node.id).slice(0, batch);
    const back = held && [...new Set(stopped.flatMap(held.ofReplica))].filter((one) => one.node === node.id);
    return node.free === null || back === null ? null : holds(add(node.free, sumOf(back)), need);
  });
  if (rooms.includes(true)) {
    const olds = running.replicas.map((one) => held && sumOf(held.ofReplica(one)));
    const isKnown = olds.every((old) => old !== null);
    const isSurge = surgeOf(step, count) > 0;
    return isKnown && haveAllRoom({ need, count, olds, isSurge, nodes: live.nodes }) ? true : null;
  }
  if (rooms.includes(null)) return null;
  return steps.some((other) => other !== step && givesBack(other)) ? null : false;
};

const givesBack = ({ update: { change } }: Step): boolean =>
  ['restarts', 'vanishes', 'scales', 'unknown'].includes(change);

const holds = (room: Resources, need: Resources): boolean =>
  [...need].every(([name, units]) => units <= (room.get(name) ?? 0n));
