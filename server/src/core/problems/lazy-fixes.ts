import type { Fix, Problem } from './problem.ts';

/** A problem whose fixes are worked out when first read: trying edits out costs more than finding the problem. */
export const withFixes = (problem: Omit<Problem, 'fixes'>, work: () => readonly Fix[]): Problem => {
  let fixes: readonly Fix[] | undefined;
  return {
    ...problem,
    get fixes() {
      fixes ??= work();
      return fixes;
    },
  };
};
