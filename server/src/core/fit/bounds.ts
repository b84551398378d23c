import { UNITS_PER_ONE, add, times } from '../ray/resources.ts';
import type { Resources, Units } from '../ray/resources.ts';
import { take } from './placement.ts';
import type { FreeNode } from './placement.ts';
import type { Item } from './simulate.ts';

/** What is asked in all, summed by shape so that many equal replicas cost one step. */
export const totalOf = (items: readonly Item[]): Resources => {
  const counts = new Map<Item['shape'], number>();
  for (const { shape } of items) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return add(...[...counts].map(([shape, count]) => times(add(...shape.bundles), count)));
};

/** True where the nodes together have too little of something: then something waits in every order. */
export const isShort = (total: Resources, nodes: readonly FreeNode[]): boolean =>
  [...total].some(([name, units]) => {
    const free = nodes.map((node) => (name === 'GPU' ? sum(node.gpus) : node.other.get(name)));
    const open =
      free.some((amount) => amount === undefined) && (name === 'memory' || name.startsWith('accelerator_type:'));
    // Ray cuts amounts to ten-thousandths, which can only lower a sum by one unit a replica: leave that to the search.
    return !open && units > sum(free.map((amount) => amount ?? 0n)) + SLACK;
  });

const SLACK: Units = 100n;

const sum = (parts: readonly Units[]): Units => parts.reduce((total, part) => total + part, 0n);

/**
 * True where no replica can ever find every node taken, in whatever order the others came: for each replica, fewer
 * nodes can be blocked by all the rest than could take it. Says nothing of GPU fractions and of groups over nodes.
 */
export const isAmple = (items: readonly Item[], total: Resources, nodes: readonly FreeNode[]): boolean =>
  wholeGpus(items) &&
  [...new Set(items.map(({ shape }) => shape))].every((shape) => {
    if (shape.bundles.length > 1 && shape.strategy !== 'STRICT_PACK') return false;
    const need = add(...shape.bundles);
    const able = nodes.filter((node) => take(node, need) !== null);
    const blocked = [...need].map(([name, units]) => (units === 0n ? 0 : blockable(name, units, total, able)));
    return blocked.reduce((sum, count) => sum + count, 0) < able.length;
  });

const wholeGpus = (items: readonly Item[]): boolean =>
  items.every(({ shape }) => shape.bundles.every((bundle) => (bundle.get('GPU') ?? 0n) % BigInt(UNITS_PER_ONE) === 0n));

/** How many of the nodes all other replicas together can bring below the need for one resource. */
const blockable = (name: string, need: Units, total: Resources, nodes: readonly FreeNode[]): number => {
  let budget = (total.get(name) ?? 0n) - need;
  const costs = nodes
    .map((node) => (name === 'GPU' ? sum(node.gpus) : node.other.get(name)))
    .filter((free) => free !== undefined)
    .map((free) => free - need + 1n)
    .sort((a, b) => (a < b ? -1 : 1));
  let count = 0;
  for (const cost of costs) {
    budget -= cost;
    if (budget < 0n) break;
    count++;
  }
  return count;
};
