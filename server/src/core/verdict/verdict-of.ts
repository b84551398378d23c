import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Problem } from '../problems/problem.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import { distinctGaps } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import type { Tree } from '../yaml/tree.ts';
import { fileAssumptions } from './assumptions.ts';
import { fileDoubts } from './file-doubts.ts';
import { refusedBy, stagesOf } from './stages.ts';
import type { Assumption, Verdict, VerdictDoubt } from './verdict.ts';

/** An application with why it is not known whether Ray builds and deploys it, and what was taken for granted. */
export interface DoubtedApplication extends ConfigApplication {
  readonly doubts: readonly VerdictDoubt[];
  readonly assumptions: readonly Assumption[];
}

/** What decides the verdict of one config. */
export interface Judged {
  readonly root: Tree;
  readonly applications: readonly DoubtedApplication[];
  readonly problems: readonly Problem[];
  readonly ray: RayRelease;
  /** Why applications may be missing. */
  readonly unknown: readonly Gap[];
  /** True where the text is no YAML. */
  readonly isBroken: boolean;
  /** True where a rule failed, so that a refusal may be missing. */
  readonly isFaulty: boolean;
  /** Where a value that decides something is filled in later. */
  readonly later: TextRange | null;
  /** What was taken for granted because the file does not show it. */
  readonly assumed: Words | null;
}

/** Whether Ray accepts the config, refuses it and at which stage, or why nothing of that is known. */
export const verdictOf = (judged: Judged): Verdict => {
  const assumptions = [...fileAssumptions(judged), ...judged.applications.flatMap((one) => one.assumptions)];
  if (judged.isBroken) return { ...BROKEN, doubts: [], assumptions };
  const refused = refusedBy(judged.problems);
  const doubts = distinctGaps<VerdictDoubt>([
    ...fileDoubts(judged),
    ...judged.applications.flatMap((application) => application.doubts),
  ]).filter(({ stage }) => refused.before.includes(stage));
  const grounds = { stages: stagesOf(refused, doubts), doubts, assumptions };
  if (refused.at !== null) return { status: 'rejected', stage: refused.at, ...grounds };
  return { status: doubts.length === 0 ? 'accepted' : 'unknown', ...grounds };
};

const BROKEN = {
  status: 'rejected',
  stage: 'schema',
  stages: { schema: 'rejected', build: null, deploy: null },
} as const;
