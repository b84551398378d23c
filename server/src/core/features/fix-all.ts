import type { Analysis } from '../analysis/analysis.ts';
import type { Edit } from '../text/text-range.ts';
import { editsTogether } from './fix-kind.ts';

/** The edits of every safe fix that touches no other one, first of each problem: what "fix all" does at once. */
export const fixAll = (analysis: Analysis): readonly Edit[] =>
  editsTogether(analysis, null, ({ safe }) => safe === true);
