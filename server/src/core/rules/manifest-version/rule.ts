import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import { FORMER_API } from '../../ray/facts/kuberay.ts';
import { apiOf } from '../../sources/manifests/kuberay-objects.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { entryOf } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import type { FileRule } from '../rule.ts';

/** A version of KubeRay's API that stands still and will be dropped. */
export const fileRule: FileRule = {
  code: 'manifest-version',
  scope: 'file',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'An old version of KubeRay’s API', vi: 'Phiên bản API cũ của KubeRay' },
  checkFile: ({ manifests }) => manifests.flatMap(versionProblems),
};

const versionProblems = (manifest: Manifest): readonly Finding[] => {
  const version = entryOf(manifest.root, 'apiVersion')?.value;
  const { name, current, gone } = FORMER_API;
  if (version === undefined || apiOf(manifest) !== name) return [];
  const message = {
    en: `ray.io/${name} gets no new keys and is gone in KubeRay ${gone}: use ray.io/${current}, which has all of its keys.`,
    vi: `ray.io/${name} không có khóa mới và sẽ bị bỏ ở KubeRay ${gone}: hãy dùng ray.io/${current}, vốn có đủ các khóa đó.`,
  };
  const fixes = [{ ...writeFix(version.range, `ray.io/${current}`, true), safe: true }];
  return [notice('manifest-version', 'information', version.range, message, { fixes, tag: 'deprecated' })];
};
