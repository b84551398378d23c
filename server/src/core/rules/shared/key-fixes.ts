import type { Fix } from '../../analysis.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import { nearest } from './nearest.ts';

/** Writes another key in its place; `safe` where that keeps the meaning. */
export const renameFix = (entry: Entry, to: string, safe: boolean): readonly Fix[] =>
  entry.merged
    ? []
    : [
        {
          title: { en: `Rename it to ${to}`, vi: `Đổi tên thành ${to}` },
          preferred: true,
          safe,
          edits: [{ range: entry.keyRange, newText: to }],
        },
      ];

/** Deletes the key with its lines. */
export const removalFix = (entry: Entry, map: MapNode, text: string): readonly Fix[] => {
  const edit = removeEntry(text, entry, map);
  return edit === null
    ? []
    : [{ title: { en: `Remove ${entry.key}`, vi: `Xóa ${entry.key}` }, preferred: false, edits: [edit] }];
};

/** Renames a key to the one it was likely meant to be, if that is still free in its mapping. */
export const nearFix = (entry: Entry, map: MapNode, keys: readonly string[]): readonly Fix[] => {
  const meant = nearest(
    entry.key,
    keys.filter((key) => !map.entries.has(key)),
  );
  return meant === undefined ? [] : renameFix(entry, meant, false);
};
