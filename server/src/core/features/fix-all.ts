import type { Analysis } from '../analysis/analysis.ts';
import { fixer } from '../analysis/fixes-of.ts';
import type { Fix } from '../problems/problem.ts';
import type { Edit } from '../text/text-range.ts';

/** The edits of every safe fix that touches no other one, first of each problem: what "fix all" does at once. */
export const fixAll = (analysis: Analysis): readonly Edit[] => {
  const edits: Edit[] = [];
  const fixes = fixer(analysis, { budget: 0 });
  for (const problem of analysis.problems) {
    const fix: Fix | undefined = fixes(problem).find(({ safe }) => safe === true);
    if (fix !== undefined && !fix.edits.some((edit) => edits.some((other) => overlap(edit, other))))
      edits.push(...fix.edits);
  }
  return edits;
};

const overlap = (a: Edit, b: Edit): boolean => a.range.start <= b.range.end && b.range.start <= a.range.end;
