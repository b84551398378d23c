import type { Fix } from '../../analysis.ts';
import { UNITS_PER_ONE } from '../../ray/resources.ts';
import type { Resources } from '../../ray/resources.ts';
import type { Cluster } from '../../fit/cluster.ts';
import type { Findings } from '../rule.ts';

/** The `ray start` line for one more node that offers exactly what is missing at the start. */
export const startLine = ({ cluster, demand }: Findings): Fix | null => {
  if (cluster === null || demand === null || !isByHand(cluster)) return null;
  const cpus = missing(demand.initial, cluster, 'CPU');
  const gpus = missing(demand.initial, cluster, 'GPU');
  if (cpus === 0 && gpus === 0) return null;
  const line = `ray start --address=<head>:6379 --num-cpus=${String(cpus)} --num-gpus=${String(gpus)}`;
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

/** Whole units, rounded up: `ray start` takes no fractions. */
const missing = (demand: Resources, cluster: Cluster, name: string): number => {
  const offered = cluster.nodes.reduce(
    (sum, group) => sum + (group.resources.get(name) ?? 0n) * BigInt(group.count),
    0n,
  );
  const short = (demand.get(name) ?? 0n) - offered;
  return short <= 0n ? 0 : Math.ceil(Number(short) / UNITS_PER_ONE);
};
