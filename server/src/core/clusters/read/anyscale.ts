import { asList, asMap, entryOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import { EVERYTHING, anyNodes } from '../cluster.ts';
import type { ClusterDescription, NodeGroup } from '../cluster.ts';
import { countOf, entriesOf, exactQuantity, isAbsent, isKnown, textOf } from './amount.ts';

/** A compute config of Anyscale (https://docs.anyscale.com/reference/compute-config-api). */
export const isAnyscaleCompute = (root: Tree): boolean =>
  asMap(root) !== undefined &&
  (isNodeLike(entryOf(root, 'head_node')?.value) ||
    (asList(entryOf(root, 'worker_nodes')?.value)?.items ?? []).some(isNodeLike));

const isNodeLike = (tree: Tree | undefined): boolean =>
  ['instance_type', 'required_resources', 'resources'].some((key) => entryOf(tree, key) !== undefined);

/** Only what the file states: what an instance type has, and nodes Anyscale chooses itself, are not known. */
export const anyscaleCluster = (root: Tree): ClusterDescription => {
  const head = entryOf(root, 'head_node')?.value;
  const workers = entryOf(root, 'worker_nodes')?.value;
  const most = entryOf(root, 'max_resources')?.value;
  const groups = isAbsent(workers) ? [CHOSEN] : (asList(workers)?.items ?? []).map(workerOf);
  const totals = known(most);
  return {
    name: 'Anyscale compute config',
    nodes: [{ count: 1, isHead: true, name: 'head', labels: labelsOf(head), ...offerOf(head) }, ...groups],
    ...(totals.size > 0 && { totals }),
  };
};

/** Without `worker_nodes` Anyscale picks nodes for what is asked. */
const CHOSEN = anyNodes('chosen by Anyscale');

const workerOf = (group: Tree): NodeGroup => {
  const [least, most] = ['min_nodes', 'max_nodes'].map((key) => {
    const tree = entryOf(group, key)?.value;
    return isAbsent(tree) ? null : countOf(tree, 0);
  });
  return {
    name: textOf(entryOf(group, 'name')?.value) ?? textOf(entryOf(group, 'instance_type')?.value) ?? 'workers',
    count: least ?? 0,
    maxCount: Math.max(least ?? 0, most ?? Infinity),
    ...((least === null || most === null) && { countUnknown: true }),
    labels: labelsOf(group),
    ...offerOf(group),
  };
};

const offerOf = (node: Tree | undefined): Pick<NodeGroup, 'resources' | 'unknown'> => ({
  resources: known(entryOf(node, 'resources')?.value),
  unknown: new Set([EVERYTHING]),
});

const known = (tree: Tree | undefined): Resources =>
  new Map(
    entriesOf(tree).flatMap(([name, value]): readonly (readonly [string, Units])[] => {
      const amount = exactQuantity(value);
      return isKnown(amount) ? [[OWN_CASE[name.toLowerCase()] ?? name, amount]] : [];
    }),
  );

const OWN_CASE: Readonly<Partial<Record<string, string>>> = { cpu: 'CPU', gpu: 'GPU', memory: 'memory' };

const labelsOf = (node: Tree | undefined): ReadonlyMap<string, string> =>
  new Map(entriesOf(entryOf(node, 'labels')?.value).map(([key, value]) => [key, textOf(value) ?? '']));
