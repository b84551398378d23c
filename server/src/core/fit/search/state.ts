import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';
import { attempt } from '../place/attempt.ts';
import type { Landing } from '../place/attempt.ts';
import type { Outcome } from './outcome.ts';

export interface State {
  readonly nodes: readonly FreeNode[];
  /** The nodes stand in the order in which plain actors go round. */
  readonly ring: boolean;
  /** How far each queue has come. */
  readonly next: readonly number[];
  /** Replicas that wait, by owner. */
  readonly waiting: readonly number[];
  /** Groups that wait, by item: Ray tries them again whenever something changes. */
  readonly groups: ReadonlyMap<Item, number>;
}

/** How far a search may go, in nodes and numbers looked at. */
export interface Budget {
  left: number;
}

export interface Rules {
  readonly problem: Problem;
  readonly yard: Yard;
  readonly budget: Budget;
  /** Plain actors go round; else they may land on any node, which takes in every way of going round. */
  readonly turns: boolean;
  /** What the plain actors ask for. */
  readonly acting: readonly Piece[];
  /** The place of each queue's last plain actor; −1: it has none. */
  readonly lastActors: readonly number[];
}

export interface Following {
  readonly states: readonly State[];
  /** Nothing more need happen: all have come, and what waits finds no room, or may not. */
  readonly rests: boolean;
}

/** Every state that one more item leads to. Null: there are more than can be followed. */
export const following = (state: State, rules: Rules): Following | null => {
  const states: State[] = [];
  let rests = true;
  for (const [i, queue] of rules.problem.queues.entries()) {
    const item = queue[state.next[i] ?? 0];
    if (item === undefined) continue;
    if (rules.budget.left <= 0) return null;
    const after = arrival(state, item, i, rules);
    if (after === null) return null;
    rests = false;
    states.push(...after);
  }
  for (const item of state.groups.keys()) {
    const { landings, waits, cut, work } = attempt(item, state.nodes, rules.yard, state);
    charge(state, rules, work, landings.length);
    if (cut) return null;
    rests &&= waits;
    states.push(...landings.map((landing) => woken(state, item, landing)));
  }
  return { states, rests };
};

const arrival = (state: State, item: Item, queue: number, rules: Rules): readonly State[] | null => {
  if (item.kind === 'actor' && rules.turns && !state.ring) {
    const orders = ringsOf(state.nodes, rules);
    if (orders === null) return null;
    const rings = orders.map((nodes) => ({ ...state, nodes, ring: true }));
    return rings.flatMap((ring) => arrival(ring, item, queue, rules) ?? []);
  }
  const { landings, waits, cut, work } = attempt(item, state.nodes, rules.yard, state);
  charge(state, rules, work, landings.length);
  if (cut) return null;
  const next = state.next.map((index, j) => (j === queue ? index + 1 : index));
  const placed = landings.map((landing) => settled({ ...state, next }, item, landing));
  if (!waits) return placed;
  return [...placed, item.kind === 'helper' ? barred(state, item, queue, rules) : delayed({ ...state, next }, item)];
};

/** A step looks at nodes and copies what a state holds for each way. */
const charge = ({ nodes, next, waiting }: State, { budget }: Rules, work: number, ways: number): void => {
  budget.left -= work + (ways + 1) * (nodes.length + next.length + waiting.length);
};

const settled = (state: State, item: Item, { nodes, idle }: Landing): State => ({
  ...state,
  nodes: state.ring ? nodes : sorted(nodes),
  waiting: idle === 0 ? state.waiting : raised(state.waiting, item.owner, idle),
});

const woken = (state: State, item: Item, landing: Landing): State => {
  const groups = new Map(state.groups);
  const count = (groups.get(item) ?? 1) - 1;
  if (count === 0) groups.delete(item);
  else groups.set(item, count);
  const waiting = raised(state.waiting, item.owner, -item.replicas);
  return settled({ ...state, groups, waiting }, item, landing);
};

/** What finds no room waits and holds up nothing that comes later (measured on 2.47.1 and 2.60.0). */
const delayed = (state: State, item: Item): State => ({
  ...state,
  waiting: raised(state.waiting, item.owner, item.replicas),
  groups: item.kind === 'group' ? new Map([...state.groups, [item, (state.groups.get(item) ?? 0) + 1]]) : state.groups,
});

/** Without one of its helpers no replica of a deployment starts (measured on 2.60.0). */
const barred = (state: State, item: Item, queue: number, { problem }: Rules): State => {
  const items = problem.queues[queue] ?? [];
  const rest = items.slice(state.next[queue] ?? 0);
  const lost = rest.reduce((sum, { replicas }) => sum + replicas, 0);
  return {
    ...state,
    next: state.next.map((index, j) => (j === queue ? items.length : index)),
    waiting: raised(state.waiting, item.owner, lost),
  };
};

const raised = (waiting: Outcome, owner: number, by: number): Outcome =>
  waiting.map((count, i) => (i === owner ? count + by : count));

export const sorted = (nodes: readonly FreeNode[]): readonly FreeNode[] => [...nodes].sort((a, b) => a.id - b.id);

/** Orders of nodes that are followed. */
const RINGS = 60;

/** Every order of the nodes in which plain actors may go round, as far as it matters; null: too many. */
const ringsOf = (nodes: readonly FreeNode[], { acting, yard }: Rules): readonly (readonly FreeNode[])[] | null => {
  const matters = nodes.filter((node) => acting.some((piece) => yard.take(node, piece) !== null));
  const others = nodes.filter((node) => !matters.includes(node));
  if (countOrders(matters) > RINGS) return null;
  const orders: (readonly FreeNode[])[] = [];
  const extend = (done: readonly FreeNode[], left: readonly FreeNode[]): void => {
    if (left.length === 0) orders.push([...done, ...others]);
    for (const node of new Set(left)) {
      const index = left.indexOf(node);
      extend([...done, node], [...left.slice(0, index), ...left.slice(index + 1)]);
    }
  };
  extend([], matters);
  return orders;
};

/** n! over the factorials of how many are equal. */
const countOrders = (nodes: readonly FreeNode[]): number => {
  const seen = new Map<FreeNode, number>();
  let count = 1;
  for (const [i, node] of nodes.entries()) {
    const again = (seen.get(node) ?? 0) + 1;
    seen.set(node, again);
    count *= (i + 1) / again;
  }
  return Math.round(count);
};
