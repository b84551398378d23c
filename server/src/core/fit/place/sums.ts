import type { Piece } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import { isAllowed } from '../nodes/labels.ts';

/** A node as the scheduler of groups sees it while it lays one out: sums alone, GPUs too. */
export interface Sums {
  readonly node: FreeNode;
  /** Its place among the nodes. */
  readonly index: number;
  readonly gpu: number;
  readonly free: readonly number[];
  /** Which pieces of the group it holds already. */
  readonly holds: string;
}

export const sumsOf = (node: FreeNode, index: number): Sums => ({
  node,
  index,
  gpu: node.gpuSum,
  free: node.free,
  holds: '',
});

export const hasRoom = ({ node, gpu, free }: Sums, piece: Piece): boolean =>
  gpu >= piece.gpu &&
  piece.amounts.every(([name, units]) => (free[name] ?? 0) >= units) &&
  isAllowed(node.labels, piece.selectors);

export const minus = (sums: Sums, piece: Piece): Sums => {
  const free = [...sums.free];
  for (const [name, units] of piece.amounts) free[name] = (free[name] ?? 0) - units;
  return { ...sums, gpu: sums.gpu - piece.gpu, free, holds: `${sums.holds},${piece.id}` };
};

/** The share of what is asked that would stay free, summed over resources (`LeastResourceScorer` in Ray’s `src/ray/raylet/scheduling/`). */
const score = ({ gpu, free }: Sums, piece: Piece): number => {
  let sum = piece.gpu === 0 ? 0 : (gpu - piece.gpu) / gpu;
  for (const [name, units] of piece.amounts) {
    const has = free[name] ?? 0;
    sum += has === Infinity ? 1 : (has - units) / has;
  }
  return sum;
};

const EQUAL = 1e-9;

/** The nodes with room that score best: more than one where chance decides. */
export const bestOf = (nodes: readonly Sums[], piece: Piece): readonly Sums[] => {
  let best = -1;
  let found: Sums[] = [];
  for (const sums of nodes) {
    if (!hasRoom(sums, piece)) continue;
    const value = score(sums, piece);
    if (value > best + EQUAL) {
      best = value;
      found = [sums];
    } else if (value > best - EQUAL) found.push(sums);
  }
  return found;
};
