import type { LabelSelector } from '../../options/read/labels.ts';
import type { Strategy } from '../../options/read/values.ts';

/** What must lie on one node: a plain actor's request, or one bundle. Equal ones are one object. */
export interface Piece {
  readonly id: number;
  readonly gpu: number;
  /** Pairs of resource (by its place in the problem's names) and amount, GPUs left out, zeros too. */
  readonly amounts: readonly (readonly [resource: number, units: number])[];
  /** A node must meet one of these; empty: any will do. */
  readonly selectors: readonly LabelSelector[];
}

/** Where an actor may sit in its group. It waits for ever if the group gets none of those on nodes with its labels. */
export interface Seat {
  /** Bundles that hold what it asks for. */
  readonly bundles: readonly number[];
  readonly selectors: readonly LabelSelector[];
}

/** What Ray places in one go: a plain actor, a placement group, or a helper actor before a deployment's replicas. */
export interface Item {
  readonly id: number;
  readonly owner: number;
  readonly kind: 'actor' | 'group' | 'helper';
  readonly pieces: readonly Piece[];
  /** All pieces as one, as STRICT_PACK asks for them. */
  readonly whole: Piece;
  readonly strategy: Strategy | null;
  /** The replicas that wait while it does. */
  readonly replicas: number;
  readonly seats: readonly Seat[];
  /** What a helper needs free to start: what it holds or more. For others it is what they ask for together. */
  readonly toStart: Piece;
}

export interface Owner {
  readonly application: string;
  readonly deployment: string;
  /** False: no node has the labels with which the application's build task starts. */
  readonly built: boolean;
  /** Replicas that wait whatever happens, since Serve never asks for them. */
  readonly unbuilt: number;
}

/** The demand at one level as Ray meets it. */
export interface Problem {
  readonly names: readonly string[];
  readonly owners: readonly Owner[];
  /** Each keeps its order; between them anything may come first. */
  readonly queues: readonly (readonly Item[])[];
  /** All items in the order of the file and of binding: one typical order. */
  readonly inOrder: readonly Item[];
}
