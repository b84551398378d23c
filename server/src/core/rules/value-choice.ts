import type { Fix } from '../analysis.ts';
import type { Rule } from './rule.ts';
import { writeFix } from './write-fix.ts';
import { valueProblems } from './value-problems.ts';
import type { ValueFinding } from './value-problems.ts';

/** A word that is none of those the key takes; the case counts. */
export const valueChoice: Rule = {
  code: 'value-choice',
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
  return meant === undefined ? [] : [writeFix(value.range, String(meant), true)];
};
