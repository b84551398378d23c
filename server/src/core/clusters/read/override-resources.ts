import { isPlaceholder } from '../../sources/detect/placeholder.ts';
import { rayContainer } from '../../sources/manifests/manifest.ts';
import { asList, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { jsonResources } from './json-resources.ts';
import type { GivenResources } from './json-resources.ts';

/** `RESOURCES_ENVIRONMENT_VARIABLE` in `ray/_private/ray_constants.py`, every release covered. */
const VARIABLE = 'RAY_OVERRIDE_RESOURCES';

/** The value of the variable in the container of a group; undefined where it does not stand there. */
export const overrideTree = (group: Tree): Tree | undefined => {
  const variables = asList(entryOf(rayContainer(group), 'env')?.value)?.items ?? [];
  const last = variables.findLast((item) => stringOf(entryOf(item, 'name')?.value) === VARIABLE);
  return last && (entryOf(last, 'value')?.value ?? last);
};

/** What `ray start` puts over everything it was told (`_merge_resources`): a JSON object, or an empty text for nothing. */
export const overridingResources = (group: Tree): GivenResources => {
  const tree = overrideTree(group);
  if (tree === undefined) return { amounts: new Map() };
  const text = stringOf(tree);
  if (text === undefined || isPlaceholder(text)) return null;
  return text === '' ? { amounts: new Map() } : jsonResources(text);
};
