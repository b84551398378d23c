import { boundsWaking, scalingSums, sleepsFromOne, stuckStep } from '../ray/facts/autoscaling.ts';
import { at } from '../ray/release.ts';

/** How the policy of one release counts. */
export interface Counting {
  readonly stuck: 'idle' | 'low';
  readonly sums: 'ratio' | 'difference';
  readonly sleepsFromOne: boolean;
  readonly boundsWaking: boolean;
}

export const countingOn = (release: string): Counting => ({
  stuck: at(stuckStep, release) ?? 'low',
  sums: at(scalingSums, release) ?? 'difference',
  sleepsFromOne: at(sleepsFromOne, release) ?? true,
  boundsWaking: at(boundsWaking, release) ?? true,
});
