import type { Capacity } from '../capacity/capacity.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import { cardName } from './card-name.ts';
import type { Engine } from './engines.ts';
import { mustMeet, workersOf } from './meeting.ts';
import { TINY } from './packing.ts';
import { roomFor } from './room.ts';
import type { Room } from './room.ts';
import { tenant } from './tenants.ts';
import type { Way } from './tenants.ts';
import { waysOf } from './ways.ts';

/** Engines on one card that together take more of its memory than is surely there. */
export interface Crowd {
  readonly engines: readonly { readonly engine: Engine; readonly workers: number }[];
  readonly room: Room;
  /** Memory they take together, 1 being all of the card, at least and at most. */
  readonly low: number;
  readonly high: number;
  /** True: on these nodes they surely meet. */
  readonly meets: boolean;
  /** True: then the one that starts last surely refuses to. */
  readonly refuses: boolean;
}

/** The worst crowd at a level; null where no card need hold more than it surely has. */
export const crowdAt = (engines: readonly Engine[], capacity: Capacity, level: Level): Crowd | null => {
  const known = new Map(engines.map((engine) => [tenant(engine.application, engine.deployment.name), engine]));
  const found = waysOf(capacity, level);
  const ways = found?.ways ?? [[supposed(engines, level)]];
  const crowds = ways.map((way) => worst(way, known, capacity));
  const crowd = crowds.reduce((a, b) => ((b?.high ?? 0) > (a?.high ?? 0) ? b : a), null);
  if (crowd === null || found === null) return crowd;
  const everyWay = found.all && crowds.every((one) => one !== null && (one.refuses || !crowd.refuses));
  return { ...crowd, meets: everyWay || (crowd.refuses && mustMeet(engines, crowd.room.most, capacity, level)) };
};

const worst = (way: Way, known: ReadonlyMap<string, Engine>, capacity: Capacity): Crowd | null =>
  way.reduce<Crowd | null>((found, tenants) => {
    const crowd = crowdOf(tenants, known, capacity);
    return crowd !== null && crowd.high > (found?.high ?? 0) ? crowd : found;
  }, null);

/** Null where the memory is surely enough. */
const crowdOf = (tenants: readonly string[], known: ReadonlyMap<string, Engine>, capacity: Capacity): Crowd | null => {
  const workers = tenants.flatMap((name) => known.get(name) ?? []);
  if (workers.length < 2) return null;
  const room = roomFor(workers.length, cardName(workers, capacity.cluster));
  const high = workers.reduce((sum, { share }) => sum + share.high, 0);
  if (high <= room.safe) return null;
  const low = workers.reduce((sum, { share }) => sum + share.low, 0);
  const engines = [...new Set(workers)]
    .sort((a, b) => a.deployment.range.start - b.deployment.range.start)
    .map((engine) => ({ engine, workers: workers.filter((one) => one === engine).length }));
  return { engines, room, low, high, meets: false, refuses: isRefused(workers, low, room) };
};

/**
 * True where the engine that starts last surely refuses to. Before vLLM 0.9.1 it counted what others hold as its own, so one
 * with a larger share than theirs might start.
 */
const isRefused = (engines: readonly Engine[], low: number, { most }: Room): boolean => {
  const shares = new Set(engines.map(({ share }) => `${String(share.low)} ${String(share.high)}`));
  return low > most && (shares.size === 1 || engines.every(({ checks }) => checks));
};

/** As many on one card as Ray lets stand there, those with the most memory first. */
const supposed = (engines: readonly Engine[], level: Level): readonly string[] => {
  const tenants: string[] = [];
  let gpu = 0;
  for (const one of [...engines].sort((a, b) => b.share.high - a.share.high)) {
    for (const worker of workersOf(one.deployment, level, Math.ceil(1 / one.gpu))) {
      if (gpu + worker > 1 + TINY) break;
      gpu += worker;
      tenants.push(tenant(one.application, one.deployment.name));
    }
  }
  return tenants;
};
