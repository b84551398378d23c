import { EXAMPLE_RELEASE } from '../../ray/facts/covered.ts';
import type { Finding } from '../../problems/finding.ts';
import { directive } from '../../sources/detect/directives.ts';
import { parseCluster } from '../../clusters/parse-cluster.ts';
import { parseLoads } from '../../load/named-loads.ts';
import { parseRayVersion } from '../../ray/release.ts';
import type { FileRule } from '../rule.ts';

/** Our own comments that cannot be read: said at the value, instead of silently using something else. */
export const fileRule: FileRule = {
  code: 'unreadable-comment',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A comment of ours that cannot be read', vi: 'Chú thích của công cụ không đọc được' },
  checkFile: ({ text }) => unreadableComments(text),
};

const unreadableComments = (text: string): readonly Finding[] => {
  const problems: Finding[] = [];
  const version = directive(text, 'rayVersion');
  if (version !== null && parseRayVersion(version.value) === null)
    problems.push(
      unreadable(
        version.range,
        `Write a Ray release such as ${EXAMPLE_RELEASE}.`,
        `Hãy viết một bản Ray như ${EXAMPLE_RELEASE}.`,
      ),
    );
  const cluster = directive(text, 'cluster');
  const parsed = cluster && parseCluster(cluster.value);
  if (parsed && 'error' in parsed) problems.push(unreadable(cluster.range, parsed.error.en, parsed.error.vi));
  const load = directive(text, 'load');
  const loads = load && parseLoads(load.value);
  if (loads && 'error' in loads) problems.push(unreadable(load.range, loads.error.en, loads.error.vi));
  return problems;
};

const unreadable = (range: Finding['range'], en: string, vi: string): Finding => ({
  code: 'unreadable-comment',
  severity: 'warning',
  message: { en, vi },
  range,
  related: [],
  fixes: [],
});
