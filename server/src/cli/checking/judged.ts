import type { Analysis, Threshold } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { entriesOf, nameFor, newProblems } from '../baseline/baseline.ts';
import type { FoundProblems } from '../baseline/compared.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { hasFailed, reaches } from './threshold.ts';

/** What of an analysis counts and what of that is told. */
export interface Judged {
  /** With the problems that are told. */
  readonly analysis: Analysis;
  readonly hasFailed: boolean;
  readonly warnings: number;
  /** All problems, where there is a baseline. */
  readonly found?: FoundProblems;
}

type Ways = Pick<CheckArguments, 'baseline' | 'isQuiet'>;

/** Known problems neither count nor are told; a quiet call tells errors, and what makes it fail. */
export const judged = (path: string, all: Analysis, failOn: Threshold, { baseline, isQuiet }: Ways): Judged => {
  const name = baseline === null ? '' : nameFor(baseline.path, path);
  const prints = baseline === null ? [] : fingerprintsOf(all);
  const problems =
    baseline === null
      ? all.problems
      : baseline.does === 'write'
        ? []
        : newProblems(all, prints, baseline.known.get(name) ?? []);
  const told = isQuiet
    ? problems.filter(({ severity }) => severity === 'error' || reaches(severity, failOn))
    : problems;
  return {
    analysis: told === all.problems ? all : { ...all, problems: told },
    hasFailed: hasFailed({ problems }, failOn),
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    ...(baseline !== null && { found: { name, entries: entriesOf(all, prints) } }),
  };
};
