import { plans } from './plans.ts';
import { put, zoned } from './put.ts';
import { clone, copy, cut } from './world.ts';
import type { Box, Job, World } from './world.ts';

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

/** What may come of a job: the worlds in which it has a place, and whether it may stay without one. */
export interface Tried {
  readonly placed: World[];
  readonly stays: boolean;
}

const tryGroup = (world: World, job: Job, newer: boolean): Tried => {
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
};

/** The box after it took an actor or a helper; null where it has no room. */
const taken = (box: Box | undefined, job: Job): Box | null => {
  if (box === undefined || (job.type === 'actor' && !zoned(box, job.sketch))) return null;
  const limit = job.type === 'actor' ? job.sketch.perNode : undefined;
  if (limit !== undefined && (box.perNode[job.who] ?? 0) >= limit) return null;
  const trial = clone(box);
  if (job.type === 'actor') trial.perNode[job.who] = (trial.perNode[job.who] ?? 0) + 1;
  return put(trial, job.parts[0] ?? {}) ? trial : null;
};

/** Every world after one job has come. */
export const tryJob = (world: World, job: Job, newer: boolean): Tried => {
  if (job.type === 'group') return tryGroup(world, job, newer);
  const placed: World[] = [];
  for (let step = 0; step < world.order.length; step++) {
    const turn = (world.turn + step) % world.order.length;
    const place = world.order[turn] ?? 0;
    const box = taken(world.boxes[place], job);
    if (box === null) continue;
    const next = copy(world);
    next.boxes[place] = box;
    if (job.type === 'actor') next.turn = (turn + 1) % world.order.length;
    placed.push(next);
    if (job.type === 'actor') break;
  }
  return { placed, stays: placed.length === 0 };
};
