import { asList, asMap, entryOf, numberOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import type { ClusterDescription, NodeGroup, Waiting } from '../cluster.ts';
import { entriesOf, textOf } from './amount.ts';
import { isOfNodes } from './node-resources.ts';

const unitsOf = (tree: Tree | undefined): Units => BigInt(Math.round(finiteOf(tree) * 10_000));

/** Amounts and counts of a running cluster are finite, whatever a file says. */
const finiteOf = (tree: Tree | undefined): number => {
  const amount = numberOf(tree) ?? 0;
  return Math.abs(amount) < MOST ? amount : 0;
};

const MOST = 1e15;

const countIn = (tree: Tree | undefined): number => {
  const count = numberOf(tree) ?? 1;
  return Number.isInteger(count) && count >= 0 && count < MOST ? count : 1;
};

const resourcesOf = (tree: Tree | undefined): Resources =>
  new Map(
    entriesOf(tree)
      .filter(([name]) => isOfNodes(name))
      .map(([name, value]) => [name, unitsOf(value)]),
  );

const itemsOf = (tree: Tree | undefined): readonly Tree[] => asList(tree)?.items ?? [];

/** The nodes in an answer of `GET /api/v0/nodes?detail=1`, or what `ray list nodes --detail` prints; null for neither. */
export const nodesAnswer = (root: Tree): readonly Tree[] | null => {
  const items = itemsOf(valueOf(root, 'data', 'result', 'result') ?? root);
  return items.length > 0 && items.every((item) => entryOf(item, 'resources_total') !== undefined) ? items : null;
};

/** Exact amounts and labels of each node that lives; the head is named. */
export const nodesCluster = (items: readonly Tree[]): ClusterDescription => ({
  name: '/api/v0/nodes',
  nodes: items
    .filter((item) => textOf(entryOf(item, 'state')?.value) === 'ALIVE')
    .map(nodeOf)
    .toSorted((a, b) => Number(b.isHead ?? false) - Number(a.isHead ?? false)),
});

const nodeOf = (item: Tree): NodeGroup => {
  const head = entryOf(item, 'is_head_node')?.value;
  const labels = entriesOf(entryOf(item, 'labels')?.value).map(([key, value]) => [key, textOf(value) ?? ''] as const);
  return {
    count: 1,
    resources: resourcesOf(entryOf(item, 'resources_total')?.value),
    labels: new Map(labels.filter(([key]) => !/^ray\.io\/node[-_]id$/.test(key))),
    ...(head?.kind === 'scalar' && head.value === true && { isHead: true }),
  };
};

/** The report in an answer of `GET /api/cluster_status` (null there under autoscaler v2); undefined for another text. */
export const statusAnswer = (root: Tree): Tree | undefined =>
  asMap(valueOf(root, 'data', 'clusterStatus', 'loadMetricsReport'));

/** The same answer with `?format=1`, or under autoscaler v2: the text of `ray status`. */
export const statusText = (root: Tree): string | undefined => textOf(valueOf(root, 'data', 'clusterStatus'));

/** Names in `nodeTypes` are Ray's own; those in `usage` the dashboard has changed (`objectStoreMemory`). */
export const statusAnswerCluster = (report: Tree): ClusterDescription => ({
  name: '/api/cluster_status',
  nodes: itemsOf(entryOf(report, 'nodeTypes')?.value).map((pair) => {
    const [resources, count] = itemsOf(pair);
    return { count: countIn(count), resources: resourcesOf(resources), labels: new Map() };
  }),
  load: { used: usedOf(report), waiting: waitingOf(report) },
});

const usedOf = (report: Tree): Resources =>
  new Map(
    entriesOf(entryOf(report, 'usage')?.value)
      .filter(([name]) => isOfNodes(name) && !/Group[\dA-Fa-f]{8}/.test(name))
      .map(([name, pair]) => [name, unitsOf(itemsOf(pair)[0])]),
  );

const waitingOf = (report: Tree): readonly Waiting[] => [
  ...itemsOf(entryOf(report, 'resourceDemand')?.value).map((pair) => {
    const [shape, count] = itemsOf(pair);
    return { bundles: [resourcesOf(shape)], strategy: null, count: countIn(count) };
  }),
  ...itemsOf(entryOf(report, 'pgDemand')?.value).map((pair) => {
    const [group, count] = itemsOf(pair);
    const bundles = itemsOf(entryOf(group, 'bundles')?.value).flatMap((part) => {
      const [shape, times] = itemsOf(part);
      return Array.from({ length: Math.min(countIn(times), 1000) }, () => resourcesOf(shape));
    });
    return { bundles, strategy: textOf(entryOf(group, 'strategy')?.value) ?? null, count: countIn(count) };
  }),
];
