import { fixer, once } from '../../core/index.ts';
import type { Analysis, Fix, Problem } from '../../core/index.ts';

/** A file as it is printed. */
export interface CheckedFile {
  /** As the call leads to it; `-` for standard input that stands at no path. */
  readonly path: string;
  readonly analysis: Analysis;
  /** True where the call names the file itself. */
  readonly isNamed: boolean;
  /** The offers that mend a problem of the analysis, each looked for once. */
  readonly fixesOf: (problem: Problem) => readonly Fix[];
}

export const checkedFile = (path: string, analysis: Analysis, isNamed = false): CheckedFile => {
  const fixes = once(() => fixer(analysis));
  const known = new Map<Problem, readonly Fix[]>();
  return {
    path,
    analysis,
    isNamed,
    fixesOf: (problem) => {
      const found = known.get(problem) ?? fixes()(problem);
      known.set(problem, found);
      return found;
    },
  };
};
