import { countsNames, restoresCode } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { valueOf } from '../../yaml/tree.ts';
import { canonicalTree } from '../canonical.ts';
import { keysOfBoth } from '../values.ts';
import type { UpdateSides } from './sides.ts';

const PLACEMENT: Readonly<Record<string, 'group' | 'strategy' | 'perNode' | 'bundleSelectors'>> = {
  placement_group_bundles: 'group',
  placement_group_strategy: 'strategy',
  max_replicas_per_node: 'perNode',
  placement_group_bundle_label_selector: 'bundleSelectors',
};

/** Options of where replicas stand that become others. */
export const placementChanges = (sides: UpdateSides): readonly string[] =>
  Object.keys(PLACEMENT).filter((key) => {
    const { written, deployed, release } = sides;
    const [own, ran] = [valueOf(written, key), valueOf(deployed, key)];
    if (own === undefined) return ran !== undefined && at(restoresCode, release) === true;
    return ran === undefined || canonicalTree(own) !== canonicalTree(ran);
  });

/**
 * Whether Ray counts the options as others because the file names others of them; null where it hangs on what the code names.
 */
export const namesChange = ({ written, deployed, settings, release }: UpdateSides): boolean | null => {
  if (at(countsNames, release) !== true) return false;
  const isBoth = at(restoresCode, release) === true;
  const others = keysOfBoth(written, deployed).filter(
    (key) => valueOf(deployed, key) === undefined || (isBoth && valueOf(written, key) === undefined),
  );
  const fresh = others.filter((key) => key !== 'name');
  if (fresh.length === 0) return false;
  if (settings === undefined) return null;
  return fresh.some((key) => {
    const name = PLACEMENT[key];
    const setting = name === undefined ? undefined : settings[name];
    return setting?.known !== true || setting.origin === 'default';
  });
};
