import { allOf, idOf, listOf, objectOf, resourcesOf, textOf } from './json.ts';
import type { LiveGroup } from './live-cluster.ts';

/** The placement groups that are not removed (`PlacementGroupState` in `ray/util/state/common.py`). */
export const groupsOf = (list: readonly unknown[]): readonly LiveGroup[] | null =>
  allOf(
    list.filter((item) => textOf(objectOf(item)?.state) !== 'REMOVED'),
    groupOf,
  );

const groupOf = (item: unknown): LiveGroup | null => {
  const group = objectOf(item);
  const [id, state] = [idOf(group?.placement_group_id), textOf(group?.state)];
  const bundles = allOf(listOf(group?.bundles) ?? [null], bundleOf);
  if (group === null || id === null || state === null || bundles === null) return null;
  return { id, name: textOf(group.name) ?? '', state, bundles };
};

const bundleOf = (value: unknown): LiveGroup['bundles'][number] | null => {
  const bundle = objectOf(value);
  const resources = resourcesOf(bundle?.unit_resources);
  return resources && { resources, node: idOf(bundle?.node_id) };
};
