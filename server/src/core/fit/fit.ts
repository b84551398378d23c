import type { Strategy } from '../options/read/values.ts';
import type { Level } from './demand/problem-of.ts';

export type FitStatus = 'fits' | 'does-not-fit' | 'depends' | 'unknown';

export interface Pending {
  readonly application: string;
  readonly deployment: string;
  readonly replicas: number;
}

/** `pending` is null where chance decides who waits, `pendingTotal` null where even the number is open. */
export interface Fit {
  readonly status: FitStatus;
  readonly pending: readonly Pending[] | null;
  readonly pendingTotal: number | null;
  /** Status `depends` because conditions of code decide, one way of which fits and another does not: those ways in Python. */
  readonly conditions?: readonly string[];
  /** True where it fits only once an autoscaler has added nodes. */
  readonly scaled?: true;
  /** Of the first thing that waits in one typical outcome; absent where nothing does. */
  readonly reason?: FitReason;
  /** Status `unknown` although demand and nodes are known: there are too many ways to follow them all. */
  readonly undecided?: true;
}

/**
 * `never`: bigger than any node, or no node has its labels. `not-now`: it will start once a node group has grown.
 * `missed`: there is room, but Ray's greedy choice of nodes does not find it. `not-in-group`: its group is reserved,
 * but the actor asks for something that the bundle in which Ray puts it does not hold. `no-build`: no node has the
 * labels with which the application's build task starts. `helper`: one of its `deployment_actors` finds no node.
 */
export type FitCause = 'never' | 'not-now' | 'not-with-others' | 'missed' | 'not-in-group' | 'no-build' | 'helper';

/** Plain amounts by resource name, fit for JSON. */
export type Amounts = Readonly<Record<string, number>>;

export interface FitReason {
  readonly application: string;
  readonly deployment: string;
  readonly cause: FitCause;
  /** What must find room together: one replica's bundles, or all of a gang's. */
  readonly bundles: readonly Amounts[];
  readonly strategy: Strategy | null;
  /** What is short; null where no single resource is. */
  readonly short: Shortfall | null;
  /** The growth after which everything has room; null where none is known. */
  readonly growth: { readonly group: number; readonly name: string | null; readonly nodes: number } | null;
  /** Whether all could be placed if somebody laid it out by hand; null where that was not worked out. */
  readonly placeable: boolean | null;
}

export interface Shortfall {
  readonly resource: string;
  readonly asked: number;
  /** What the node with the most of it left has, and what it has in all; null where no node offers it. */
  readonly largest: { readonly node: number; readonly free: number; readonly total: number } | null;
  /** Who takes it there. */
  readonly taken: readonly (Pending & { readonly amount: number })[];
}

/** What is said where demand or nodes are not known. */
export const UNKNOWN: Fit = { status: 'unknown', pending: null, pendingTotal: null };

/** How a fit is asked for. */
export interface Question {
  readonly level: Level;
  readonly release: string;
  /** False where there may be more than these applications: then only what surely has no room is told. */
  readonly isWhole: boolean;
}
