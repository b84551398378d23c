import type { Resources, Units } from '../ray/amounts.ts';

/** In `unknown`: every resource that `resources` does not name. */
export const EVERYTHING = '*';

/**
 * `count` equal nodes. A resource that is not named: `memory` and accelerator types do not limit, of any other the node
 * has none, unless `unknown` says that nobody knows.
 */
export interface NodeGroup {
  readonly count: number;
  readonly resources: Resources;
  readonly labels: ReadonlyMap<string, string>;
  /** The memory of each of its GPUs in bytes, where the description says it. Ray knows nothing of it. */
  readonly gpuMemory?: number;
  /** What is free of each of its GPUs, the least first, where something else holds a part of one; absent: each is whole. */
  readonly cards?: readonly Units[];
  readonly name?: string;
  readonly isHead?: boolean;
  /** How many of these nodes an autoscaler makes at most (Infinity: no bound); absent: `count` never changes. */
  readonly maxCount?: number;
  /** True where the description leaves the number open: `count` are the fewest, `maxCount` the most. */
  readonly countUnknown?: boolean;
  /** Resources of which the amount is not known, or `EVERYTHING`. */
  readonly unknown?: ReadonlySet<string>;
}

/** What waits for resources in a running cluster: `count` times these bundles (of one group if there is a strategy). */
export interface Waiting {
  readonly bundles: readonly Resources[];
  readonly strategy: string | null;
  readonly count: number;
}

/** What is known of a running cluster beside its nodes. */
export interface Load {
  readonly used: Resources;
  readonly waiting: readonly Waiting[];
}

/** Nodes as one text describes them, whoever asked for that text. */
export interface ClusterDescription {
  /** A short name a person recognises: `RayCluster demo`, `ray status`. */
  readonly name: string;
  /** The first node is the head, unless a group says it is. Empty: only `totals` are known. */
  readonly nodes: readonly NodeGroup[];
  /** What all nodes together have at most, where that is told apart from the nodes. */
  readonly totals?: Resources;
  /** How many worker nodes there may be in all, whatever the groups allow. */
  readonly maxWorkers?: number;
  readonly load?: Load;
  /** The applications that are deployed with it, as `made-for.ts` tells them apart; absent: none. */
  readonly applications?: readonly string[];
}

export interface Cluster extends ClusterDescription {
  readonly source: 'option' | 'comment' | 'manifest' | 'live' | 'setting';
}

export const isUnknown = (group: NodeGroup, resource: string): boolean =>
  group.unknown?.has(resource) === true || (group.unknown?.has(EVERYTHING) === true && !group.resources.has(resource));

export const mostOf = (group: NodeGroup): number => Math.max(group.count, group.maxCount ?? group.count);

export const scales = (group: NodeGroup): boolean => group.countUnknown !== true && mostOf(group) > group.count;

/** Nodes that somebody may add, of whatever kind and number. */
export const anyNodes = (name: string): NodeGroup => ({
  name,
  count: 0,
  maxCount: Infinity,
  countUnknown: true,
  resources: new Map(),
  labels: new Map(),
  unknown: new Set([EVERYTHING]),
});
