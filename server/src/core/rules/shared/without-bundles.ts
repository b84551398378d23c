import type { Fix } from '../../analysis.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import type { MapNode } from '../../yaml/tree.ts';

/** A deployment's bundles with the label selectors that cannot stand without them. */
const KEYS: readonly string[] = ['placement_group_bundles', 'placement_group_bundle_label_selector'];

/** Removes the placement group of a deployment: its replicas then reserve what their actor asks for. */
export const withoutBundles = (deployment: MapNode, text: string): readonly Fix[] => {
  const edits = [...deployment.entries.values()]
    .filter(({ key }) => KEYS.includes(key))
    .map((entry) => removeEntry(text, entry, deployment));
  if (edits.some((edit) => edit === null)) return [];
  const title = { en: 'Remove placement_group_bundles', vi: 'Xóa placement_group_bundles' };
  return [{ title, preferred: false, edits: edits.filter((edit) => edit !== null) }];
};
