import type { Finding } from '../../problems/finding.ts';
import { headGroup, rayContainer, workerGroups } from '../../sources/manifests/manifest.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { asList, asMap, entryOf, isNull, stringOf } from '../../yaml/tree.ts';
import type { Entry } from '../../yaml/tree.ts';
import { quoteFix } from '../shared/edits/quote-fix.ts';
import type { FileRule } from '../rule.ts';

/** A number or a boolean where Kubernetes takes only text: the whole manifest is refused. */
export const fileRule: FileRule = {
  code: 'manifest-text',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Kubernetes wants text here', vi: 'Kubernetes cần chuỗi ở đây' },
  checkFile: ({ manifests, text }) =>
    manifests.flatMap((manifest) => entriesOf(manifest).flatMap((entry) => textProblem(entry, text))),
};

/** `rayStartParams` is `map[string]string`, the value of a variable is a string. */
const entriesOf = (manifest: Manifest): readonly Entry[] =>
  [headGroup(manifest), ...workerGroups(manifest)].flatMap((group) => [
    ...(asMap(entryOf(group, 'rayStartParams')?.value)?.entries.values() ?? []),
    ...(asList(entryOf(rayContainer(group), 'env')?.value)?.items ?? []).flatMap(
      (variable) => entryOf(variable, 'value') ?? [],
    ),
  ]);

const textProblem = ({ key, value }: Entry, text: string): readonly Finding[] => {
  if (value.kind !== 'scalar' || isNull(value) || stringOf(value) !== undefined) return [];
  const written = text.slice(value.range.start, value.range.end);
  return [
    {
      code: 'manifest-text',
      severity: 'error',
      message: {
        en: `${key} must be text: Kubernetes refuses the manifest with ${written} as a ${value.type === 'bool' ? 'boolean' : 'number'}.`,
        vi: `${key} phải là chuỗi: Kubernetes từ chối manifest vì ${written} là ${value.type === 'bool' ? 'boolean' : 'số'}.`,
      },
      range: value.range,
      related: [],
      fixes: quoteFix(value.range, text),
    },
  ];
};
