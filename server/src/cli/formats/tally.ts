import type { Severity } from '../../core/index.ts';
import type { CheckedFile } from './checked-file.ts';

/** How much was checked, and what was found. */
export interface Tally {
  /** Files that were read, whatever is in them. */
  readonly files: number;
  /** Files of these that hold nothing of ours. */
  readonly others: number;
  /** Files of these with a problem. */
  readonly withProblems: number;
  readonly problems: Readonly<Record<Severity, number>>;
  /** Problems with a fix that `--fix` makes. */
  readonly mendable: number;
  /** Files of these into which `--fix` wrote. */
  readonly mended: number;
}

export const NO_TALLY: Tally = {
  files: 0,
  others: 0,
  withProblems: 0,
  problems: { error: 0, warning: 0, information: 0, hint: 0 },
  mendable: 0,
  mended: 0,
};

/** The tally of one file; `countsMendable`: whether anybody waits for what can be mended, which takes its time. */
export const tallyOf = ({ analysis, fixesOf }: CheckedFile, countsMendable: boolean): Tally => {
  const count = (severity: Severity): number =>
    analysis.problems.filter((problem) => problem.severity === severity).length;
  return {
    files: 1,
    others: analysis.kind === 'other' ? 1 : 0,
    withProblems: analysis.problems.length > 0 ? 1 : 0,
    problems: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
    mendable: countsMendable
      ? analysis.problems.filter((problem) => fixesOf(problem).some(({ safe }) => safe === true)).length
      : 0,
    mended: 0,
  };
};

export const tallied = (one: Tally, other: Tally): Tally => ({
  files: one.files + other.files,
  others: one.others + other.others,
  withProblems: one.withProblems + other.withProblems,
  problems: {
    error: one.problems.error + other.problems.error,
    warning: one.problems.warning + other.problems.warning,
    information: one.problems.information + other.problems.information,
    hint: one.problems.hint + other.problems.hint,
  },
  mendable: one.mendable + other.mendable,
  mended: one.mended + other.mended,
});
