import type { DeploymentSettings } from '../deployments/settings.ts';
import { isTakenOfCode } from '../options/code-values.ts';
import { fieldFact } from '../options/model-facts.ts';
import { isShownTaken } from '../options/shown-values.ts';
import { optionOf } from '../options/options-of.ts';
import type { MapNode } from '../yaml/tree.ts';

/** True where Ray surely takes all options, alone and together. */
export const areTaken = (map: MapNode, settings: DeploymentSettings, release: string): boolean => {
  if ([...map.entries.keys()].some((key) => isExcluding(map, key, release))) return false;
  if (!settings.scaling.known || !settings.count.known || !settings.actor.known || !settings.group.known) return false;
  // What bounds must be beside gangs is not followed.
  if (settings.gang.known && settings.gang.value !== null && settings.scaling.value !== null) return false;
  return [...map.entries.values()].every(
    ({ key, value }) =>
      fieldFact('DeploymentSchema', key, release) !== undefined &&
      (isTakenOfCode('DeploymentSchema', key, value) || isShownTaken('DeploymentSchema', key, value, release)),
  );
};

/** True beside a key that the option excludes in any value. */
const isExcluding = ({ entries }: MapNode, key: string, release: string): boolean => {
  const excludes = optionOf('DeploymentSchema', key)?.excludes;
  return excludes?.except.length === 0 && excludes.on(release) && entries.has(excludes.key);
};
