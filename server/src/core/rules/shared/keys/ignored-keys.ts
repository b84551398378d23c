import type { Finding } from '../../../problems/finding.ts';
import { spansOf } from '../../../options/model-facts.ts';
import type { SchemaFinding } from '../../../options/schema-findings.ts';
import type { Words } from '../../../text/words.ts';
import type { PlaceContext } from '../../rule.ts';

export type IgnoredKey = Extract<SchemaFinding, { kind: 'unknown' }>;

/** Models whose unknown keys another rule speaks of. */
const ELSEWHERE: readonly string[] = ['LLMServingArgs', 'DeploymentConfig'];

/** Keys that the release drops without a word; at the top another rule, or Anyscale, may speak of them. */
export const ignoredKeys = ({ schema, form }: PlaceContext): readonly IgnoredKey[] => {
  return schema.filter(
    (finding): finding is IgnoredKey =>
      finding.kind === 'unknown' &&
      finding.unknown === 'ignored' &&
      !ELSEWHERE.includes(finding.place.model) &&
      !(form !== 'serve' && finding.place.model === 'ServeDeploySchema'),
  );
};

/** True where some release's model knows the key in this very place. */
export const isKnownElsewhen = ({ place, entry }: IgnoredKey): boolean => spansOf(place.model, entry.key).length > 0;

/** A warning at an ignored key. */
export const ignoredProblem = (
  code: string,
  { entry }: IgnoredKey,
  message: Words,
  fixes: Finding['fixes'],
): Finding => ({
  code,
  severity: 'warning',
  message,
  range: entry.keyRange,
  related: [],
  fixes,
  tag: 'unnecessary',
});
