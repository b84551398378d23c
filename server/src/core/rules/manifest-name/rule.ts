import type { Finding } from '../../problems/finding.ts';
import { isPlaceholder } from '../../sources/detect/placeholder.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import type { Words } from '../../text/words.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { FileRule } from '../rule.ts';

/** So that names made of it stay short enough for a Service (`MaxRayClusterNameLength` in `constant.go`, KubeRay 1.4). */
const LONGEST = { RayService: 47, RayCluster: 53 };

const LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** A name that the operator refuses (`ValidateRayServiceMetadata` in `validation.go`, KubeRay 1.4 on). */
export const fileRule: FileRule = {
  code: 'manifest-name',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A name that KubeRay refuses', vi: 'Tên bị KubeRay từ chối' },
  checkFile: ({ manifests }) => manifests.flatMap(nameProblems),
};

const nameProblems = ({ kind, root }: Manifest): readonly Finding[] => {
  const tree = valueOf(root, 'metadata', 'name');
  const name = stringOf(tree);
  if ((kind !== 'RayService' && kind !== 'RayCluster') || tree === undefined || name === undefined) return [];
  const words = isPlaceholder(name) || /[{}]/.test(name) ? null : refusal(name, kind, LONGEST[kind]);
  return words === null
    ? []
    : [{ code: 'manifest-name', severity: 'error', message: words, range: tree.range, related: [], fixes: [] }];
};

const refusal = (name: string, kind: string, longest: number): Words | null => {
  if (name.length > longest)
    return {
      en: `The name of a ${kind} may have ${String(longest)} characters, this one has ${String(name.length)}.`,
      vi: `Tên của ${kind} được dài tối đa ${String(longest)} ký tự, tên này dài ${String(name.length)}.`,
    };
  if (LABEL.test(name)) return null;
  return {
    en: `The name of a ${kind} takes small letters, digits and hyphens, begins with a letter and ends with none of the hyphens.`,
    vi: `Tên của ${kind} chỉ gồm chữ thường, chữ số và gạch nối, bắt đầu bằng chữ cái, không kết thúc bằng gạch nối.`,
  };
};
