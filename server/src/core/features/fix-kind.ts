import type { Analysis } from '../analysis/analysis.ts';
import { fixer } from '../analysis/fixes-of.ts';
import type { Fix } from '../problems/problem.ts';
import type { Edit } from '../text/text-range.ts';
import { jsonEdits } from '../yaml/json-edits.ts';

/** The edits of the first wanted fix of each problem that is told, as far as they touch no other one. */
export const editsTogether = (
  analysis: Analysis,
  codes: readonly string[] | null,
  isWanted: (fix: Fix) => boolean,
): readonly Edit[] => {
  const edits: Edit[] = [];
  const fixes = fixer(analysis, { budget: 0 });
  for (const problem of analysis.problems) {
    if (codes !== null && !codes.includes(problem.code)) continue;
    const fix = fixes(problem).find(isWanted);
    if (fix !== undefined && !fix.edits.some((edit) => edits.some((other) => overlap(edit, other))))
      edits.push(...fix.edits);
  }
  return jsonEdits(analysis.text, edits) ?? [];
};

/** The preferred fix of every problem of one kind. */
export const fixKind = (analysis: Analysis, code: string): readonly Edit[] =>
  editsTogether(analysis, [code], ({ preferred, edits }) => preferred && edits.length > 0);

const overlap = (a: Edit, b: Edit): boolean => a.range.start <= b.range.end && b.range.start <= a.range.end;
