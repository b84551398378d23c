import type { Stage } from '../options/stage.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';

export type Answer = 'accepted' | 'rejected' | 'unknown';

/** What Ray says at each stage; null for one that it does not reach. */
export type Stages = Readonly<Record<Stage, Answer | null>>;

/** Why it is not known whether Ray passes a stage. */
export interface VerdictDoubt extends Gap {
  readonly stage: Stage;
  /** Null: the file as a whole. */
  readonly application: string | null;
}

/** What was taken for granted and could not be seen: the verdict stands on it. */
export interface Assumption {
  /** Null: the file as a whole. */
  readonly application: string | null;
  readonly message: Words;
}

/** Accepted where every stage is, rejected at the first that is, else unknown: then there is a doubt. */
export type Verdict = (
  | { readonly status: 'accepted' }
  | { readonly status: 'rejected'; readonly stage: Stage }
  | { readonly status: 'unknown' }
) & {
  readonly stages: Stages;
  readonly doubts: readonly VerdictDoubt[];
  readonly assumptions: readonly Assumption[];
};
