import type { Fix } from '../../../problems/problem.ts';
import type { Cluster } from '../../../clusters/cluster.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import { fitOf } from '../../../fit/fit-of.ts';
import { UNITS_PER_ONE, add, resources, times } from '../../../ray/amounts.ts';
import type { Resources } from '../../../ray/amounts.ts';
import { bundleSum } from '../../../ray/bundles.ts';
import type { Words } from '../../../text/words.ts';
import { knownPart } from '../../../fit/known-part.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import { roomyNode } from './roomy-node.ts';
import { offer } from './shortage.ts';

const ONE = BigInt(UNITS_PER_ONE);

/**
 * The `ray start` line for one more node with which all fits at a level, as far as the demand is known: what is missing in
 * all, else what waits, else all of it, else so much that nothing can stand in another's way.
 */
export const startLine = (capacity: Capacity, level: Level): Fix | null => {
  const { cluster } = capacity;
  if (cluster === null || !isByHand(cluster)) return null;
  const known = knownCapacity(capacity);
  const tried = [missing, waiting, largestPiece, everything].map((candidate) => candidate(known, level));
  const node =
    tried.find((one) => one !== null && isSome(one) && mends(known, cluster, one, level)) ?? roomyNode(known, level);
  if (node === null) return null;
  const line = `ray start --address=<head>:6379 --num-cpus=${whole(node, 'CPU')} --num-gpus=${whole(node, 'GPU')}${custom(node)}`;
  const [en, vi] = capacity.demand === null ? [` (${KNOWN.en})`, ` (${KNOWN.vi})`] : ['', ''];
  return {
    title: { en: `Copy: ${line}${en}`, vi: `Sao chép: ${line}${vi}` },
    preferred: false,
    edits: [],
    copy: line,
    ...(capacity.demand === null && { caveat: KNOWN }),
  };
};

const KNOWN: Words = { en: 'as far as it is known', vi: 'theo phần đã biết' };

const isSome = (node: Resources): boolean => [...node.values()].some((units) => units > 0n);

/** What surely has to be placed, where more may come. */
const knownCapacity = (capacity: Capacity): Capacity =>
  capacity.demand !== null
    ? capacity
    : { ...capacity, applications: capacity.applications.map(knownPart), demand: capacity.atLeast };

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
  new Map([...node].map(([name, units]) => [name, ((units + ONE - 1n) / ONE) * ONE]));

const missing = ({ cluster, demand }: Capacity, level: Level): Resources | null => {
  if (cluster === null || demand === null) return null;
  const offered = offer(cluster);
  return rounded(
    new Map([...demand[level]].map(([name, units]) => [name, positive(units - (offered.get(name) ?? 0n))])),
  );
};

const positive = (units: bigint): bigint => (units > 0n ? units : 0n);

/** Everything that stays pending, on one node. */
const waiting = ({ fit, applications }: Capacity, level: Level): Resources | null => {
  const pending = fit?.[level].pending;
  if (pending == null) return null;
  const parts = pending.flatMap(({ application, deployment, replicas }) => {
    const found = applications
      .find(({ name }) => name === application)
      ?.deployments.find(({ name }) => name === deployment);
    return found?.replica == null ? [] : [times(bundleSum(found.replica.bundles), replicas)];
  });
  return rounded(add(...parts));
};

/** What the first thing that waits needs together. */
const largestPiece = ({ fit }: Capacity, level: Level): Resources | null => {
  const reason = fit?.[level].reason;
  return reason === undefined ? null : rounded(add(...reason.bundles.map(resources)));
};

/** All that is asked for, on one node: what is missing may not be enough where it has to stand together. */
const everything = ({ demand }: Capacity, level: Level): Resources | null => demand && rounded(demand[level]);

const mends = ({ applications, ray }: Capacity, cluster: Cluster, node: Resources, level: Level): boolean => {
  const question = { level, release: ray.version, isWhole: true } as const;
  const nodes: Cluster['nodes'] = [...cluster.nodes, { count: 1, resources: node, labels: new Map() }];
  return fitOf(applications, { ...cluster, nodes }, question).status === 'fits';
};
