import { isFilledInLater } from '../../sources/detect/placeholder.ts';
import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Units } from '../../ray/amounts.ts';
import { EVERYTHING } from '../cluster.ts';
import type { ClusterDescription, NodeGroup } from '../cluster.ts';
import { countOf, entriesOf, exactQuantity, isKnown, textOf } from './amount.ts';
import { own } from '../../text/own.ts';

/** A file for `ray up` (`ray/autoscaler/ray-schema.json`). */
export const isLauncher = (root: Tree): boolean => asMap(entryOf(root, 'available_node_types')?.value) !== undefined;

/** `max_workers: 2` of `ray/autoscaler/{aws,gcp,azure}/defaults.yaml`, 2.9 to 2.60. */
const DEFAULT_WORKERS: Readonly<Partial<Record<string, number>>> = { aws: 2, gcp: 2, azure: 2 };

export const launcherCluster = (root: Tree): ClusterDescription => {
  const provider = textOf(valueOf(root, 'provider', 'type')) ?? '';
  const cap = countOf(entryOf(root, 'max_workers')?.value, own(DEFAULT_WORKERS, provider) ?? Infinity) ?? Infinity;
  const headType = textOf(entryOf(root, 'head_node_type')?.value);
  const types = entriesOf(entryOf(root, 'available_node_types')?.value);
  const nodes = types.flatMap(([name, type]): readonly NodeGroup[] => {
    const rest = { name, ...offerOf(type), labels: labelsOf(type) };
    const workers = { ...countsOf(type, name === headType ? 0 : cap, cap), ...rest };
    if (name !== headType) return [workers];
    const head = { count: 1, isHead: true, ...rest };
    return (workers.maxCount ?? 0) > 0 ? [head, workers] : [head];
  });
  const called = textOf(entryOf(root, 'cluster_name')?.value);
  return {
    name: ['ray up', called].filter(Boolean).join(' '),
    nodes: nodes.toSorted((a, b) => Number(b.isHead ?? false) - Number(a.isHead ?? false)),
    ...(Number.isFinite(cap) && { maxWorkers: cap }),
  };
};

/** `fill_node_type_min_max_workers` in `ray/autoscaler/_private/util.py`. */
const countsOf = (type: Tree, most: number, cap: number): Pick<NodeGroup, 'count' | 'maxCount' | 'countUnknown'> => {
  const least = countOf(entryOf(type, 'min_workers')?.value, 0);
  const top = countOf(entryOf(type, 'max_workers')?.value, most);
  const count = least ?? 0;
  return {
    count,
    maxCount: Math.max(count, Math.min(top ?? Infinity, cap)),
    ...((least === null || top === null) && { countUnknown: true }),
  };
};

/** What is not written is filled from the instance type on AWS and found on the machine elsewhere. */
const offerOf = (type: Tree): Pick<NodeGroup, 'resources' | 'unknown'> => {
  const tree = entryOf(type, 'resources')?.value;
  const resources = new Map<string, Units>();
  const unknown = new Set<string>(isFilledInLater(tree) ? [EVERYTHING] : []);
  for (const [name, value] of entriesOf(tree)) {
    const amount = exactQuantity(value);
    if (isKnown(amount)) resources.set(name, amount);
    else unknown.add(name);
  }
  for (const name of ['CPU', 'GPU', 'TPU', 'neuron_cores', 'HPU', 'NPU']) if (!resources.has(name)) unknown.add(name);
  return { resources, unknown };
};

const labelsOf = (type: Tree): ReadonlyMap<string, string> =>
  new Map(
    entriesOf(entryOf(type, 'labels')?.value).map(([key, value]) => [key, stringOf(value) ?? textOf(value) ?? '']),
  );
