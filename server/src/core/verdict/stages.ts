import type { Stage } from '../options/stage.ts';
import type { Problem } from '../problems/problem.ts';
import type { Stages, VerdictDoubt } from './verdict.ts';

const ORDER: readonly Stage[] = ['schema', 'build', 'deploy'];

/** Where Ray refuses the config, and which stages it passes before or could pass. */
export interface Refused {
  /** Null: nothing that is known makes it refuse the config. */
  readonly at: Stage | null;
  readonly before: readonly Stage[];
}

/** The earliest refusal counts; one that comes before anything is built hides those of building. */
export const refusedBy = (problems: readonly Problem[]): Refused => {
  const isEarly = problems.some(({ beforeBuild }) => beforeBuild);
  const way = isEarly ? ORDER.filter((stage) => stage !== 'build') : ORDER;
  const at = way.find((stage) => problems.some(({ rejects }) => rejects === stage)) ?? null;
  return { at, before: at === null ? ORDER : way.slice(0, way.indexOf(at)) };
};

/** A stage is known to be passed where it and all before it leave no doubt. */
export const stagesOf = ({ at, before }: Refused, doubts: readonly VerdictDoubt[]): Stages => {
  const answer = (stage: Stage): Stages[Stage] => {
    if (stage === at) return 'rejected';
    if (!before.includes(stage)) return null;
    const reached = ORDER.slice(0, ORDER.indexOf(stage) + 1);
    return doubts.some((doubt) => reached.includes(doubt.stage)) ? 'unknown' : 'accepted';
  };
  return { schema: answer('schema'), build: answer('build'), deploy: answer('deploy') };
};
