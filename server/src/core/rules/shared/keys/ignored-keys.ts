import type { Fix, Problem } from '../../../problems/problem.ts';
import { isAnyscale } from '../../../sources/detect/is-anyscale.ts';
import { isSingleApplication } from '../../../sources/detect/is-serve.ts';
import { spansOf } from '../../../options/model-facts.ts';
import type { SchemaFinding } from '../../../options/walk.ts';
import type { Words } from '../../../text/words.ts';
import type { RuleContext } from '../../rule.ts';

export type IgnoredKey = Extract<SchemaFinding, { kind: 'unknown' }>;

/** Models whose unknown keys another rule speaks of. */
const ELSEWHERE: readonly string[] = ['LLMServingArgs', 'DeploymentConfig'];

/** Keys that the release drops without a word; at the top another rule, or Anyscale, may speak of them. */
export const ignoredKeys = ({ schema, root }: RuleContext): readonly IgnoredKey[] => {
  const elsewhere = isAnyscale(root) || isSingleApplication(root);
  return schema.filter(
    (finding): finding is IgnoredKey =>
      finding.kind === 'unknown' &&
      finding.unknown === 'ignored' &&
      !ELSEWHERE.includes(finding.place.model) &&
      !(elsewhere && finding.place.model === 'ServeDeploySchema'),
  );
};

/** True where some release's model knows the key in this very place. */
export const isKnownElsewhen = ({ place, entry }: IgnoredKey): boolean => spansOf(place.model, entry.key).length > 0;

/** A warning at an ignored key. */
export const ignoredProblem = (
  code: string,
  { entry }: IgnoredKey,
  message: Words,
  fixes: readonly Fix[],
): Problem => ({
  code,
  severity: 'warning',
  message,
  range: entry.keyRange,
  related: [],
  fixes,
  tag: 'unnecessary',
});
