import type { Rule } from './rule.ts';
import { valueProblems } from './value-problems.ts';

/** A number outside the bounds that the release's model sets. */
export const valueRange: Rule = {
  code: 'value-range',
  check: (context) => valueProblems(context, 'value-range', 'range'),
};
