import { UNITS_PER_ONE, isCountable } from '../../ray/amounts.ts';
import { mayHaveCard } from '../accelerator-labels.ts';
import { counted } from '../demand/counted.ts';
import type { Piece } from '../demand/problem.ts';
import type { Cluster, NodeGroup } from '../../clusters/cluster.ts';
import { everyGpus, takeGpus } from './devices.ts';
import type { FreeNode } from './free-node.ts';
import { isAllowed } from './labels.ts';

/** The nodes of a cluster, and what is left of one that takes something; what was worked out once is remembered. */
export interface Yard {
  /** Every node while nothing runs, in the cluster's order. */
  readonly nodes: readonly FreeNode[];
  /** How many nodes are in each state while nothing runs. */
  readonly kinds: ReadonlyMap<FreeNode, number>;
  /** The node group of each. */
  readonly groups: readonly number[];
  /** Null: it does not have room. */
  readonly take: (node: FreeNode, piece: Piece) => FreeNode | null;
  /** The same by every device that could serve, not only by the one Ray takes. */
  readonly takeAnyhow: (node: FreeNode, piece: Piece) => readonly FreeNode[];
  /** The node as the yard knows it, if it came from elsewhere. */
  readonly known: (node: FreeNode) => FreeNode;
}

/** The same nodes without any memory: cheaper where each state is seen once. Its nodes have no number of their own. */
export const forgetful = (yard: Yard): Yard => ({
  ...yard,
  take: (node, piece) => {
    const free = takeAmounts(node, piece);
    const gpus = free && takeGpus(node.gpus, piece.gpu);
    return free && gpus && { id: -1, labels: node.labels, gpus, gpuSum: node.gpuSum - piece.gpu, free };
  },
});

/** More nodes than this are not laid out one by one. */
export const NODE_LIMIT = 256;

/** More GPUs than this on one node are not told apart; no machine has so many. */
const DEVICE_LIMIT = 1024;

/** More nodes than this are not even listed: only their sums are known. */
const LISTED = 10_000;

/** True for nodes that are not laid out one by one. */
export const isTooLarge = (cluster: Cluster): boolean => nodeCount(cluster) > NODE_LIMIT || isBeyondCounting(cluster);

/** True for nodes that cannot be told one by one: too many of them, or amounts that no machine has. */
export const isBeyondCounting = (cluster: Cluster): boolean =>
  nodeCount(cluster) > LISTED ||
  cluster.nodes.some(
    ({ resources }) =>
      counted(resources.get('GPU') ?? 0n) > DEVICE_LIMIT * UNITS_PER_ONE || ![...resources.values()].every(isCountable),
  );

export const nodeCount = (cluster: Cluster): number => cluster.nodes.reduce((sum, group) => sum + group.count, 0);

export const createYard = (cluster: Cluster, names: readonly string[], implicit: ReadonlyMap<string, number>): Yard => {
  const intern = interning();
  const told = (name: string): boolean => name !== 'memory' && !(isAccelerator(name) && !namesAccelerators(cluster));
  const toldNames = names.map((name) => [name, told(name)] as const);
  const starts = cluster.nodes.map((group) => intern(startOf(group, toldNames, implicit)));
  const groups = cluster.nodes.flatMap(({ count }, i) => Array.from({ length: count }, () => i));
  const nodes = groups.flatMap((group) => starts[group] ?? []);
  return {
    nodes,
    kinds: kindsOf(nodes),
    groups,
    take: taking(intern),
    takeAnyhow: (node, piece) => {
      const free = takeAmounts(node, piece);
      if (free === null) return [];
      return everyGpus(node.gpus, piece.gpu).map((gpus) => intern({ labels: node.labels, gpus, free }));
    },
    known: intern,
  };
};

const kindsOf = (nodes: readonly FreeNode[]): ReadonlyMap<FreeNode, number> => {
  const kinds = new Map<FreeNode, number>();
  for (const node of nodes) kinds.set(node, (kinds.get(node) ?? 0) + 1);
  return kinds;
};

/** Equal nodes are one object with one number. */
const interning = (): ((node: Bare) => FreeNode) => {
  const known = new Map<string, FreeNode>();
  const kinds = new Map<FreeNode['labels'], number>();
  return ({ labels, gpus, free }) => {
    const kind = kinds.get(labels) ?? kinds.size;
    kinds.set(labels, kind);
    const key = `${kind}|${gpus.join()}|${free.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = { id: known.size, labels, gpus, gpuSum: gpus.reduce((sum, gpu) => sum + gpu, 0), free };
    known.set(key, made);
    return made;
  };
};

/** What is left of a node, worked out once for each piece. */
const taking = (intern: (node: Bare) => FreeNode): Yard['take'] => {
  const taken = new Map<number, FreeNode | null>();
  return (node, piece) => {
    const key = node.id * PIECES + piece.id;
    const found = taken.get(key);
    if (found !== undefined) return found;
    const free = takeAmounts(node, piece);
    const gpus = free && takeGpus(node.gpus, piece.gpu);
    const left = free && gpus && intern({ labels: node.labels, gpus, free });
    taken.set(key, left);
    return left;
  };
};

type Bare = Pick<FreeNode, 'labels' | 'gpus' | 'free'>;

/** Pieces have smaller numbers than this: a replica's bundles are few, and equal ones are one piece. */
const PIECES = 2 ** 20;

const isAccelerator = (name: string): boolean => name.startsWith('accelerator_type:');

/** A cluster described without any accelerator says nothing of them where a node may have one; with one, the other nodes have none. */
export const namesAccelerators = ({ nodes, totals }: Cluster): boolean =>
  nodes.some(({ resources }) => [...resources.keys()].some(isAccelerator)) ||
  (totals === undefined && nodes.length > 0 && !nodes.some(mayHaveCard));

const startOf = (
  { resources, labels, cards }: NodeGroup,
  names: readonly (readonly [name: string, told: boolean])[],
  implicit: ReadonlyMap<string, number>,
): Bare => {
  const devices = Math.floor(counted(resources.get('GPU') ?? 0n) / UNITS_PER_ONE);
  const free = names.map(([name, told]) => {
    const limit = implicit.get(name);
    if (limit !== undefined) return limit * UNITS_PER_ONE;
    const units = resources.get(name);
    return units === undefined ? (told ? 0 : Infinity) : counted(units);
  });
  return { labels, gpus: cards?.map(counted) ?? Array.from({ length: devices }, () => UNITS_PER_ONE), free };
};

const takeAmounts = (node: FreeNode, { amounts, selectors }: Piece): readonly number[] | null => {
  if (!isAllowed(node.labels, selectors)) return null;
  if (amounts.some(([name, units]) => (node.free[name] ?? 0) < units)) return null;
  const free = [...node.free];
  for (const [name, units] of amounts) free[name] = (free[name] ?? 0) - units;
  return free;
};
