import type { Finding } from '../../problems/finding.ts';
import { headGroup, rayContainer } from '../../sources/manifests/manifest.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { setKey } from '../../yaml/edit.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { FileRule } from '../rule.ts';

/** A CPU limit of 0 on the head: KubeRay leaves it out, so Ray counts the machine's CPUs (`pod.go`: `IsZero`). */
export const fileRule: FileRule = {
  code: 'head-cpu-limit',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A CPU limit of 0 does not keep work off the head', vi: 'CPU limit 0 không giữ head khỏi việc' },
  checkFile: ({ manifests, text }) => manifests.flatMap((manifest) => limitProblems(manifest, text)),
};

const limitProblems = (manifest: Manifest, text: string): readonly Finding[] => {
  const head = headGroup(manifest);
  const limit = valueOf(rayContainer(head), 'resources', 'limits', 'cpu');
  const params = asMap(entryOf(head, 'rayStartParams')?.value);
  const isZero = limit?.kind === 'scalar' && /^0+m?$/.test(String(limit.value));
  if (!isZero || params?.entries.has('num-cpus') === true) return [];
  const edit = params === undefined ? null : setKey(text, params, 'num-cpus', '"0"');
  return [
    {
      code: 'head-cpu-limit',
      severity: 'warning',
      message: {
        en: 'A limit of 0 does not make the head a node without CPUs: KubeRay leaves it out and Ray counts the CPUs of the machine. num-cpus: "0" in rayStartParams does.',
        vi: 'Limit 0 không làm head thành node không CPU: KubeRay bỏ qua và Ray đếm CPU của máy. Hãy dùng num-cpus: "0" trong rayStartParams.',
      },
      range: limit.range,
      related: [],
      fixes:
        edit === null
          ? []
          : [
              {
                title: { en: 'Set num-cpus: "0" in rayStartParams', vi: 'Đặt num-cpus: "0" trong rayStartParams' },
                preferred: true,
                edits: [edit],
              },
            ],
    },
  ];
};
