import type { Finding } from '../../problems/finding.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import type { FileRule } from '../rule.ts';

const DEAD = ['serviceUnhealthySecondThreshold', 'deploymentUnhealthySecondThreshold'];

/** Fields that KubeRay still takes and no longer reads (`rayservice_types.go`: deprecated, not used anymore). */
export const fileRule: FileRule = {
  code: 'dead-threshold',
  scope: 'file',
  severity: 'hint',
  since: '0.1.0',
  title: { en: 'A threshold that KubeRay no longer reads', vi: 'Ngưỡng mà KubeRay không còn đọc' },
  checkFile: ({ manifests, text }) => manifests.flatMap((manifest) => deadThresholds(manifest, text)),
};

const deadThresholds = ({ kind, root }: Manifest, text: string): readonly Finding[] => {
  const spec = asMap(valueOf(root, 'spec'));
  if (kind !== 'RayService' || spec === undefined) return [];
  return DEAD.flatMap((key) => {
    const entry = spec.entries.get(key);
    if (entry === undefined) return [];
    return [
      {
        code: 'dead-threshold',
        severity: 'hint' as const,
        message: {
          en: `KubeRay has not read ${key} since 1.1: it has no effect.`,
          vi: `KubeRay không đọc ${key} từ bản 1.1: trường này không có tác dụng.`,
        },
        range: entry.keyRange,
        related: [],
        fixes: removalFix(entry, spec, text).map((fix) => ({ ...fix, safe: true })),
        tag: 'deprecated' as const,
      },
    ];
  });
};
