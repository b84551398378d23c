import type { Plain, Sketch } from './demands.ts';

/**
 * A second, slow answer to "what stays pending", written from the measured rules alone and sharing nothing with the
 * product: it plays every order of arrival, every order of nodes and every tie to the end. For small cases only.
 */
export interface PlayNode {
  readonly amounts: Plain;
  readonly zone?: string;
}

export interface Played {
  /** Waiting replicas of each deployment, one text for each way it can end. */
  readonly ends: ReadonlySet<string>;
}

interface Box {
  /** Ten-thousandths by name, without GPU. */
  left: Record<string, number>;
  gpus: number[];
  zone: string | undefined;
  perNode: Record<string, number>;
}

interface Job {
  readonly who: number;
  readonly sketch: Sketch;
  readonly type: 'actor' | 'group' | 'helper';
  readonly parts: readonly Plain[];
  readonly strategy: string;
  readonly count: number;
  readonly ask: Plain;
}

interface World {
  boxes: Box[];
  /** Places of the boxes in the order of going round, and whose turn is next. */
  order: readonly number[];
  turn: number;
  at: number[];
  waiting: number[];
  again: Job[];
}

const cut = (amount: number): number => Math.trunc(amount * 10000);

const copy = (world: World): World => ({
  ...world,
  boxes: world.boxes.map((box) => ({
    left: { ...box.left },
    gpus: [...box.gpus],
    zone: box.zone,
    perNode: { ...box.perNode },
  })),
  at: [...world.at],
  waiting: [...world.waiting],
  again: [...world.again],
});

/** Equal for worlds that end alike: everything that decides what may follow. */
const textOf = ({ boxes, order, turn, at, waiting, again }: World): string =>
  JSON.stringify([
    boxes.map(({ left, gpus, perNode }) => [Object.values(left), gpus, Object.entries(perNode).sort()]),
    order,
    turn,
    at,
    waiting,
    again.map(({ who }) => who).sort(),
  ]);

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

/** Puts one request into a box if every single amount and GPU is there. */
const put = (box: Box, request: Plain): boolean => {
  for (const [name, amount] of Object.entries(request))
    if (name !== 'GPU' && cut(amount) > (box.left[name] ?? 0)) return false;
  let gpu = cut(request.GPU ?? 0);
  const gpus = [...box.gpus];
  for (let i = 0; i < gpus.length && gpu >= 10000; i++)
    if (gpus[i] === 10000) {
      gpus[i] = 0;
      gpu -= 10000;
    }
  if (gpu >= 10000) return false;
  if (gpu > 0) {
    const roomy = gpus.map((free, i) => ({ free, i })).filter(({ free }) => free >= gpu);
    const best = roomy.sort((a, b) => a.free - b.free)[0];
    if (best === undefined) return false;
    gpus[best.i] = best.free - gpu;
  }
  box.gpus = gpus;
  for (const [name, amount] of Object.entries(request))
    if (name !== 'GPU') box.left[name] = (box.left[name] ?? 0) - cut(amount);
  return true;
};

const zoned = (box: Box, sketch: Sketch): boolean => sketch.zone === undefined || box.zone === sketch.zone;

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

