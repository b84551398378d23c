import type { ValueFinding } from '../shared/values/value-problems.ts';
import type { Fix } from '../../problems/problem.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import type { Rule } from '../rule.ts';
import { valueProblems } from '../shared/values/value-problems.ts';

/** A number outside the bounds that the release's model sets. */
export const rule: Rule = {
  code: 'value-range',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A number out of bounds', vi: 'Số ngoài giới hạn' },
  check: (context) => valueProblems(context, 'value-range', 'range', nearestBound),
};

/** The nearest value that the bounds allow; none where the bound itself is not allowed and the number is no whole one. */
const nearestBound = (finding: ValueFinding): readonly Fix[] => {
  const { entry, fact } = finding;
  const { value } = entry;
  const written = value.kind === 'scalar' ? Number(value.value) : NaN;
  const low = fact.min ?? (fact.over === undefined || fact.kind !== 'int' ? undefined : Math.floor(fact.over) + 1);
  if (low !== undefined && written < low) return [writeFix(value.range, String(taken(low, finding)), true)];
  return fact.max !== undefined && written > fact.max ? [writeFix(value.range, String(fact.max), true)] : [];
};

/** The model takes a count of 0 and `serve.deployment` refuses it (`ray/serve/api.py`, 2.44 – 2.60). */
const taken = (low: number, { entry, place }: ValueFinding): number =>
  place.model === 'DeploymentConfig' && entry.key === 'num_replicas' ? Math.max(1, low) : low;
