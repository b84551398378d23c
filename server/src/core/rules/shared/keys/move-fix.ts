import type { Fix } from '../../../problems/problem.ts';
import { moveEntry, wrapEntry } from '../../../yaml/move-entry.ts';
import type { ConfigText } from '../../../problems/finding.ts';
import type { IgnoredKey } from './ignored-keys.ts';
import { keyThere, targetOf } from './misplaced.ts';

/**
 * Cuts a misplaced key out and writes it where it belongs; none where the file does not say where that is. A mapping written
 * anew replaces the one in the code as a whole, so that is for the person to decide.
 */
export const moveFix = (
  finding: IgnoredKey,
  name: string,
  release: string,
  { root, text }: ConfigText,
): readonly Fix[] => {
  const { entry, place } = finding;
  const target = targetOf(finding, release, root);
  const key = keyThere(finding);
  if (entry.merged || target === undefined) return [];
  const edits =
    'map' in target ? moveEntry(text, entry, place.map, target.map, key) : [wrapEntry(text, entry, target.under)];
  const real = edits?.filter((edit) => edit !== null) ?? [];
  const as = key === entry.key ? { en: '', vi: '' } : { en: ` as ${key}`, vi: ` với tên ${key}` };
  return real.length === 0
    ? []
    : [
        {
          title: { en: `Move it to ${name}${as.en}`, vi: `Chuyển sang ${name}${as.vi}` },
          preferred: 'map' in target,
          edits: real,
        },
      ];
};
