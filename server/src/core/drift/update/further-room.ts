import type { LiveNode } from '../../live/live-cluster.ts';
import { add } from '../../ray/amounts.ts';
import type { Resources, Units } from '../../ray/amounts.ts';

/** Replicas of one deployment that are replaced, one after the other. */
export interface Replacement {
  /** What a new one needs, on one node. */
  readonly need: Resources;
  /** How many new ones there will be. */
  readonly count: number;
  /** What each old one gives back on its node. */
  readonly olds: readonly Resources[];
  /** Whether new ones start before old ones stop. */
  readonly isSurge: boolean;
  readonly nodes: readonly LiveNode[];
}

/**
 * Whether each new replica surely has room, not the first one alone: all find it beside all old ones, or every old one gives
 * back at least what a new one needs, or there is one node and the sums suffice. Otherwise it hangs on which old ones Ray
 * stops first, and where it puts the new ones: on a head of 2.60.0 with 2, 4 and 4 CPU two replicas of 2 became one of 2
 * and one of 3, and the second of 3 had no room.
 */
export const haveAllRoom = (replacement: Replacement): boolean => {
  const { need, count, olds, isSurge, nodes } = replacement;
  const places = nodes.reduce((sum, { free }) => sum + (free === null ? 0 : placesIn(free, need)), 0);
  if (places >= count) return true;
  if (!isSurge && olds.every((old) => placesIn(old, need) > 0)) return true;
  const [only, ...others] = nodes;
  return others.length === 0 && only?.free != null && haveRoomInTurn(replacement, only.free);
};

/** How often an amount has room in others. */
const placesIn = (room: Resources, need: Resources): number =>
  [...need]
    .filter(([, units]) => units > 0n)
    .reduce((least, [name, units]) => Math.min(least, Number((room.get(name) ?? 0n) / units)), Infinity);

/** On a single node: what are too many stop first, then one after the other is replaced. */
const haveRoomInTurn = ({ need, count, olds, isSurge }: Replacement, free: Resources): boolean => {
  const surplus = Math.max(olds.length - count, 0);
  let room = add(free, ...olds.slice(0, surplus));
  const rest = olds.slice(surplus);
  for (let turn = 0; turn < count; turn++) {
    const back = rest[turn] ?? new Map<string, Units>();
    const before = isSurge ? room : add(room, back);
    if (placesIn(before, need) < 1) return false;
    room = without(isSurge ? add(before, back) : before, need);
  }
  return true;
};

const without = (room: Resources, need: Resources): Resources =>
  new Map([...room].map(([name, units]) => [name, units - (need.get(name) ?? 0n)]));
