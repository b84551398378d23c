import { isNull } from '../../yaml/tree.ts';
import { unquoteFix } from '../shared/quoted-number.ts';
import { removalFix } from '../shared/key-fixes.ts';
import type { Fix } from '../../analysis.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { valueProblems } from '../shared/value-problems.ts';
import type { ValueFinding } from '../shared/value-problems.ts';

/** A value of a kind that the release's model does not take and does not turn into one it takes. */
export const rule: Rule = {
  code: 'value-type',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A value of the wrong kind', vi: 'Giá trị sai kiểu' },
  check: (context) => valueProblems(context, 'value-type', 'type', (finding) => fixesFor(finding, context)),
};

/** A quoted number where a number is wanted loses its quotes; a null that is not taken goes with its key. */
const fixesFor = ({ entry, fact, place }: ValueFinding, { text }: RuleContext): readonly Fix[] => {
  if (isNull(entry.value)) return removalFix(entry, place.map, text);
  return /[ijk]/.test(fact.accepts ?? '') ? unquoteFix(entry.value, text) : [];
};
