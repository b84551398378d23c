import type { Tree } from '../yaml/tree.ts';
import type { Fix, Problem, Unit } from './problem.ts';

/** The text of a config and all that is written in it. */
export interface ConfigText {
  readonly text: string;
  readonly root: Tree;
}

/** Works the offers for one finding out: from the whole config, which the rule itself may not have looked at. */
export type Plan = (config: ConfigText) => readonly Fix[];

/** What a rule says: a problem, and the edits that mend it or how they are found once somebody asks for them. */
export interface Finding extends Omit<Problem, 'unit'> {
  readonly fixes: readonly Fix[] | Plan;
}

/** What is told of it: all but the way to mend it. */
export const problemOf = (finding: Finding, unit: Unit | null): Problem => {
  const { code, severity, message, range, related, tag, rejects, beforeBuild, endsEngine } = finding;
  return {
    code,
    severity,
    message,
    range,
    related,
    ...(tag && { tag }),
    ...(rejects && { rejects }),
    ...(beforeBuild && { beforeBuild }),
    ...(endsEngine && { endsEngine }),
    unit,
  };
};

export const planned = ({ fixes }: Finding, config: ConfigText): readonly Fix[] =>
  typeof fixes === 'function' ? fixes(config) : fixes;
