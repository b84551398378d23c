import type { Item } from '../demand/problem.ts';
import type { Layable } from '../fit-of.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import { attempt } from '../place/attempt.ts';
import { ownerKey } from './real.ts';
import type { RealPlacement, Spots } from './real.ts';

interface State {
  readonly nodes: readonly FreeNode[];
  readonly next: readonly number[];
  /** By owner what of the real placement is not laid yet. */
  readonly left: readonly (readonly Spots[])[];
  readonly waiting: readonly number[];
  readonly groups: readonly Item[];
  /** Where in the order of the nodes the next plain actor begins to look. */
  readonly turn: number;
}

/**
 * Whether our model of Ray leads to a placement: some order of the queues, of the nodes in turn and of ties does. Null:
 * too many ways to follow, `most` being the states that are looked at.
 */
export const isReachable = (asked: Layable, real: RealPlacement, most: number): boolean | null => {
  const { owners } = asked.problem;
  const wanted = owners.map(({ application, deployment }) => real.get(ownerKey(application, deployment)));
  if (wanted.some((one) => one === undefined)) return false;
  const start: State = {
    nodes: asked.yard.nodes,
    next: asked.problem.queues.map(() => 0),
    left: wanted.map((one) => one?.placed ?? []),
    waiting: wanted.map((one) => one?.waiting ?? 0),
    groups: [],
    turn: 0,
  };
  const budget = { left: most };
  for (const ring of orders(asked.yard.nodes.map((_, i) => i))) {
    if (leadsThere(start, asked, ring, budget)) return true;
    if (budget.left <= 0) return null;
  }
  return false;
};

/** Every order, one after the other: of ten nodes there are millions. */
function* orders(places: readonly number[]): Generator<readonly number[]> {
  if (places.length < 2) {
    yield places;
    return;
  }
  for (const place of places)
    for (const rest of orders(places.filter((other) => other !== place))) yield [place, ...rest];
}

const leadsThere = (start: State, asked: Layable, ring: readonly number[], budget: { left: number }): boolean => {
  const seen = new Set<string>();
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (budget.left-- <= 0) return false;
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.add(key);
    if (isThere(state, asked)) return true;
    open.push(...following(state, asked, ring));
  }
  return false;
};

const keyOf = ({ nodes, next, left, waiting, groups, turn }: State): string =>
  JSON.stringify([nodes.map(({ id }) => id), next, left, waiting, groups.map(({ id }) => id).sort(), turn]);

const isThere = ({ nodes, next, left, waiting, groups }: State, { problem, yard }: Layable): boolean =>
  next.every((at, i) => at === problem.queues[i]?.length) &&
  left.every((spots) => spots.length === 0) &&
  waiting.every((count) => count === 0) &&
  groups.every((item) => attempt(item, nodes, yard, { ring: true }).waits);

const following = (state: State, asked: Layable, ring: readonly number[]): readonly State[] => [
  ...asked.problem.queues.flatMap((queue, i) => {
    const item = queue[state.next[i] ?? 0];
    if (item === undefined) return [];
    const next = state.next.map((at, j) => (j === i ? at + 1 : at));
    return landed({ ...state, next }, item, asked, ring);
  }),
  ...state.groups.flatMap((item, i) => {
    const groups = state.groups.filter((_, j) => j !== i);
    const waiting = raised(state.waiting, item.owner, item.replicas);
    return landed({ ...state, groups, waiting }, item, asked, ring).filter(
      (one) => one.groups.length < state.groups.length,
    );
  }),
];

/** The states in which an item has found the room that it really has, or waits as some of its deployment really do. */
const landed = (state: State, item: Item, { yard }: Layable, ring: readonly number[]): readonly State[] => {
  if (item.kind === 'actor') return inTurn(state, item, yard, ring);
  const { landings, waits } = attempt(item, state.nodes, yard, { ring: true });
  const placed = landings.flatMap(({ nodes, on }) => without(state, item.owner, on, nodes) ?? []);
  return waits ? [...placed, ...delayed(state, item)] : placed;
};

const inTurn = (state: State, item: Item, yard: Layable['yard'], ring: readonly number[]): readonly State[] => {
  for (let i = 0; i < ring.length; i++) {
    const place = ring[(state.turn + i) % ring.length] ?? 0;
    const node = state.nodes[place];
    const left = node === undefined ? null : yard.take(node, item.whole);
    if (left === null) continue;
    const nodes = state.nodes.map((one, j) => (j === place ? left : one));
    const turn = (state.turn + i + 1) % ring.length;
    const after = without(state, item.owner, [place], nodes);
    return after === null ? [] : [{ ...after, turn }];
  }
  return delayed(state, item);
};

const without = (state: State, owner: number, on: Spots, nodes: readonly FreeNode[]): State | null => {
  const spots = state.left[owner] ?? [];
  const at = spots.findIndex((one) => one.join() === on.join());
  if (at < 0) return null;
  return { ...state, nodes, left: state.left.map((one, i) => (i === owner ? one.filter((_, j) => j !== at) : one)) };
};

const delayed = (state: State, item: Item): readonly State[] => {
  if ((state.waiting[item.owner] ?? 0) < item.replicas) return [];
  const waiting = raised(state.waiting, item.owner, -item.replicas);
  return [{ ...state, waiting, groups: item.kind === 'group' ? [...state.groups, item] : state.groups }];
};

const raised = (counts: readonly number[], owner: number, by: number): readonly number[] =>
  counts.map((count, i) => (i === owner ? count + by : count));
