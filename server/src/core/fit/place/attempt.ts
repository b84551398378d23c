import type { Item } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import { isAllowed } from '../nodes/labels.ts';
import type { Yard } from '../nodes/yard.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose.ts';

/** One way an item can land. */
export interface Landing {
  readonly nodes: readonly FreeNode[];
  /** The place of the node of each piece, before the nodes moved on. */
  readonly on: Choice;
  /** Replicas whose actor finds no seat in the reserved group. */
  readonly idle: number;
}

export interface Attempt {
  readonly landings: readonly Landing[];
  /** It may find no room now. */
  readonly waits: boolean;
  /** More ways than are followed. */
  readonly cut: boolean;
  /** Nodes looked at. */
  readonly work: number;
}

/** `ring`: the nodes stand in the order in which plain actors go round; else their order means nothing. */
export interface Manner {
  readonly ring: boolean;
}

export const attempt = (item: Item, nodes: readonly FreeNode[], yard: Yard, { ring }: Manner): Attempt => {
  if (item.kind === 'group') return groupAttempt(item, nodes, yard, !ring);
  if (item.kind === 'actor' && ring) return nextInTurn(item, nodes, yard);
  return anywhere(item, nodes, yard);
};

/**
 * Plain actors go round: each takes the next node that has room, from a random first one (`SpreadSchedulingPolicy` in
 * Ray’s `src/ray/raylet/scheduling/policy/`; measured on 2.47.1 and 2.60.0).
 */
const nextInTurn = (item: Item, nodes: readonly FreeNode[], yard: Yard): Attempt => {
  for (const [i, node] of nodes.entries()) {
    const left = yard.take(node, item.whole);
    if (left === null) continue;
    return {
      landings: [{ nodes: [...nodes.slice(i + 1), ...nodes.slice(0, i), left], on: [i], idle: 0 }],
      waits: false,
      cut: false,
      work: i,
    };
  }
  return { landings: [], waits: true, cut: false, work: nodes.length };
};

const anywhere = (item: Item, nodes: readonly FreeNode[], yard: Yard): Attempt => {
  const seen = new Set<FreeNode>();
  const landings: Landing[] = [];
  for (const [i, node] of nodes.entries()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (yard.take(node, item.toStart) === null) continue;
    const left = yard.take(node, item.whole);
    if (left !== null) landings.push({ nodes: replaced(nodes, i, left), on: [i], idle: 0 });
  }
  return { landings, waits: landings.length === 0, cut: false, work: nodes.length };
};

const replaced = (nodes: readonly FreeNode[], index: number, node: FreeNode): readonly FreeNode[] => {
  const next = [...nodes];
  next[index] = node;
  return next;
};

const groupAttempt = (item: Item, nodes: readonly FreeNode[], yard: Yard, alike: boolean): Attempt => {
  const { ways, fails, cut, work } = choose(item, nodes, alike);
  const landings = ways.flatMap((way) => settle(item, way, nodes, yard) ?? []);
  return { landings, waits: fails || landings.length < ways.length, cut, work };
};

/** The chosen nodes take the bundles one by one, GPU by GPU, or one refuses and nothing is held. */
const settle = (item: Item, on: Choice, nodes: readonly FreeNode[], yard: Yard): Landing | null => {
  const next = [...nodes];
  for (const [i, piece] of item.pieces.entries()) {
    const index = on[i] ?? 0;
    const node = next[index];
    const left = node === undefined ? null : yard.take(node, piece);
    if (left === null) return null;
    next[index] = left;
  }
  return { nodes: next, on, idle: idleSeats(item, on, nodes) };
};

const idleSeats = ({ seats }: Item, on: Choice, nodes: readonly FreeNode[]): number =>
  seats.filter(
    ({ bundles, selectors }) =>
      !bundles.some((bundle) => {
        const node = nodes[on[bundle] ?? -1];
        return node !== undefined && isAllowed(node.labels, selectors);
      }),
  ).length;
