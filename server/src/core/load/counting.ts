import { boundsWaking, delayKind, scalingSums, sleepsFromOne, stuckStep } from '../ray/facts/autoscaling.ts';
import { at } from '../ray/release.ts';

/** How the policy of one release counts. */
export interface Counting {
  readonly stuck: 'idle' | 'low';
  readonly sums: 'ratio' | 'difference';
  readonly sleepsFromOne: boolean;
  readonly boundsWaking: boolean;
  /** How a delay is counted: in rounds of the controller's loop, or by the clock. */
  readonly delays: 'loops' | 'clock';
}

export const countingOn = (release: string): Counting => ({
  stuck: at(stuckStep, release) ?? 'low',
  sums: at(scalingSums, release) ?? 'difference',
  sleepsFromOne: at(sleepsFromOne, release) ?? true,
  boundsWaking: at(boundsWaking, release) ?? true,
  delays: at(delayKind, release) ?? 'clock',
});
