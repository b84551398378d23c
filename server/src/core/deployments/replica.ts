import type { Strategy } from '../options/read/values.ts';
import type { Bundles } from '../ray/bundles.ts';

export interface ReplicaRange {
  readonly min: number;
  readonly initial: number;
  readonly max: number;
}

/** What one replica reserves. `strategy` null: no placement group, the one bundle is the actor's own request. */
export interface ReplicaShape {
  readonly bundles: Bundles;
  readonly strategy: Strategy | null;
}
