import type { ApplicationDemand, DeploymentDemand, ReplicaShape } from '../analysis.ts';
import type { Cluster } from './cluster.ts';
import { isAmple, isShort, totalOf } from './bounds.ts';
import type { Fit } from './fit.ts';
import { freeNodes, keyOf, placements } from './placement.ts';
import type { FreeNode } from './placement.ts';

export interface Item {
  readonly application: string;
  readonly deployment: string;
  readonly shape: ReplicaShape;
}

const UNKNOWN: Fit = { status: 'unknown', pending: null, pendingTotal: null };

/** Placements looked at (states × queues × nodes) before the search gives up: some 10 ms. */
const WORK_LIMIT = 20_000;

/**
 * Follows every order in which the applications' replicas can reach the nodes and every node Ray may pick.
 * Inside a built application the order is the code's (models before router); listed deployments may come in any order.
 */
export const fitOf = (applications: readonly ApplicationDemand[], cluster: Cluster, level: 'initial' | 'max'): Fit => {
  const queues = applications.flatMap((application) => queuesOf(application, level));
  const nodes = freeNodes(cluster);
  if (nodes === null || queues.some((queue) => queue === null)) return UNKNOWN;
  const known = queues.filter((queue) => queue !== null);
  const orders = known.reduce((product, queue) => product * (queue.length + 1), 1);
  const outcomes = orders * known.length * nodes.length > WORK_LIMIT ? null : explore(nodes, known);
  return outcomes === null ? bounded(known.flat(), nodes) : summarise(outcomes);
};

/** Too many orders to follow: what the sums alone prove. */
const bounded = (items: readonly Item[], nodes: readonly FreeNode[]): Fit => {
  const total = totalOf(items);
  if (isShort(total, nodes)) return SHORT;
  return isAmple(items, total, nodes) ? { status: 'fits', pending: [], pendingTotal: 0 } : UNKNOWN;
};

const SHORT: Fit = { status: 'does-not-fit', pending: null, pendingTotal: null };

const queuesOf = (application: ApplicationDemand, level: 'initial' | 'max'): readonly (readonly Item[] | null)[] => {
  const parts = application.deployments.map((deployment) => itemsOf(application.name, deployment, level));
  if (application.deployments.some((deployment) => deployment.source !== 'builder')) return parts;
  return [parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])];
};

const itemsOf = (
  application: string,
  deployment: DeploymentDemand,
  level: 'initial' | 'max',
): readonly Item[] | null => {
  const { replicas, replica } = deployment;
  if (deployment.tied === true || replicas === null || replica === null || replicas[level] > 2000) return null;
  return Array.from({ length: replicas[level] }, () => ({ application, deployment: deployment.name, shape: replica }));
};

type Outcome = ReadonlyMap<string, number>;

interface State {
  readonly nodes: readonly FreeNode[];
  /** How far each queue has come. */
  readonly next: readonly number[];
  readonly waiting: Outcome;
}

export const explore = (
  start: readonly FreeNode[],
  queues: readonly (readonly Item[])[],
): readonly Outcome[] | null => {
  const outcomes = new Map<string, Outcome>();
  const seen = new Set<string>();
  const open: State[] = [{ nodes: start, next: queues.map(() => 0), waiting: new Map() }];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const waiting = JSON.stringify([...state.waiting].sort());
    const key = `${keyOf(state.nodes)}#${state.next.join(',')}#${waiting}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size * queues.length * start.length > WORK_LIMIT) return null;
    const following = statesAfter(state, queues);
    open.push(...following);
    if (following.length === 0) outcomes.set(waiting, state.waiting);
  }
  return [...outcomes.values()];
};

/** Every state one more replica leads to; empty when all have come. What finds no room waits and holds up nothing. */
const statesAfter = (state: State, queues: readonly (readonly Item[])[]): readonly State[] =>
  queues.flatMap((queue, i) => {
    const item = queue[state.next[i] ?? 0];
    if (item === undefined) return [];
    const next = state.next.map((index, j) => (i === j ? index + 1 : index));
    const ways = placements(state.nodes, item.shape);
    if (ways.length === 0) return [{ nodes: state.nodes, next, waiting: plusOne(state.waiting, item) }];
    return ways.map((nodes) => ({ nodes, next, waiting: state.waiting }));
  });

const plusOne = (waiting: Outcome, item: Item): Outcome => {
  const key = JSON.stringify([item.application, item.deployment]);
  return new Map([...waiting, [key, (waiting.get(key) ?? 0) + 1]]);
};

export const summarise = (outcomes: readonly Outcome[]): Fit => {
  const totals = outcomes.map((outcome) => [...outcome.values()].reduce((sum, count) => sum + count, 0));
  const least = Math.min(...totals);
  const most = Math.max(...totals);
  const status = most === 0 ? 'fits' : least === 0 ? 'depends' : 'does-not-fit';
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  const pending =
    only &&
    [...only].map(([key, replicas]) => {
      const [application = '', deployment = ''] = JSON.parse(key) as string[];
      return { application, deployment, replicas };
    });
  return { status, pending: pending ?? null, pendingTotal: least === most ? least : null };
};
