import type { Sketch } from '../demands.ts';
import { queuesOf } from './queues.ts';
import { tryJob } from './try-job.ts';
import type { Tried } from './try-job.ts';
import { copy, cut, textOf } from './world.ts';
import type { Job, PlayNode, Played, World } from './world.ts';

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

const later = (world: World, job: Job): World => {
  const next = copy(world);
  next.waiting[job.who] = (next.waiting[job.who] ?? 0) + job.count;
  if (job.type === 'group') next.again.push(job);
  return next;
};

/** What no longer comes when a helper finds no place: everything behind it in its queue. */
const given = (world: World, at: number, queue: readonly Job[]): World => {
  const now = copy(world);
  for (const one of queue.slice(now.at[at])) now.waiting[one.who] = (now.waiting[one.who] ?? 0) + one.count;
  now.at[at] = queue.length;
  return now;
};

const startOf = (nodes: readonly PlayNode[], order: readonly number[], queues: number, deployments: number): World => ({
  boxes: nodes.map(({ amounts, zone }) => ({
    left: Object.fromEntries(
      Object.entries(amounts)
        .filter(([name]) => name !== 'GPU')
        .map(([name, amount]) => [name, cut(amount)]),
    ),
    gpus: Array.from({ length: amounts.GPU ?? 0 }, () => 10000),
    zone,
    perNode: {},
  })),
  order,
  turn: 0,
  at: Array.from({ length: queues }, () => 0),
  waiting: Array.from({ length: deployments }, () => 0),
  again: [],
});

type Queues = readonly (readonly Job[])[];

/** The worlds after the next job of any queue has come; null where all have. */
const arrivals = (world: World, queues: Queues, newer: boolean): readonly World[] | null => {
  const all = queues.flatMap((queue, i) => {
    const job = queue[world.at[i] ?? 0];
    if (job === undefined) return [];
    const now = copy(world);
    now.at[i] = (now.at[i] ?? 0) + 1;
    const { placed, stays } = tryJob(now, job, newer);
    if (!stays) return [placed];
    return [[...placed, job.type === 'helper' ? given(now, i, queue) : later(now, job)]];
  });
  return all.length === 0 ? null : all.flat();
};

/** What comes of each kind of group that waits when it is tried again. */
const returns = (world: World, newer: boolean): readonly Tried[] =>
  world.again.flatMap((job, i) => {
    if (world.again.indexOf(job) < i) return [];
    const now = copy(world);
    now.again.splice(i, 1);
    now.waiting[job.who] = (now.waiting[job.who] ?? 0) - job.count;
    return [tryJob(now, job, newer)];
  });

/** Every way it can end. Null: more steps than allowed. */
export const play = (
  files: readonly (readonly Sketch[])[],
  nodes: readonly PlayNode[],
  newer: boolean,
  allowed: number,
): Played | null => {
  const queues = queuesOf(files, nodes.length === 1);
  const ends = new Set<string>();
  const seen = new Set<string>();
  const go = (world: World): void => {
    const known = textOf(world);
    if (seen.has(known) || seen.size > allowed) return;
    seen.add(known);
    const come = arrivals(world, queues, newer);
    const tried = returns(world, newer);
    for (const next of [...(come ?? []), ...tried.flatMap(({ placed }) => placed)]) go(next);
    if (come === null && tried.every(({ stays }) => stays)) ends.add(world.waiting.join());
  };
  for (const order of permutations(nodes.map((_, i) => i)))
    go(startOf(nodes, order, queues.length, files.flat().length));
  return seen.size > allowed ? null : { ends };
};
