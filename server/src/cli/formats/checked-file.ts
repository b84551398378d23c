import { fixer, once } from '../../core/index.ts';
import type { Analysis, Fix, Problem } from '../../core/index.ts';

/** A file as it is printed. */
export interface CheckedFile {
  /** As the call leads to it; `-` for standard input that stands at no path. */
  readonly path: string;
  readonly analysis: Analysis;
  /** True where all is told of it, as the call names the file itself or asks for it. */
  readonly isWhole: boolean;
  /** The whole text before and after what `--fix` would change, where that is printed and not written. */
  readonly fixed?: Fixed;
  /** The offers that mend a problem of the analysis, each looked for once. */
  readonly fixesOf: (problem: Problem) => readonly Fix[];
}

export interface Fixed {
  readonly before: string;
  readonly after: string;
}

export const checkedFile = (
  path: string,
  analysis: Analysis,
  { isWhole = false, fixed }: { readonly isWhole?: boolean; readonly fixed?: Fixed | undefined } = {},
): CheckedFile => {
  const fixes = once(() => fixer(analysis));
  const known = new Map<Problem, readonly Fix[]>();
  return {
    path,
    analysis,
    isWhole,
    ...(fixed !== undefined && { fixed }),
    fixesOf: (problem) => {
      const found = known.get(problem) ?? fixes()(problem);
      known.set(problem, found);
      return found;
    },
  };
};
