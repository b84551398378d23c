import type { ApplicationDemand } from '../demand/demand.ts';
import { UNITS_PER_ONE } from '../ray/amounts.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from './demand/problem-of.ts';
import type { Problem } from './demand/problem.ts';
import type { Amounts, FitReason, Pending } from './fit.ts';
import { layable } from './fit-of.ts';
import type { Layable } from './fit-of.ts';
import type { FreeNode } from './nodes/free-node.ts';
import { isTooLarge } from './nodes/yard.ts';
import { reasonFor } from './reason/reason.ts';
import { run } from './search/run.ts';
import type { Run } from './search/run.ts';
import { inFileOrder } from './search/samples.ts';

/** What lies where in one typical outcome: the order of the file, of binding, and the first node among equals. */
export interface Layout {
  readonly nodes: readonly LayoutNode[];
  /** Replicas that take nothing and run on any node. */
  readonly anywhere: readonly Pending[];
  readonly waiting: readonly (FitReason & { readonly replicas: number })[];
}

export interface LayoutNode {
  /** The node group of the cluster that it is one of. */
  readonly group: number;
  readonly resources: readonly { readonly name: string; readonly used: number; readonly total: number }[];
  /** A replica over several nodes stands on each with what it holds there. */
  readonly replicas: readonly (Pending & { readonly amounts: Amounts })[];
}

/** Null: demand or nodes are not known, or there is more than is laid out one by one. */
export const layoutOf = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  level: Level,
  release: string,
): Layout | null => {
  const asked = laidOut(applications, cluster, level, release);
  if (asked === null) return null;
  const { problem, yard } = asked;
  const ring = yard.nodes.map((_, i) => i);
  return layoutFrom(asked, run(problem, yard, { policy: inFileOrder, ring, untilWait: false }));
};

/** What is laid out one by one; null: demand or nodes are not known, or there is too much of them. */
export const laidOut = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  level: Level,
  release: string,
): Layable | null => {
  const asked = isTooLarge(cluster) ? null : layable(applications, cluster, level, release);
  return asked === null || asked.problem.inOrder.length > ITEMS ? null : asked;
};

/** More replicas than this are not laid out one by one. */
const ITEMS = 2000;

/** What one run leaves on the nodes, and what it leaves waiting. */
export const layoutFrom = (asked: Layable, outcome: Run): Layout => ({
  nodes: asked.yard.nodes.map((start, place) => nodeOf(place, start, outcome, asked)),
  anywhere: anywhere(asked, outcome),
  waiting: waitingOf(asked, outcome),
});

const nodeOf = (place: number, start: FreeNode, { nodes, placed }: Run, { problem, yard }: Layable): LayoutNode => {
  const end = nodes[place] ?? start;
  const held = new Map<number, { replicas: number; amounts: Map<string, number> }>();
  for (const { item, on } of placed) {
    const own = item.pieces.filter((_, i) => on[i] === place);
    if (own.length === 0) continue;
    const known = held.get(item.owner) ?? { replicas: 0, amounts: new Map<string, number>() };
    known.replicas += Math.max(1, Math.min(item.replicas, own.length));
    for (const piece of own)
      for (const [name, units] of [['GPU', piece.gpu] as const, ...piece.amounts.map(named(problem))])
        if (units > 0 && !isImplicit(name)) known.amounts.set(name, (known.amounts.get(name) ?? 0) + units);
    held.set(item.owner, known);
  }
  return {
    group: yard.groups[place] ?? 0,
    resources: resourcesOf(start, end, problem),
    replicas: [...held].flatMap(([owner, { replicas, amounts }]) => {
      const who = problem.owners[owner];
      return who === undefined
        ? []
        : [{ application: who.application, deployment: who.deployment, replicas, amounts: plain(amounts) }];
    }),
  };
};

const named =
  ({ names }: Problem) =>
  ([name, units]: readonly [number, number]): readonly [string, number] => [names[name] ?? '', units];

const isImplicit = (name: string): boolean => name.startsWith('implicit:');

const plain = (amounts: ReadonlyMap<string, number>): Amounts =>
  Object.fromEntries([...amounts].map(([name, units]) => [name, units / UNITS_PER_ONE]));

const resourcesOf = (start: FreeNode, end: FreeNode, { names }: Problem): LayoutNode['resources'] =>
  [
    ...names.map((name, i) => ({ name, total: start.free[i] ?? 0, free: end.free[i] ?? 0 })),
    { name: 'GPU', total: start.gpuSum, free: end.gpuSum },
  ]
    .filter(({ name, total }) => total > 0 && Number.isFinite(total) && !isImplicit(name))
    .map(({ name, total, free }) => ({ name, used: (total - free) / UNITS_PER_ONE, total: total / UNITS_PER_ONE }));

/** What is neither placed nor waits asked for nothing. */
const anywhere = ({ problem, sources }: Layable, { placed, waiting }: Run): readonly Pending[] => {
  const counts = sources.map(({ count }, i) => count - (problem.owners[i]?.unbuilt ?? 0));
  for (const { item, idle } of placed) counts[item.owner] = (counts[item.owner] ?? 0) - (item.replicas - idle);
  for (const { item, replicas } of waiting) counts[item.owner] = (counts[item.owner] ?? 0) - replicas;
  return problem.owners.flatMap(({ application, deployment }, i) => {
    const replicas = counts[i] ?? 0;
    return replicas > 0 ? [{ application, deployment, replicas }] : [];
  });
};

const waitingOf = ({ problem, yard }: Layable, outcome: Run): Layout['waiting'] => {
  const unbuilt = problem.owners.flatMap(({ application, deployment, built, unbuilt: replicas }) =>
    replicas === 0
      ? []
      : [{ ...NEVER, application, deployment, cause: built ? ('never' as const) : ('no-build' as const), replicas }],
  );
  const counts = new Map<number, number>();
  for (const { item, replicas } of outcome.waiting) counts.set(item.owner, (counts.get(item.owner) ?? 0) + replicas);
  const firsts = [...counts].flatMap(([owner, replicas]) => {
    const first = outcome.waiting.find(({ item }) => item.owner === owner);
    return first === undefined ? [] : [{ ...reasonFor(first, outcome, problem, yard), replicas }];
  });
  return [...unbuilt, ...firsts.filter(({ replicas }) => replicas > 0)];
};

const NEVER = { bundles: [], strategy: null, short: null, growth: null, placeable: false };
