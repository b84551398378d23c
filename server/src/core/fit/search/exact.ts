import type { Item, Piece } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';
import { sorted } from './state.ts';
import type { Budget } from './state.ts';

/** Pieces with one rule for their nodes. */
interface Task {
  readonly pieces: readonly Piece[];
  readonly rule: 'together' | 'apart';
  readonly size: number;
}

/**
 * Whether all items can lie on the nodes at once, however somebody might lay them out by hand: any node, any GPU, any
 * order. Null where the budget ends before that is known.
 */
export const isPlaceable = (
  items: readonly Item[],
  nodes: readonly FreeNode[],
  yard: Yard,
  budget: Budget,
): boolean | null => {
  const totals = capacityOf(nodes);
  const known = new Map<Item, readonly Task[]>();
  const tasks = items
    .flatMap((item) => {
      const own = known.get(item) ?? tasksOf(item, totals);
      known.set(item, own);
      return own;
    })
    .sort((a, b) => b.size - a.size);
  const dead = new Set<string>();
  const fill = (index: number, now: readonly FreeNode[]): boolean => {
    const task = tasks[index];
    if (task === undefined) return true;
    const ordered = sorted(now);
    const key = `${index}|${ordered.map(({ id }) => id).join()}`;
    if (dead.has(key)) return false;
    for (const after of layouts(task, ordered, yard, budget)) {
      if (budget.left <= 0) return false;
      if (fill(index + 1, after)) return true;
    }
    if (budget.left > 0) dead.add(key);
    return false;
  };
  if (tasks.length > DEEPEST) return null;
  const found = fill(0, nodes);
  if (found) return true;
  return budget.left > 0 ? false : null;
};

/** As deep as the search may go. */
const DEEPEST = 2000;

type Totals = ReadonlyMap<number, number>;

const GPU = -1;

const capacityOf = (nodes: readonly FreeNode[]): Totals => {
  const totals = new Map<number, number>();
  const raise = (name: number, units: number): void => void totals.set(name, (totals.get(name) ?? 0) + units);
  for (const { gpuSum, free } of nodes) {
    raise(GPU, gpuSum);
    free.forEach((units, name) => {
      raise(name, units);
    });
  }
  return totals;
};

/** The shares of all nodes that it takes, summed. */
const sizeOf = (pieces: readonly Piece[], totals: Totals): number => {
  let sum = 0;
  for (const { gpu, amounts } of pieces) {
    if (gpu > 0) sum += gpu / (totals.get(GPU) ?? 1);
    for (const [name, units] of amounts) sum += units / (totals.get(name) ?? 1);
  }
  return sum;
};

const tasksOf = (item: Item, totals: Totals): readonly Task[] => {
  if (item.strategy === 'STRICT_PACK' || item.strategy === 'STRICT_SPREAD') {
    const rule = item.strategy === 'STRICT_PACK' ? 'together' : 'apart';
    return [{ pieces: item.pieces, rule, size: sizeOf(item.pieces, totals) }];
  }
  return item.pieces.map((piece) => ({ pieces: [piece], rule: 'together', size: sizeOf([piece], totals) }));
};

/** Every state of the nodes that one task can lead to, equal ones once. */
function* layouts(task: Task, nodes: readonly FreeNode[], yard: Yard, budget: Budget): Generator<readonly FreeNode[]> {
  if (task.rule === 'apart') {
    yield* apart(task.pieces, nodes, [], yard, budget);
    return;
  }
  for (const [i, node] of nodes.entries()) {
    if (node === nodes[i - 1]) continue;
    budget.left -= task.pieces.length;
    for (const left of stacked(node, task.pieces, yard)) yield replaced(nodes, i, left);
  }
}

/** One node after several pieces, by every choice of its GPUs. */
const stacked = (node: FreeNode, pieces: readonly Piece[], yard: Yard): readonly FreeNode[] => {
  let states: readonly FreeNode[] = [node];
  for (const piece of pieces) {
    states = [...new Set(states.flatMap((state) => yard.takeAnyhow(state, piece)))];
    if (states.length === 0) return [];
  }
  return states;
};

function* apart(
  [first, ...rest]: readonly Piece[],
  open: readonly FreeNode[],
  done: readonly FreeNode[],
  yard: Yard,
  budget: Budget,
): Generator<readonly FreeNode[]> {
  if (first === undefined) {
    yield [...open, ...done];
    return;
  }
  for (const [i, node] of open.entries()) {
    if (node === open[i - 1] || budget.left <= 0) continue;
    budget.left--;
    for (const left of yard.takeAnyhow(node, first))
      yield* apart(rest, [...open.slice(0, i), ...open.slice(i + 1)], [...done, left], yard, budget);
  }
}

const replaced = (nodes: readonly FreeNode[], index: number, node: FreeNode): readonly FreeNode[] => {
  const next = [...nodes];
  next[index] = node;
  return next;
};
