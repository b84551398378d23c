import { fieldFact, hasModel, isModelName, unknownKeysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import { withEntries } from '../yaml/json-tree.ts';

/**
 * A mapping without the keys that the release's own model drops, and those inside of it. What is left is sent as it is
 * written: the dashboard reads it by the same models (`put_all_applications`), so that nothing comes of converting it before.
 */
export const withoutDropped = (model: ModelName, map: MapNode, release: string): MapNode =>
  withEntries(
    map,
    [...map.entries.values()].flatMap((entry) => keptEntry(model, entry, release)),
  );

const keptEntry = (model: ModelName, entry: Entry, release: string): readonly Entry[] => {
  const fact = fieldFact(model, entry.key, release);
  if (fact === undefined) return unknownKeysOf(model, release) === 'ignored' ? [] : [entry];
  const under = fact.model;
  if (KEPT.has(entry.key) || !isModelName(under) || !hasModel(under, release)) return [entry];
  const kept = (tree: Tree): Tree => (tree.kind === 'map' ? withoutDropped(under, tree, release) : tree);
  const { value } = entry;
  return [{ ...entry, value: value.kind === 'list' ? { ...value, items: value.items.map(kept) } : kept(value) }];
};

/** Read as models only to judge them: what is sent is the mapping as it stands (`DeploymentSchema`, every release). */
const KEPT = new Set(['autoscaling_config', 'deployment_actors', 'request_router_config']);
