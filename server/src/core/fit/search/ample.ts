import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';
import { countsOf, GPU, oneOfEach, piecesOf, totalOf } from './proofs.ts';
import type { Counts } from './proofs.ts';

/**
 * True where no item can ever find every node taken, in whatever order the others came: for each, fewer nodes can be
 * blocked by all the rest than could take it whole. A node that can take all of a group makes every strategy but
 * STRICT_SPREAD succeed, which needs as many such nodes as bundles.
 */
export const isAmple = (problem: Problem, yard: Yard): boolean => {
  const counts = countsOf(problem);
  const all: Others = {
    pieces: piecesOf(counts),
    total: totalOf(counts),
    users: usersOf(counts),
    devices: [...counts].reduce((sum, [item, count]) => sum + count * touched(item), 0),
  };
  return oneOfEach(counts).every((item) => isAlwaysPlaced(item, all, yard));
};

interface Others {
  readonly pieces: ReadonlyMap<Piece, number>;
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

const isAlwaysPlaced = (item: Item, all: Others, { kinds, take }: Yard): boolean => {
  if (item.seats.some(({ selectors }) => selectors.length > 0)) return false;
  const need = (item.kind === 'helper' ? item.toStart : item.whole).amounts;
  const held = new Map(item.whole.amounts);
  const able = [...kinds].filter(([node]) => take(node, item.toStart) !== null);
  const blocked = need.reduce(
    (sum, [name, units]) => {
      const others = (all.total.get(name) ?? 0) - (held.get(name) ?? 0);
      const most = blockable(
        able.map(([{ free }, count]) => [(free[name] ?? 0) - units + 1, count]),
        others,
      );
      return sum + Math.min(most, (all.users.get(name) ?? 0) - 1);
    },
    gpuBlocked(item, all, able),
  );
  const most = Math.min(blocked, blockedByAll(item, able, all));
  return most + (item.strategy === 'STRICT_SPREAD' ? item.pieces.length : 1) <= inAll(able);
};

/** Nodes in equal states, and how many they are. */
type Kind = readonly [node: FreeNode, count: number];

const inAll = (kinds: readonly Kind[]): number => kinds.reduce((sum, [, count]) => sum + count, 0);

/** By untouched devices, or for a fraction by devices with too little left, whichever says less. */
const gpuBlocked = (item: Item, { total, devices }: Others, able: readonly Kind[]): number => {
  const own = touched(item);
  if (own === 0) return 0;
  const byDevices = blockable(
    able.map(([{ gpus }, count]) => [gpus.length - own + 1, count]),
    devices - own,
  );
  const [piece] = item.pieces;
  if (piece === undefined || item.pieces.length > 1 || piece.gpu >= UNITS_PER_ONE) return byDevices;
  const others = (total.get(GPU) ?? 0) - piece.gpu;
  return Math.min(
    byDevices,
    blockable(
      able.map(([{ gpus }, count]) => [gpus.length * (UNITS_PER_ONE - piece.gpu + 1), count]),
      others,
    ),
  );
};

/** How many nodes a budget can block, each at its own cost. */
const blockable = (costs: readonly (readonly [cost: number, nodes: number])[], budget: number): number => {
  let left = budget;
  let blocked = 0;
  for (const [cost, nodes] of [...costs].sort(([a], [b]) => a - b)) {
    const paid = cost <= 0 ? nodes : Math.min(nodes, Math.floor(left / cost));
    if (paid > 0) blocked += paid;
    left -= Math.max(0, paid) * cost;
    if (paid < nodes) break;
  }
  return blocked;
};

/**
 * How many nodes all other pieces can block when each does what it does best: of one thing a blocked node must have lost at
 * least so much, and a piece lies on one node, where it adds one share of that at most. Pieces that take CPUs and GPUs
 * together are so counted once.
 */
const blockedByAll = (item: Item, able: readonly Kind[], { pieces }: Others): number => {
  const { amounts } = item.kind === 'helper' ? item.toStart : item.whole;
  const own = touched(item);
  const costs = amounts.map(
    ([name, units]) => [name, least(able, ({ free }) => (free[name] ?? 0) - units + 1)] as const,
  );
  const devices = own === 0 ? Infinity : least(able, ({ gpus }) => gpus.length - own + 1);
  // Fractions of one group may share a device, and then there is no saying how many are enough for it.
  if (devices <= 0) return Infinity;
  const shareOf = (piece: Piece): number => {
    const taken = new Map(piece.amounts);
    const shares = costs.map(([name, cost]) => (taken.get(name) ?? 0) / cost);
    return Math.min(1, Math.max(Math.ceil(piece.gpu / UNITS_PER_ONE) / devices, ...shares));
  };
  let sum = 0;
  for (const [piece, count] of pieces) sum += count * shareOf(piece);
  for (const piece of item.pieces) sum -= shareOf(piece);
  return Math.floor(sum + ROUNDING);
};

const least = (kinds: readonly Kind[], cost: (node: FreeNode) => number): number =>
  Math.min(...kinds.map(([node]) => cost(node)));

/** Sums of shares are rounded up rather than down. */
const ROUNDING = 1e-6;
