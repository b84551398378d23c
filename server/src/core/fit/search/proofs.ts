import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';

/** True where something waits in every order: it fits no node, its bundles are misplaced, or there is too little in all. */
export const surelyWaits = (problem: Problem, yard: Yard): boolean => {
  const counts = countsOf(problem);
  return (
    problem.owners.some(({ unbuilt }) => unbuilt > 0) ||
    oneOfEach(counts).some(
      (item) => fitsNowhere(item, yard) || item.seats.some(({ bundles }) => bundles.length === 0),
    ) ||
    isShort(counts, yard) ||
    isCrowded(counts, yard)
  );
};

export type Counts = ReadonlyMap<Item, number>;

/** How many of each item, so that many equal replicas cost one step. */
export const countsOf = ({ queues }: Problem): Counts => {
  const counts = new Map<Item, number>();
  for (const queue of queues) for (const item of queue) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** How many of each piece all of them ask for. */
export const piecesOf = (counts: Counts): ReadonlyMap<Piece, number> => {
  const pieces = new Map<Piece, number>();
  for (const [item, count] of counts)
    for (const piece of item.pieces) pieces.set(piece, (pieces.get(piece) ?? 0) + count);
  return pieces;
};

/** Items of which none asks for the same as another, so that many equal deployments cost one step. */
export const oneOfEach = (counts: Counts): readonly Item[] => [
  ...new Map([...counts.keys()].map((item) => [shapeOf(item), item])).values(),
];

const shapeOf = ({ kind, strategy, pieces, whole, toStart, seats }: Item): string =>
  [
    kind,
    strategy ?? '',
    pieces.map(({ id }) => id).join(),
    whole.id,
    toStart.id,
    seats.some(({ selectors }) => selectors.length > 0),
    seats.some(({ bundles }) => bundles.length === 0),
  ].join('|');

/** No order can place it, even on empty nodes: a piece is bigger than any node, or all of them than any or all. */
export const fitsNowhere = (item: Item, { nodes, kinds, take }: Yard): boolean => {
  const distinct = [...kinds.keys()];
  if (item.kind === 'helper') return !distinct.some((node) => take(node, item.toStart));
  if (item.pieces.some((piece) => !distinct.some((node) => take(node, piece)))) return true;
  if (item.strategy === 'STRICT_PACK') return !distinct.some((node) => holdsSum(node, item.whole));
  return item.strategy === 'STRICT_SPREAD' && nodes.length < item.pieces.length;
};

const holdsSum = ({ gpuSum, free }: FreeNode, { gpu, amounts }: Piece): boolean =>
  gpuSum >= gpu && amounts.every(([name, units]) => (free[name] ?? 0) >= units);

/** The sum asked for, GPUs under −1. */
export const totalOf = (counts: Counts): ReadonlyMap<number, number> => {
  const total = new Map<number, number>();
  for (const [{ whole }, count] of counts)
    for (const [name, units] of amountsOf(whole)) total.set(name, (total.get(name) ?? 0) + units * count);
  return total;
};

export const GPU = -1;

const amountsOf = ({ gpu, amounts }: Piece): Piece['amounts'] => (gpu === 0 ? amounts : [[GPU, gpu], ...amounts]);

const freeOf = ({ gpuSum, free }: FreeNode, name: number): number => (name === GPU ? gpuSum : (free[name] ?? 0));

const isShort = (counts: Counts, { kinds }: Yard): boolean =>
  [...totalOf(counts)].some(([name, units]) => {
    let free = 0;
    for (const [node, count] of kinds) free += count * freeOf(node, name);
    return units > free;
  });

/** More pieces of some size and above than the nodes hold of that size: six of 0.6 on five nodes of 1. */
const isCrowded = (counts: Counts, { kinds }: Yard): boolean => {
  const pieces = piecesOf(counts);
  if (pieces.size > SIZES) return false;
  return [...pieces.keys()].some((size) => {
    const asked = [...pieces].reduce((sum, [piece, count]) => sum + (isAtLeast(piece, size) ? count : 0), 0);
    let left = asked;
    for (const [node, count] of kinds) left -= count * holds(node, size, asked);
    return left > 0;
  });
};

const SIZES = 64;

/**
 * True where all that is asked for is equal, each of it lies on one node and any node will do: then every order fills the
 * nodes in the same way, and whatever does not surely wait has room.
 */
export const isUniform = ({ inOrder: [first, ...rest] }: Problem): boolean =>
  first !== undefined &&
  [first, ...rest].every(
    ({ kind, pieces, seats }) =>
      kind !== 'helper' &&
      pieces.length === 1 &&
      pieces[0] === first.pieces[0] &&
      [...pieces, ...seats].every(({ selectors }) => selectors.length === 0),
  );

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
