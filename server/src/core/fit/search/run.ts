import type { Item, Problem } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import type { Yard } from '../nodes/yard.ts';
import { attempt } from '../place/attempt.ts';

/** An item on its nodes, each by its place in the cluster. */
export interface Placed {
  readonly item: Item;
  readonly on: readonly number[];
  /** Replicas that do not start although their group is reserved. */
  readonly idle: number;
}

export interface Waiting {
  readonly item: Item;
  readonly replicas: number;
  /** The nodes at that moment, by their place in the cluster. */
  readonly nodes: () => readonly FreeNode[];
  /** How many items had been placed before. */
  readonly after: number;
}

/** One way things may go. */
export interface Run {
  readonly placed: readonly Placed[];
  readonly waiting: readonly Waiting[];
  readonly nodes: readonly FreeNode[];
}

/** Which queue's next item comes next, by its head. */
export type Policy = (heads: readonly (Item | undefined)[], turn: number) => number;

interface Course {
  /** In the order in which plain actors go round. */
  nodes: FreeNode[];
  /** Which of the cluster's nodes each is. */
  readonly ring: readonly number[];
  /** Where the next plain actor begins to look. */
  turn: number;
  readonly placed: Placed[];
  readonly waiting: Waiting[];
}

export interface RunOptions {
  readonly policy: Policy;
  /** The cluster's nodes in the order in which plain actors go round. */
  readonly ring: readonly number[];
  /** No further than the first thing that waits. */
  readonly untilWait: boolean;
}

/** Follows one order, ties broken for the first node. */
export const run = (problem: Problem, yard: Yard, { policy, ring, untilWait }: RunOptions): Run => {
  const nodes = ring.flatMap((place) => yard.nodes[place] ?? []);
  const course: Course = { nodes, ring, turn: 0, placed: [], waiting: [] };
  const next = problem.queues.map(() => 0);
  const heads = problem.queues.map((queue) => queue[0]);
  for (let turn = 0; !untilWait || course.waiting.length === 0; turn++) {
    const index = policy(heads, turn);
    const item = heads[index];
    const queue = problem.queues[index];
    if (item === undefined || queue === undefined) break;
    const at = (next[index] ?? 0) + 1;
    const barred = !step(item, course, yard) && item.kind === 'helper';
    if (barred) for (const later of queue.slice(at)) defer(later, later.replicas, course);
    next[index] = barred ? queue.length : at;
    heads[index] = queue[next[index] ?? 0];
  }
  if (!untilWait) retry(course, yard);
  return { placed: course.placed, waiting: course.waiting, nodes: inPlace(course) };
};

const step = (item: Item, course: Course, yard: Yard): boolean => {
  const landed = item.kind === 'actor' ? inTurn(item, course, yard) : otherwise(item, course, yard);
  if (!landed) defer(item, item.replicas, course);
  return landed;
};

/** As `attempt` has plain actors go round, but in place: a run never looks back. */
const inTurn = (item: Item, course: Course, yard: Yard): boolean => {
  const { nodes, ring, placed } = course;
  for (let i = 0; i < nodes.length; i++) {
    const index = (course.turn + i) % nodes.length;
    const node = nodes[index];
    const left = node === undefined ? null : yard.take(node, item.whole);
    if (left === null) continue;
    nodes[index] = left;
    course.turn = index + 1;
    placed.push({ item, on: [ring[index] ?? 0], idle: 0 });
    return true;
  }
  return false;
};

const RING = { ring: true };

const otherwise = (item: Item, course: Course, yard: Yard): boolean => {
  const [landing] = attempt(item, course.nodes, yard, RING).landings;
  if (landing === undefined) return false;
  course.placed.push({ item, on: landing.on.map((index) => course.ring[index] ?? 0), idle: landing.idle });
  course.nodes = [...landing.nodes];
  if (landing.idle > 0) defer(item, landing.idle, course);
  return true;
};

const inPlace = ({ nodes, ring }: Pick<Course, 'nodes' | 'ring'>): readonly FreeNode[] =>
  nodes
    .map((node, i) => [ring[i] ?? 0, node] as const)
    .sort(([a], [b]) => a - b)
    .map(([, node]) => node);

const defer = (item: Item, replicas: number, course: Course): void => {
  const { ring, placed } = course;
  const nodes = [...course.nodes];
  course.waiting.push({ item, replicas, nodes: () => inPlace({ nodes, ring }), after: placed.length });
};

/** Rounds in which waiting groups are tried again. */
const ROUNDS = 4;

/** Groups that wait are tried again whenever something has changed. */
const retry = (course: Course, yard: Yard): void => {
  for (let round = 0; round < ROUNDS; round++) {
    const before = course.placed.length;
    for (const one of [...course.waiting]) if (isUnplaced(one, course)) retryOne(one, course, yard);
    if (course.placed.length === before) return;
  }
};

const isUnplaced = ({ item, replicas }: Waiting, { placed }: Course): boolean =>
  item.kind === 'group' && replicas === item.replicas && !placed.some((one) => one.item === item && one.idle > 0);

const retryOne = (one: Waiting, course: Course, yard: Yard): void => {
  const count = course.waiting.length;
  if (step(one.item, course, yard)) course.waiting.splice(course.waiting.indexOf(one), 1);
  else course.waiting.length = count;
};
