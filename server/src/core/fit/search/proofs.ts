import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';

/** True where something waits in every order: it fits no node, its bundles are misplaced, or there is too little in all. */
export const surelyWaits = (problem: Problem, yard: Yard): boolean => {
  const counts = countsOf(problem);
  return (
    problem.owners.some(({ unbuilt }) => unbuilt > 0) ||
    [...counts.keys()].some(
      (item) => fitsNowhere(item, yard) || item.seats.some(({ bundles }) => bundles.length === 0),
    ) ||
    isShort(counts, yard.nodes) ||
    isCrowded(counts, yard)
  );
};

type Counts = ReadonlyMap<Item, number>;

/** How many of each item, so that many equal replicas cost one step. */
const countsOf = ({ queues }: Problem): Counts => {
  const counts = new Map<Item, number>();
  for (const queue of queues) for (const item of queue) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** No order can place it, even on empty nodes: a piece is bigger than any node, or all of them than any or all. */
export const fitsNowhere = (item: Item, { nodes, take }: Yard): boolean => {
  const distinct = [...new Set(nodes)];
  if (item.kind === 'helper') return !distinct.some((node) => take(node, item.toStart) && take(node, item.whole));
  if (item.pieces.some((piece) => !distinct.some((node) => take(node, piece)))) return true;
  if (item.strategy === 'STRICT_PACK') return !distinct.some((node) => holdsSum(node, item.whole));
  return item.strategy === 'STRICT_SPREAD' && nodes.length < item.pieces.length;
};

const holdsSum = ({ gpuSum, free }: FreeNode, { gpu, amounts }: Piece): boolean =>
  gpuSum >= gpu && amounts.every(([name, units]) => (free[name] ?? 0) >= units);

/** The sum asked for, GPUs under −1. */
const totalOf = (counts: Counts): ReadonlyMap<number, number> => {
  const total = new Map<number, number>();
  for (const [{ whole }, count] of counts)
    for (const [name, units] of amountsOf(whole)) total.set(name, (total.get(name) ?? 0) + units * count);
  return total;
};

const GPU = -1;

const amountsOf = ({ gpu, amounts }: Piece): Piece['amounts'] => (gpu === 0 ? amounts : [[GPU, gpu], ...amounts]);

const freeOf = ({ gpuSum, free }: FreeNode, name: number): number => (name === GPU ? gpuSum : (free[name] ?? 0));

const isShort = (counts: Counts, nodes: readonly FreeNode[]): boolean =>
  [...totalOf(counts)].some(([name, units]) => units > nodes.reduce((sum, node) => sum + freeOf(node, name), 0));

/** More pieces of some size and above than the nodes hold of that size: six of 0.6 on five nodes of 1. */
const isCrowded = (counts: Counts, { nodes }: Yard): boolean => {
  const pieces = new Map<Piece, number>();
  for (const [{ pieces: own }, count] of counts) for (const one of own) pieces.set(one, (pieces.get(one) ?? 0) + count);
  if (pieces.size > SIZES) return false;
  return [...pieces.keys()].some((size) => {
    const asked = [...pieces].reduce((sum, [piece, count]) => sum + (isAtLeast(piece, size) ? count : 0), 0);
    let left = asked;
    const held = new Map<FreeNode, number>();
    for (const node of nodes) {
      const count = held.get(node) ?? holds(node, size, asked);
      held.set(node, count);
      left -= count;
      if (left <= 0) return false;
    }
    return true;
  });
};

const SIZES = 64;

const isAtLeast = (piece: Piece, size: Piece): boolean =>
  piece.gpu >= size.gpu &&
  size.amounts.every(([name, units]) => piece.amounts.some(([own, more]) => own === name && more >= units));

/** How many of one size a node holds; whole devices and even shares make this exact for equal pieces. */
const holds = ({ gpus, free }: FreeNode, { gpu, amounts }: Piece, enough: number): number => {
  const byAmounts = amounts.map(([name, units]) => Math.floor((free[name] ?? 0) / units));
  const byGpu =
    gpu === 0
      ? enough
      : gpu < UNITS_PER_ONE
        ? gpus.reduce((sum, one) => sum + Math.floor(one / gpu), 0)
        : Math.floor(gpus.length / Math.floor(gpu / UNITS_PER_ONE));
  return Math.min(enough, byGpu, ...byAmounts);
};

/**
 * True where no item can ever find every node taken, in whatever order the others came: for each, fewer nodes can be
 * blocked by all the rest than could take it whole. A node that can take all of a group makes every strategy but
 * STRICT_SPREAD succeed, which needs as many such nodes as bundles.
 */
export const isAmple = (problem: Problem, yard: Yard): boolean => {
  const counts = countsOf(problem);
  const all: Others = {
    total: totalOf(counts),
    users: usersOf(counts),
    devices: [...counts].reduce((sum, [item, count]) => sum + count * touched(item), 0),
  };
  return [...counts.keys()].every((item) => isAlwaysPlaced(item, all, yard));
};

interface Others {
  readonly total: ReadonlyMap<number, number>;
  /** How many pieces take some of it: each blocks one node at most. */
  readonly users: ReadonlyMap<number, number>;
  /** GPUs that all can touch at most. */
  readonly devices: number;
}

const usersOf = (counts: Counts): ReadonlyMap<number, number> => {
  const users = new Map<number, number>();
  for (const [{ pieces }, count] of counts)
    for (const { amounts } of pieces) for (const [name] of amounts) users.set(name, (users.get(name) ?? 0) + count);
  return users;
};

/** A fraction touches one GPU, more touches as many as it counts, rounded up. */
const touched = ({ pieces }: Item): number => pieces.reduce((sum, { gpu }) => sum + Math.ceil(gpu / UNITS_PER_ONE), 0);

const isAlwaysPlaced = (item: Item, all: Others, { nodes, take }: Yard): boolean => {
  if (item.seats.some(({ selectors }) => selectors.length > 0)) return false;
  const need = (item.kind === 'helper' ? item.toStart : item.whole).amounts;
  const held = new Map(item.whole.amounts);
  const able = nodes.filter((node) => take(node, item.toStart) !== null && take(node, item.whole) !== null);
  const blocked = need.reduce(
    (sum, [name, units]) => {
      const others = (all.total.get(name) ?? 0) - (held.get(name) ?? 0);
      const most = blockable(
        able.map(({ free }) => (free[name] ?? 0) - units + 1),
        others,
      );
      return sum + Math.min(most, (all.users.get(name) ?? 0) - 1);
    },
    gpuBlocked(item, all, able),
  );
  return blocked + (item.strategy === 'STRICT_SPREAD' ? item.pieces.length : 1) <= able.length;
};

/** By untouched devices, or for a fraction by devices with too little left, whichever says less. */
const gpuBlocked = (item: Item, { total, devices }: Others, able: readonly FreeNode[]): number => {
  const own = touched(item);
  if (own === 0) return 0;
  const byDevices = blockable(
    able.map(({ gpus }) => gpus.length - own + 1),
    devices - own,
  );
  const [piece] = item.pieces;
  if (piece === undefined || item.pieces.length > 1 || piece.gpu >= UNITS_PER_ONE) return byDevices;
  const others = (total.get(GPU) ?? 0) - piece.gpu;
  return Math.min(
    byDevices,
    blockable(
      able.map(({ gpus }) => gpus.length * (UNITS_PER_ONE - piece.gpu + 1)),
      others,
    ),
  );
};

/** How many nodes a budget can block, each at its own cost. */
const blockable = (costs: readonly number[], budget: number): number => {
  let left = budget;
  let count = 0;
  for (const cost of [...costs].sort((a, b) => a - b)) {
    left -= cost;
    if (left < 0) break;
    count++;
  }
  return count;
};
