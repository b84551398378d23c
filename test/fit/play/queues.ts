import type { Sketch } from '../demands.ts';
import { cut } from './world.ts';
import type { Job } from './world.ts';

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

/** What arrives, in queues of which each keeps its order. */
export const queuesOf = (files: readonly (readonly Sketch[])[], single: boolean): Job[][] => {
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
