import type { Fix } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { valueProblems } from '../shared/values/value-problems.ts';
import type { ValueFinding } from '../shared/values/value-problems.ts';

/** A word that is none of those the key takes; the case counts. */
export const rule: Rule = {
  code: 'value-choice',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A value that is none of the choices', vi: 'Giá trị không nằm trong các lựa chọn' },
  check: (context) => valueProblems(context, 'value-choice', 'choice', choices),
};

/** How many choices a menu shows. */
const MENU = 4;

/** The nearest choice first; of many only that, where there is one. */
const choices = ({ entry: { value }, fact }: ValueFinding): readonly Fix[] => {
  if (value.kind !== 'scalar' || value.value === null) return [];
  const words = (fact.choices ?? []).map(String);
  const meant = nearest(String(value.value), words);
  const others = words.filter((word) => word !== meant).slice(0, MENU - 1);
  if (meant === undefined) return words.slice(0, MENU).map((word) => writeFix(value.range, word, false));
  return [writeFix(value.range, meant, true), ...others.map((word) => writeFix(value.range, word, false))];
};
