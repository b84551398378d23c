import type { Rule } from '../rule.ts';
import { valueProblems } from '../shared/value-problems.ts';

/** A number outside the bounds that the release's model sets. */
export const rule: Rule = {
  code: 'value-range',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A number out of bounds', vi: 'Số ngoài giới hạn' },
  check: (context) => valueProblems(context, 'value-range', 'range'),
};
