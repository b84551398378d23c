import type { Fix } from '../../../problems/problem.ts';
import type { Cluster } from '../../../clusters/cluster.ts';
import { fitOf } from '../../../fit/fit-of.ts';
import { UNITS_PER_ONE, add, resources, times } from '../../../ray/amounts.ts';
import type { Resources } from '../../../ray/amounts.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import { offer } from './shortage.ts';

/** The `ray start` line for one more node with which all fits at the start: what is missing in all, else what waits. */
export const startLine = (capacity: Capacity): Fix | null => {
  if (capacity.cluster === null || capacity.demand === null || !isByHand(capacity.cluster)) return null;
  const node = [missing(capacity), waiting(capacity), largestPiece(capacity)].find(
    (candidate) =>
      candidate !== null && [...candidate.values()].some((units) => units > 0n) && mends(capacity, candidate),
  );
  if (node === undefined || node === null) return null;
  const line = `ray start --address=<head>:6379 --num-cpus=${whole(node, 'CPU')} --num-gpus=${whole(node, 'GPU')}${custom(node)}`;
  return {
    title: { en: `Copy: ${line}`, vi: `Sao chép: ${line}` },
    preferred: false,
    edits: [],
    copy: line,
  };
};

/** Nodes that an operator or an autoscaler makes are not started by a line in a shell. */
const isByHand = ({ nodes, totals }: Cluster): boolean =>
  totals === undefined &&
  nodes.every(({ maxCount, unknown, name }) => maxCount === undefined && unknown === undefined && name === undefined);

/** Whole units, rounded up: `ray start` takes no fractions of CPUs and GPUs. */
const whole = (node: Resources, name: string): string =>
  String(Math.ceil(Number(node.get(name) ?? 0n) / UNITS_PER_ONE));

/** Memory is a node's own; accelerator types Ray finds itself. */
const isCustom = (name: string): boolean =>
  !['CPU', 'GPU', 'memory'].includes(name) && !name.startsWith('accelerator_type:');

const custom = (node: Resources): string => {
  const own = [...node].filter(([name, units]) => isCustom(name) && units > 0n);
  const amounts = Object.fromEntries(own.map(([name, units]) => [name, Math.ceil(Number(units) / UNITS_PER_ONE)]));
  return own.length === 0 ? '' : ` --resources='${JSON.stringify(amounts)}'`;
};

const rounded = (node: Resources): Resources =>
  new Map(
    [...node].map(([name, units]) => [name, BigInt(Math.ceil(Number(units) / UNITS_PER_ONE)) * BigInt(UNITS_PER_ONE)]),
  );

const missing = ({ cluster, demand }: Capacity): Resources | null => {
  if (cluster === null || demand === null) return null;
  const offered = offer(cluster);
  return rounded(
    new Map([...demand.initial].map(([name, units]) => [name, positive(units - (offered.get(name) ?? 0n))])),
  );
};

const positive = (units: bigint): bigint => (units > 0n ? units : 0n);

/** Everything that stays pending, on one node. */
const waiting = ({ fit, applications }: Capacity): Resources | null => {
  const pending = fit?.initial.pending;
  if (pending == null) return null;
  const parts = pending.map(({ application, deployment, replicas }) => {
    const found = applications
      .find(({ name }) => name === application)
      ?.deployments.find(({ name }) => name === deployment);
    return found?.replica == null ? null : times(add(...found.replica.bundles), replicas);
  });
  return parts.some((part) => part === null) ? null : rounded(add(...parts.filter((part) => part !== null)));
};

/** What the first thing that waits needs together. */
const largestPiece = ({ fit }: Capacity): Resources | null => {
  const reason = fit?.initial.reason;
  return reason === undefined ? null : rounded(add(...reason.bundles.map(resources)));
};

const mends = ({ cluster, applications, ray }: Capacity, node: Resources): boolean => {
  if (cluster === null) return false;
  const question = { level: 'initial', release: ray.version, isWhole: true } as const;
  const nodes: Cluster['nodes'] = [...cluster.nodes, { count: 1, resources: node, labels: new Map() }];
  return fitOf(applications, { ...cluster, nodes }, question).status === 'fits';
};
