import type { Capacity } from '../capacity/capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import type { Engine } from './engines.ts';
import { sharersIn } from './sharers.ts';
import { crowdAt } from './sharing.ts';
import type { Crowd } from './sharing.ts';

export const LEVELS: readonly Level[] = ['initial', 'max'];

/** A crowd, at which level it comes about, and among which engines. */
export interface WorstCrowd {
  readonly crowd: Crowd;
  readonly level: Level;
  readonly engines: readonly Engine[];
  /** True: at the start it cannot be otherwise, and one of them surely does not start. */
  readonly isSure: boolean;
}

/** The worst crowd of a config at the start, else at most; null where no card need hold more than it surely has. */
export const worstCrowd = (applications: readonly ConfigApplication[], capacity: Capacity): WorstCrowd | null =>
  worstAmong(sharersIn(applications, capacity.ray.version), capacity);

/** The same of the engines that can stand beside others. */
export const worstAmong = (engines: readonly Engine[], capacity: Capacity): WorstCrowd | null => {
  if (engines.length === 0) return null;
  for (const level of LEVELS) {
    const crowd = crowdAt(engines, capacity, level);
    if (crowd !== null) return { crowd, level, engines, isSure: crowd.meets && crowd.refuses && level === 'initial' };
  }
  return null;
};
