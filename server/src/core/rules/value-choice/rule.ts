import type { Fix } from '../../problems/problem.ts';
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
  check: (context) => valueProblems(context, 'value-choice', 'choice', sameWord),
};

/** The word meant, where only its case or its separators differ. */
const sameWord = ({ entry: { value }, fact }: ValueFinding): readonly Fix[] => {
  const plain = (word: unknown): string =>
    String(word)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const written = value.kind === 'scalar' ? plain(value.value) : '';
  const meant = fact.choices?.find((choice) => plain(choice) === written);
  if (meant !== undefined) return [writeFix(value.range, String(meant), true)];
  const few = value.kind === 'scalar' && value.value !== null ? (fact.choices ?? []).slice(0, 4) : [];
  return few.map((choice) => writeFix(value.range, String(choice), false));
};
