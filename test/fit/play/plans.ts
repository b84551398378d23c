import type { Plain } from '../demands.ts';
import { cut } from './world.ts';
import type { Box, Job } from './world.ts';

/** What the scheduler of groups sees of a box: sums. */
const sums = (box: Box): Record<string, number> => ({ ...box.left, GPU: box.gpus.reduce((a, b) => a + b, 0) });

const fitsSums = (view: Record<string, number>, request: Plain): boolean =>
  Object.entries(request).every(([name, amount]) => cut(amount) <= (view[name] ?? 0));

const marks = (view: Record<string, number>, request: Plain): number =>
  Object.entries(request).reduce((sum, [name, amount]) => {
    const free = view[name] ?? 0;
    return cut(amount) === 0 ? sum : sum + (free - cut(amount)) / free;
  }, 0);

const subtract = (view: Record<string, number>, request: Plain): void => {
  for (const [name, amount] of Object.entries(request)) view[name] = (view[name] ?? 0) - cut(amount);
};

const winners = (places: readonly number[], views: readonly Record<string, number>[], request: Plain): number[] => {
  const able = places.filter((place) => fitsSums(views[place] ?? {}, request));
  const best = Math.max(...able.map((place) => marks(views[place] ?? {}, request)));
  return able.filter((place) => Math.abs(marks(views[place] ?? {}, request) - best) < 1e-9);
};

/** Every place for all parts together. */
const together = (job: Job, boxes: readonly Box[]): (number[] | null)[] => {
  const sum: Record<string, number> = {};
  for (const part of job.parts)
    for (const [name, amount] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + cut(amount) / 10000;
  const rounded = Object.fromEntries(Object.entries(sum).map(([name, amount]) => [name, amount + 1e-9]));
  const all = boxes.map((_, i) => i);
  const found = winners(all, boxes.map(sums), rounded);
  return found.length === 0 ? [null] : found.map((place) => job.parts.map(() => place));
};

/** The parts by what they ask for, most first. */
const largestFirst = (parts: readonly Plain[]): readonly number[] =>
  parts
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [parts[a] ?? {}, parts[b] ?? {}];
      for (const name of ['GPU', 'acc', 'CPU']) {
        const difference = cut(y[name] ?? 0) - cut(x[name] ?? 0);
        if (difference !== 0) return difference;
      }
      return a - b;
    });

/** Parts that have no place yet, boxes without and with a part of the group, what is free, and the places chosen. */
interface Choosing {
  readonly todo: readonly number[];
  readonly fresh: readonly number[];
  readonly old: readonly number[];
  readonly views: readonly Record<string, number>[];
  readonly chosen: Readonly<Record<number, number>>;
}

/** After the first part has got a place: in a pack, what fits beside it goes there too. */
const placed = (job: Job, { todo, fresh, old, views, chosen }: Choosing, place: number): Choosing => {
  const [first = 0, ...rest] = todo;
  const next = views.map((view) => ({ ...view }));
  const picked = { ...chosen, [first]: place };
  subtract(next[place] ?? {}, job.parts[first] ?? {});
  const later: number[] = [];
  for (const other of rest)
    if (job.strategy === 'PACK' && fitsSums(next[place] ?? {}, job.parts[other] ?? {})) {
      subtract(next[place] ?? {}, job.parts[other] ?? {});
      picked[other] = place;
    } else later.push(other);
  return {
    todo: later,
    fresh: fresh.filter((one) => one !== place),
    old: [...new Set([...old, place])],
    views: next,
    chosen: picked,
  };
};

/** Every list of places that the group's policy may choose, null for a dead end. */
export const plans = (job: Job, boxes: readonly Box[]): (number[] | null)[] => {
  if (job.strategy === 'STRICT_PACK') return together(job, boxes);
  const results: (number[] | null)[] = [];
  const go = (state: Choosing): void => {
    const [first] = state.todo;
    if (first === undefined) {
      results.push(job.parts.map((_, i) => state.chosen[i] ?? 0));
      return;
    }
    const request = job.parts[first] ?? {};
    let candidates = winners(state.fresh, state.views, request);
    if (candidates.length === 0 && job.strategy === 'SPREAD') candidates = winners(state.old, state.views, request);
    if (candidates.length === 0) results.push(null);
    for (const place of candidates) go(placed(job, state, place));
  };
  go({ todo: largestFirst(job.parts), fresh: boxes.map((_, i) => i), old: [], views: boxes.map(sums), chosen: {} });
  return results;
};
