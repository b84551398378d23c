import type { Fix } from '../../../problems/problem.ts';
import type { Edit } from '../../../text/text-range.ts';
import { contentEnd } from '../../../yaml/edit.ts';
import { optionOf } from '../../../options/options-of.ts';
import { removeEntry } from '../../../yaml/remove-entry.ts';
import type { MapNode } from '../../../yaml/tree.ts';

const BUNDLES = 'placement_group_bundles';

/** A deployment's bundles, and what Ray refuses without them (`ReplicaConfig` in `ray/serve/_private/config.py`). */
const isOfGroup = (key: string): boolean => key === BUNDLES || optionOf('DeploymentSchema', key)?.needs === BUNDLES;

/** Removes the placement group of a deployment: its replicas then reserve what their actor asks for. */
export const withoutBundles = (deployment: MapNode, text: string): readonly Fix[] => {
  const edits = deployment.flow ? [flowWithout(deployment, text)] : blockWithout(deployment, text);
  if (edits.some((edit) => edit === null)) return [];
  const title = { en: 'Remove placement_group_bundles', vi: 'Xóa placement_group_bundles' };
  return [{ title, preferred: false, edits: edits.filter((edit) => edit !== null) }];
};

const blockWithout = (deployment: MapNode, text: string): readonly (Edit | null)[] =>
  [...deployment.entries.values()]
    .filter(({ key }) => isOfGroup(key))
    .map((entry) => removeEntry(text, entry, deployment));

/** Neighbours in flow style share their commas, so what stays is written as one. */
const flowWithout = (deployment: MapNode, text: string): Edit | null => {
  const range = { start: deployment.range.start, end: contentEnd(text, deployment) };
  const entries = [...deployment.entries.values()];
  if (entries.some(({ merged }) => merged) || text.slice(range.start, range.end).includes('#')) return null;
  const kept = entries
    .filter(({ key }) => !isOfGroup(key))
    .map(({ keyRange, value }) => text.slice(keyRange.start, Math.max(keyRange.end, contentEnd(text, value))));
  return { range, newText: `{ ${kept.join(', ')} }` };
};
