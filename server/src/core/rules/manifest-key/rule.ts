import { kuberayKeys, NEWEST_KUBERAY } from '../../ray/facts/kuberay.ts';
import type { KuberaySpan } from '../../ray/facts/kuberay.ts';
import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import { apiOf, objectsOf } from '../../sources/manifests/kuberay-objects.ts';
import type { ObjectPlace } from '../../sources/manifests/kuberay-objects.ts';
import { nearest } from '../../text/nearest.ts';
import type { Words } from '../../text/words.ts';
import type { Entry } from '../../yaml/tree.ts';
import { removalFix, renameFix } from '../shared/keys/key-fixes.ts';
import type { FileRule } from '../rule.ts';

/** A key that the operator does not know: `kubectl` refuses the manifest, other tools have it dropped without a word. */
export const fileRule: FileRule = {
  code: 'manifest-key',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key that KubeRay does not know', vi: 'Khóa mà KubeRay không biết' },
  checkFile: ({ manifests, text }) =>
    manifests.flatMap((manifest) => objectsOf(manifest).flatMap((place) => keyProblems(place, apiOf(manifest), text))),
};

const keyProblems = (place: ObjectPlace, api: string, text: string): readonly Finding[] => {
  const known = kuberayKeys(api, place.object);
  if (known === undefined) return [];
  return [...place.map.entries.values()].flatMap((entry) => {
    const span = Object.hasOwn(known, entry.key) ? known[entry.key] : undefined;
    if (isOfTools(entry.key) || span?.[1] === null) return [];
    const free = Object.keys(known).filter((key) => known[key]?.[1] === null && !place.map.entries.has(key));
    const meant = span === undefined ? nearest(entry.key, free) : undefined;
    const fixes = [
      ...(meant === undefined ? [] : renameFix(entry, meant, false)),
      ...(entry.value.kind === 'scalar' ? removalFix(entry, place.map, text) : []),
    ];
    return [notice('manifest-key', 'warning', entry.keyRange, words(entry, place, span), { fixes })];
  });
};

/** A template's text in the place of a key or within it, or an instruction to kustomize (`$patch`). */
const isOfTools = (key: string): boolean => /^[{$]|\{\{/.test(key);

const words = ({ key }: Entry, { name }: ObjectPlace, span: KuberaySpan | undefined): Words => {
  const [since, until] = span ?? [];
  const told =
    until !== undefined && until !== null
      ? {
          en: `KubeRay knows no ${key} in ${name} since ${until}`,
          vi: `Từ ${until}, KubeRay không còn ${key} trong ${name}`,
        }
      : {
          en: `KubeRay (up to ${NEWEST_KUBERAY}) knows no ${key} in ${name}`,
          vi: `KubeRay (đến ${NEWEST_KUBERAY}) không biết ${key} trong ${name}`,
        };
  const instead = since !== undefined && key === 'serveConfig' ? SERVE_CONFIG : { en: '', vi: '' };
  return {
    en: `${told.en}: kubectl refuses the manifest, other tools have the key dropped without a word.${instead.en}`,
    vi: `${told.vi}: kubectl từ chối manifest, công cụ khác lặng lẽ bỏ khóa này.${instead.vi}`,
  };
};

const SERVE_CONFIG: Words = {
  en: ' So nothing is deployed: applications stand in serveConfigV2, as a text.',
  vi: ' Vì thế không có gì được triển khai: các application phải ở serveConfigV2, dạng chuỗi.',
};
