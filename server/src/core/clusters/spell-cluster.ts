import { amountOf } from '../ray/amounts.ts';
import { EVERYTHING, mostOf } from './cluster.ts';
import type { ClusterDescription, NodeGroup } from './cluster.ts';
import { GPU_MEMORY, parseCluster } from './parse-cluster.ts';
import { alwaysLimits } from '../ray/always-limits.ts';
import { own } from '../text/own.ts';

/** `2 x cpu=16,gpu=4,label:zone=a`, one group as `--cluster` takes it. */
export const spellGroup = ({ count, resources, labels, gpuMemory }: NodeGroup): string => {
  const amounts = [...resources].map(
    ([name, units]) => `${own(OWN, name) ?? name}=${amountText(name, amountOf(units))}`,
  );
  const marks = [...labels].map(([name, value]) => `label:${name}=${value}`);
  const memory = gpuMemory === undefined ? [] : [`${GPU_MEMORY}=${amountText('memory', gpuMemory)}`];
  return `${count === 1 ? '' : `${String(count)} x `}${[...amounts, ...memory, ...marks].join(',')}`;
};

/** Memory as people write it, where that is exact. */
const amountText = (name: string, amount: number): string => {
  const unit = name === 'memory' ? UNITS.find(([, bytes]) => amount >= bytes && amount % bytes === 0) : undefined;
  return unit === undefined ? String(amount) : `${String(amount / unit[1])}${unit[0]}`;
};

const UNITS = [
  ['Gi', 1024 ** 3],
  ['Mi', 1024 ** 2],
] as const;

const OWN: Readonly<Partial<Record<string, string>>> = { CPU: 'cpu', GPU: 'gpu', TPU: 'tpu' };

/**
 * A description in the form of `--cluster`, the head first; null where that form cannot say all of it: nodes that come and
 * go, amounts that nobody knows, limits of the whole.
 */
export const spellCluster = ({ nodes, totals, maxWorkers }: ClusterDescription): string | null => {
  if (nodes.length === 0 || totals !== undefined || maxWorkers !== undefined) return null;
  const ordered = [...nodes.filter(({ isHead }) => isHead), ...nodes.filter(({ isHead }) => !isHead)];
  const present = ordered.filter(({ count }) => count > 0);
  const spec = present.map(spellGroup).join('; ');
  const parsed = parseCluster(spec);
  if (!('nodes' in parsed) || parsed.nodes.length !== present.length || !present.every(isFixed)) return null;
  return parsed.nodes.every((group, index) => isSameGroup(group, present[index])) ? spec : null;
};

const isFixed = (group: NodeGroup): boolean =>
  mostOf(group) === group.count && group.countUnknown !== true && group.cards === undefined && !isOpen(group);

/** An amount of memory or of a type of accelerator that nobody knows limits as little as one that is not named. */
const isOpen = ({ unknown = new Set() }: NodeGroup): boolean =>
  [...unknown].some((name) => name === EVERYTHING || alwaysLimits(name));

const isSameGroup = (group: NodeGroup, other: NodeGroup | undefined): boolean =>
  other?.count === group.count &&
  other.gpuMemory === group.gpuMemory &&
  isSameMap(group.resources, other.resources) &&
  isSameMap(group.labels, other.labels);

const isSameMap = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean =>
  one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
