import { mostOf, scales } from '../../clusters/cluster.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import type { Fit, Question } from '../fit.ts';
import { laidOut, layoutFrom } from '../layout.ts';
import type { Layout } from '../layout.ts';
import { NODE_LIMIT, nodeCount } from '../nodes/yard.ts';
import type { Run } from '../search/run.ts';
import type { Layable } from '../fit-of.ts';
import { outcomesOf, waitingOf } from './outcomes.ts';
import { spotsOf, usedCards } from './spots.ts';
import type { Spot } from './spots.ts';

/** One way in which Ray may lay a demand out: where everything lies, and what waits. */
export interface Placement extends Layout {
  readonly spots: readonly Spot[];
  /** By node: the used share of each GPU. */
  readonly cards: readonly (readonly number[])[];
  /** By node: true where an autoscaler has to add it. */
  readonly added: readonly boolean[];
}

/** What may become of a demand on a cluster. */
export interface Placements {
  /** They differ in who waits; the first follows the order of the file. */
  readonly outcomes: number;
  /** One of them is laid out, by its number. */
  readonly of: (outcome: number) => Placement;
}

/**
 * The outcomes behind a fit, each of them possible. Null where there is none to show: demand or nodes are not known, or
 * too many, or what is said of the fit comes from elsewhere than from these nodes.
 */
export const placementsOf = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  { level, release }: Question,
  fit: Fit,
): Placements | null => {
  if (cluster.nodes.length === 0 || (fit.status === 'unknown' && fit.undecided !== true)) return null;
  const laidOn = (nodes: Cluster['nodes']): Attempt => {
    const asked = laidOut(applications, { ...cluster, nodes }, level, release);
    if (asked === null) return null;
    const runs = outcomesOf(asked.problem, asked.yard, fit.scaled === true ? { ...fit, status: 'fits' } : fit);
    return runs.every((one) => agrees(one, asked, fit)) ? laid(runs, asked, addedIn(nodes, cluster)) : 'other';
  };
  const found = fit.scaled === true ? onFewest(cluster, laidOn) : laidOn(cluster.nodes);
  return found === 'other' ? null : found;
};

/** What is laid out on some nodes; `other`: it is not what the fit says. */
type Attempt = Placements | 'other' | null;

/** On the fewest nodes more that agree: in growing steps up to some that do, then halfway back to those that did not. */
const onFewest = (cluster: Cluster, laidOn: (nodes: Cluster['nodes']) => Attempt): Attempt => {
  const laidWith = (more: number): Attempt => {
    const nodes = grown(cluster, more);
    return nodeCount({ ...cluster, nodes }) > NODE_LIMIT ? null : laidOn(nodes);
  };
  let [few, enough] = [-1, 0];
  let found = laidWith(enough);
  while (found === 'other' && enough < NODE_LIMIT) {
    [few, enough] = [enough, Math.max(1, enough * 2)];
    found = laidWith(enough);
  }
  while (found !== null && found !== 'other' && enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    const fewer = laidWith(middle);
    if (fewer === 'other' || fewer === null) few = middle;
    else [found, enough] = [fewer, middle];
  }
  return found;
};

/** The nodes with so many more in each group that an autoscaler may grow. */
const grown = ({ nodes }: Cluster, more: number): Cluster['nodes'] =>
  nodes.map((group) => (scales(group) ? { ...group, count: Math.min(mostOf(group), group.count + more) } : group));

const addedIn = (grown: Cluster['nodes'], { nodes }: Cluster): readonly boolean[] =>
  grown.flatMap(({ count }, group) => Array.from({ length: count }, (_, i) => i >= (nodes[group]?.count ?? 0)));

/** What a run leaves waiting is what the fit says of it. */
const agrees = (one: Run, { problem }: Layable, { status, pendingTotal }: Fit): boolean => {
  const waiting = waitingOf(one, problem).reduce((sum, count) => sum + count, 0);
  if (status === 'fits') return waiting === 0;
  return status !== 'does-not-fit' || (waiting > 0 && (pendingTotal === null || pendingTotal === waiting));
};

const laid = (runs: readonly Run[], asked: Layable, added: readonly boolean[]): Placements => ({
  outcomes: runs.length,
  of: (outcome) => {
    const one = runs[Math.min(Math.max(0, outcome), runs.length - 1)] ?? { placed: [], waiting: [], nodes: [] };
    const spots = spotsOf(asked, one);
    const { nodes } = asked.yard;
    return {
      ...layoutFrom(asked, one),
      spots,
      cards: nodes.map(({ gpus }, node) => usedCards(spots, node, gpus.length)),
      added,
    };
  },
});
