import { asList, asMap, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

/** The mappings that `placement_group_config` names as bundles, listed or per worker; undefined where it names none. */
export const bundlesOf = (config: MapNode): readonly MapNode[] | undefined => {
  const listed = asList(valueOf(config, 'bundles'));
  const each = asMap(valueOf(config, 'bundle_per_worker'));
  if (listed === undefined) return each && [each];
  return listed.items.flatMap((item) => asMap(item) ?? []);
};
