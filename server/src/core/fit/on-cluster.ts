import type { ApplicationDemand } from '../demand/demand.ts';
import { UNITS_PER_ONE, add, times } from '../ray/amounts.ts';
import type { Resources, Units } from '../ray/amounts.ts';
import { bundleCount, bundleSum } from '../ray/bundles.ts';
import { isUnknown, mostOf, scales } from '../clusters/cluster.ts';
import type { Cluster, NodeGroup } from '../clusters/cluster.ts';
import type { Level } from './demand/problem-of.ts';
import { hangsOnCards, onAnyCard, whicheverCards, withAnyCards, withCards } from './accelerator-labels.ts';
import { UNKNOWN } from './fit.ts';
import type { Fit } from './fit.ts';
import type { Question } from './fit.ts';
import { namesAccelerators } from './nodes/yard.ts';
import { fitNow } from './growth.ts';
import { alwaysLimits } from '../ray/always-limits.ts';

const SHORT: Fit = { status: 'does-not-fit', pending: null, pendingTotal: null };

/**
 * What fits a described cluster. An autoscaler adds nodes for what waits, so then only what does not fit its most nodes
 * stays pending. What the description leaves open is tried both ways: it decides only if both agree.
 */
export const fitOn = (applications: readonly ApplicationDemand[], cluster: Cluster, question: Question): Fit => {
  const told = withCards(cluster);
  const asked = askedOf(applications, question.level);
  const any = withAnyCards(told, asked.total);
  const fit = any !== null && !namesAccelerators(told) ? UNKNOWN : fitOnCards(applications, told, question, asked);
  if (any === null && !hangsOnCards(applications, told)) return fit;
  const others = onAnyCard(applications);
  return whicheverCards(fit, fitOnCards(others, any ?? told, question, askedOf(others, question.level)));
};

const fitOnCards = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  question: Question,
  asked: Asked,
): Fit => {
  if (cluster.totals !== undefined && isOver(asked.total, cluster.totals)) return SHORT;
  if (cluster.nodes.length === 0) return UNKNOWN;
  const judged = (nodes: readonly NodeGroup[]): Fit => judge(applications, { ...cluster, nodes }, question, asked);
  const now = judged(cluster.nodes);
  if (now.status === 'fits' || !cluster.nodes.some(scales)) return now;
  const most = judged(cluster.nodes.map((group) => (scales(group) ? atMost(group, asked) : group)));
  if (most.status !== 'fits') return most;
  return isCapped(cluster, asked) ? UNKNOWN : { ...most, scaled: true };
};

interface Asked {
  readonly total: Resources;
  readonly bundles: number;
}

/** As far as it is known: what is not can only add to it. */
const askedOf = (applications: readonly ApplicationDemand[], level: Level): Asked => {
  const known = applications.flatMap(({ deployments }) =>
    deployments.flatMap(({ replicas, replica }) => (replicas && replica ? [{ count: replicas[level], replica }] : [])),
  );
  return {
    total: add(...known.map(({ count, replica }) => times(bundleSum(replica.bundles), count))),
    bundles: known.reduce((sum, { count, replica }) => sum + count * bundleCount(replica.bundles), 0),
  };
};

/** More than all nodes have together. `ray status` rounds memory and hides accelerator types. */
const isOver = (asked: Resources, totals: Resources): boolean =>
  [...asked].some(([name, units]) => {
    const most = totals.get(name);
    if (most === undefined) return false;
    return name === 'memory' ? units * 99n > most * 100n : units > most;
  });

/** More nodes than bundles are never used. */
const atMost = (group: NodeGroup, { bundles }: Asked): NodeGroup => ({
  ...group,
  count: Math.max(group.count, Math.min(mostOf(group), bundles)),
});

/** True where the groups together allow more nodes than the cluster may have, and so many could be used. */
const isCapped = ({ nodes, maxWorkers = Infinity }: Cluster, { bundles }: Asked): boolean => {
  const workers = nodes.filter(({ isHead }) => isHead !== true);
  const running = workers.reduce((sum, { count }) => sum + count, 0);
  return workers.reduce((sum, group) => sum + mostOf(group), 0) > maxWorkers && running + bundles > maxWorkers;
};

const judge = (applications: readonly ApplicationDemand[], cluster: Cluster, question: Question, asked: Asked): Fit => {
  const names = [...asked.total.keys()].filter(alwaysLimits);
  const isOpen = (group: NodeGroup): boolean =>
    (group.countUnknown === true && mostOf(group) > group.count) || names.some((name) => isUnknown(group, name));
  if (!cluster.nodes.some(isOpen)) return fitNow(applications, cluster, question);
  if (fitNow(applications, cluster, question).status === 'fits') return FITS;
  const plenty = cluster.nodes.map((group) =>
    filled(group.countUnknown === true ? atMost(group, asked) : group, names, asked),
  );
  return fitNow(applications, { ...cluster, nodes: plenty }, question).status === 'does-not-fit' ? SHORT : UNKNOWN;
};

const FITS: Fit = { status: 'fits', pending: [], pendingTotal: 0 };

/** As if there were as much of everything unknown as is asked in all. */
const filled = (group: NodeGroup, names: readonly string[], { total }: Asked): NodeGroup => {
  const open = names.filter((name) => isUnknown(group, name));
  return open.length === 0
    ? group
    : {
        ...group,
        resources: new Map([...group.resources, ...open.map((name) => [name, wholes(total.get(name) ?? 0n)] as const)]),
      };
};

/** Rounded up with room for fractions that lie badly on GPUs. */
const wholes = (units: Units): Units => (units / BigInt(UNITS_PER_ONE) + 1n) * 2n * BigInt(UNITS_PER_ONE);