/** Every list of places that the group's policy may choose, null for a dead end. */
const plans = (job: Job, boxes: readonly Box[]): (number[] | null)[] => {
  const all = boxes.map((_, i) => i);
  if (job.strategy === 'STRICT_PACK') {
    const sum: Record<string, number> = {};
    for (const part of job.parts)
      for (const [name, amount] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + cut(amount) / 10000;
    const rounded = Object.fromEntries(Object.entries(sum).map(([name, amount]) => [name, amount + 1e-9]));
    const found = winners(all, boxes.map(sums), rounded);
    return found.length === 0 ? [null] : found.map((place) => job.parts.map(() => place));
  }
  const order = job.parts
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [job.parts[a] ?? {}, job.parts[b] ?? {}];
      for (const name of ['GPU', 'acc', 'CPU']) {
        const difference = cut(y[name] ?? 0) - cut(x[name] ?? 0);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  const results: (number[] | null)[] = [];
  const go = (
    todo: readonly number[],
    fresh: readonly number[],
    old: readonly number[],
    views: Record<string, number>[],
    chosen: Record<number, number>,
  ): void => {
    const [first, ...rest] = todo;
    if (first === undefined) {
      results.push(job.parts.map((_, i) => chosen[i] ?? 0));
      return;
    }
    const request = job.parts[first] ?? {};
    let candidates = winners(fresh, views, request);
    if (candidates.length === 0 && job.strategy === 'SPREAD') candidates = winners(old, views, request);
    if (candidates.length === 0) results.push(null);
    for (const place of candidates) {
      const next = views.map((view) => ({ ...view }));
      const picked = { ...chosen, [first]: place };
      subtract(next[place] ?? {}, request);
      const later: number[] = [];
      for (const other of rest)
        if (job.strategy === 'PACK' && fitsSums(next[place] ?? {}, job.parts[other] ?? {})) {
          subtract(next[place] ?? {}, job.parts[other] ?? {});
          picked[other] = place;
        } else later.push(other);
      go(
        later,
        fresh.filter((one) => one !== place),
        [...new Set([...old, place])],
        next,
        picked,
      );
    }
  };
  go(order, all, [], boxes.map(sums), {});
  return results;
};

const clone = (box: Box): Box => ({
  left: { ...box.left },
  gpus: [...box.gpus],
  zone: box.zone,
  perNode: { ...box.perNode },
});

/** Replicas of a reserved group whose actor finds no bundle that it may sit in. */
const unseated = (job: Job, places: readonly number[], boxes: readonly Box[], newer: boolean): number => {
  const width = job.parts.length / job.count;
  let lost = 0;
  for (let replica = 0; replica < job.count; replica++) {
    const only = newer || job.count > 1 || job.sketch.gang !== undefined;
    const seats = Array.from({ length: only ? 1 : width }, (_, i) => replica * width + i);
    const ok = seats.some((seat) => {
      const part = job.parts[seat] ?? {};
      const box = boxes[places[seat] ?? 0];
      const inside = Object.entries(job.ask).every(([name, amount]) => cut(amount) <= cut(part[name] ?? 0));
      return inside && box !== undefined && zoned(box, job.sketch);
    });
    if (!ok) lost++;
  }
  return lost;
};

const later = (world: World, job: Job): World => {
  const next = copy(world);
  next.waiting[job.who] = (next.waiting[job.who] ?? 0) + job.count;
  if (job.type === 'group') next.again.push(job);
  return next;
};

/** Every world after one job has come. */
const tryJob = (world: World, job: Job, newer: boolean): { placed: World[]; stays: boolean } => {
  if (job.type === 'group') {
    const placed: World[] = [];
    let stays = false;
    for (const plan of plans(job, world.boxes)) {
      const next = copy(world);
      const done = plan?.every((place, i) => {
        const box = next.boxes[place];
        return box !== undefined && put(box, job.parts[i] ?? {});
      });
      if (plan === null || done !== true) stays = true;
      else {
        next.waiting[job.who] = (next.waiting[job.who] ?? 0) + unseated(job, plan, world.boxes, newer);
        placed.push(next);
      }
    }
    return { placed, stays };
  }
  const request = job.parts[0] ?? {};
  const able = (place: number): Box | null => {
    const box = world.boxes[place];
    if (box === undefined || (job.type === 'actor' && !zoned(box, job.sketch))) return null;
    const limit = job.type === 'actor' ? job.sketch.perNode : undefined;
    if (limit !== undefined && (box.perNode[job.who] ?? 0) >= limit) return null;
    const trial = clone(box);
    if (job.type === 'actor') trial.perNode[job.who] = (trial.perNode[job.who] ?? 0) + 1;
    return put(trial, request) ? trial : null;
  };
  const placed: World[] = [];
  for (let step = 0; step < world.order.length; step++) {
    const turn = (world.turn + step) % world.order.length;
    const place = world.order[turn] ?? 0;
    const box = able(place);
    if (box === null) continue;
    const next = copy(world);
    next.boxes[place] = box;
    if (job.type === 'actor') next.turn = (turn + 1) % world.order.length;
    placed.push(next);
    if (job.type === 'actor') break;
  }
  return { placed, stays: placed.length === 0 };
};

const jobsOf = (sketch: Sketch, who: number): { helpers: Job[]; own: Job[] } => {
  const base = { who, sketch, ask: sketch.actor ?? sketch.bundles[0] ?? {} };
  const helpers = (sketch.helpers ?? []).map((part): Job => ({
    ...base,
    type: 'helper',
    parts: [part],
    strategy: '',
    count: 0,
  }));
  const { gang, strategy, bundles, replicas } = sketch;
  if (gang !== undefined) {
    const parts = Array.from({ length: gang.size }, () => bundles).flat();
    const job: Job = { ...base, type: 'group', parts, strategy: gang.strategy, count: gang.size };
    return { helpers, own: Array.from({ length: replicas / gang.size }, () => job) };
  }
  const job: Job = {
    ...base,
    type: strategy === undefined ? 'actor' : 'group',
    parts: bundles,
    strategy: strategy ?? '',
    count: 1,
  };
  const idle =
    job.type === 'actor' &&
    sketch.zone === undefined &&
    sketch.perNode === undefined &&
    Object.values(job.parts[0] ?? {}).every((amount) => cut(amount) === 0);
  return { helpers, own: idle ? [] : Array.from({ length: replicas }, () => job) };
};

const queuesOf = (files: readonly (readonly Sketch[])[], single: boolean): Job[][] => {
  const queues: Job[][] = [];
  let who = 0;
  for (const sketches of files) {
    const gangs: Job[] = [];
    const groups: Job[] = [];
    const actors: Job[] = [];
    const mixed: Job[] = [];
    for (const sketch of sketches) {
      const { helpers, own } = jobsOf(sketch, who++);
      if (helpers.length > 0) queues.push([...helpers, ...own]);
      else if (sketch.gang !== undefined) gangs.push(...own);
      else if (single) mixed.push(...own);
      else if (sketch.strategy !== undefined) groups.push(...own);
      else actors.push(...own);
    }
    queues.push([...gangs, ...(single ? mixed : groups)], actors);
  }
  return queues.filter((queue) => queue.length > 0);
};

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
  let steps = 0;
  const go = (world: World): void => {
    const known = textOf(world);
    if (seen.has(known)) return;
    seen.add(known);
    if (++steps > allowed) return;
    let rests = true;
    for (const [i, queue] of queues.entries()) {
      const job = queue[world.at[i] ?? 0];
      if (job === undefined) continue;
      rests = false;
      const now = copy(world);
      now.at[i] = (now.at[i] ?? 0) + 1;
      const { placed, stays } = tryJob(now, job, newer);
      placed.forEach(go);
      if (!stays) continue;
      if (job.type !== 'helper') go(later(now, job));
      else {
        for (const one of queue.slice(now.at[i])) now.waiting[one.who] = (now.waiting[one.who] ?? 0) + one.count;
        now.at[i] = queue.length;
        go(now);
      }
    }
    for (const [i, job] of world.again.entries()) {
      if (world.again.indexOf(job) < i) continue;
      const now = copy(world);
      now.again.splice(i, 1);
      now.waiting[job.who] = (now.waiting[job.who] ?? 0) - job.count;
      const { placed, stays } = tryJob(now, job, newer);
      rests &&= stays;
      placed.forEach(go);
    }
    if (rests) ends.add(world.waiting.join());
  };
  const count = files.flat().length;
  for (const order of permutations(nodes.map((_, i) => i)))
    go({
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
      at: queues.map(() => 0),
      waiting: Array.from({ length: count }, () => 0),
      again: [],
    });
  return steps > allowed ? null : { ends };
};
