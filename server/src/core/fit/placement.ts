import type { ReplicaShape } from '../analysis.ts';
import { UNITS_PER_ONE, add, amountOf } from '../ray/resources.ts';
import type { Resources, Units } from '../ray/resources.ts';
import type { Cluster } from './cluster.ts';

/** Free amounts of one node. GPUs are kept by device: a fraction comes from one, above one only whole ones serve. */
export interface FreeNode {
  readonly gpus: readonly Units[];
  readonly other: ReadonlyMap<string, Units>;
}

const ONE = BigInt(UNITS_PER_ONE);

/** As Ray counts: an amount is cut, not rounded, to ten-thousandths of its double (measured on 2.47.1 and 2.60.0). */
const asCounted = (units: Units): Units => BigInt(Math.trunc(amountOf(units) * UNITS_PER_ONE));

/** More nodes than this are not laid out one by one. */
export const NODE_LIMIT = 64;

export const freeNodes = (cluster: Cluster): readonly FreeNode[] | null => {
  const total = cluster.nodes.reduce((sum, group) => sum + group.count, 0);
  if (total > NODE_LIMIT) return null;
  return cluster.nodes.flatMap((group) => Array.from({ length: group.count }, () => freeNode(group.resources)));
};

const freeNode = (offered: Resources): FreeNode => {
  const other = new Map(offered);
  const gpus = Number((other.get('GPU') ?? 0n) / ONE);
  other.delete('GPU');
  return { gpus: Array.from({ length: gpus }, () => ONE), other };
};

/** The node after it took a request, or null if it has no room. Resources not named: memory is free, others are none. */
export const take = (node: FreeNode, request: Resources): FreeNode | null => {
  const other = new Map(node.other);
  for (const [name, units] of request) {
    if (name === 'GPU' || units === 0n) continue;
    const free = other.get(name);
    if (free === undefined && (name === 'memory' || name.startsWith('accelerator_type:'))) continue;
    const left = (free ?? 0n) - asCounted(units);
    if (left < 0n) return null;
    other.set(name, left);
  }
  const gpus = takeGpus(node.gpus, asCounted(request.get('GPU') ?? 0n));
  return gpus === null ? null : { gpus, other };
};

const takeGpus = (gpus: readonly Units[], wanted: Units): readonly Units[] | null => {
  if (wanted === 0n) return gpus;
  if (wanted >= ONE) {
    const whole = gpus.filter((free) => free === ONE).length;
    const needed = Number((wanted + ONE - 1n) / ONE);
    return whole < needed
      ? null
      : [
          ...gpus.filter((free) => free !== ONE),
          ...Array.from({ length: whole - needed }, () => ONE),
          ...Array.from({ length: needed }, () => 0n),
        ];
  }
  const best = gpus.reduce<number>(
    (found, free, i) => (free >= wanted && (found < 0 || free < (gpus[found] ?? 0n)) ? i : found),
    -1,
  );
  return best < 0 ? null : gpus.map((free, i) => (i === best ? free - wanted : free));
};

/** Every way one replica can land on the nodes; empty if there is none. */
export const placements = (nodes: readonly FreeNode[], shape: ReplicaShape): readonly (readonly FreeNode[])[] => {
  if (shape.strategy === null || shape.strategy === 'STRICT_PACK') {
    return onOneNode(nodes, shape.strategy === null ? [add(...shape.bundles)] : shape.bundles);
  }
  const found = new Map<string, readonly FreeNode[]>();
  spread(nodes, shape.bundles, shape.strategy === 'STRICT_SPREAD', new Set(), found);
  return [...found.values()];
};

const onOneNode = (nodes: readonly FreeNode[], bundles: readonly Resources[]): readonly (readonly FreeNode[])[] =>
  nodes.flatMap((node, i) => {
    const left = bundles.reduce<FreeNode | null>((free, bundle) => free && take(free, bundle), node);
    return left === null ? [] : [nodes.map((other, j) => (i === j ? left : other))];
  });

const spread = (
  nodes: readonly FreeNode[],
  bundles: readonly Resources[],
  distinct: boolean,
  used: ReadonlySet<number>,
  found: Map<string, readonly FreeNode[]>,
): void => {
  const [first, ...rest] = bundles;
  if (found.size > 200) return;
  if (first === undefined) {
    found.set(keyOf(nodes), nodes);
    return;
  }
  nodes.forEach((node, i) => {
    if (distinct && used.has(i)) return;
    const left = take(node, first);
    if (left === null) return;
    spread(
      nodes.map((other, j) => (i === j ? left : other)),
      rest,
      distinct,
      new Set([...used, i]),
      found,
    );
  });
};

/** Equal for states that differ only in which of several equal nodes is used. */
export const keyOf = (nodes: readonly FreeNode[]): string =>
  nodes
    .map(
      (node) =>
        `${[...node.gpus].sort().join(',')}|${[...node.other].map(([name, units]) => `${name}=${String(units)}`).join(',')}`,
    )
    .sort()
    .join(';');
