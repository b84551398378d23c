import { takesEmptyBundles, takesEmptyStrategy } from '../ray/facts/serve.ts';
import { at } from '../ray/release.ts';
import { asList, asMap, isNull, stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { isNumber, isWhole } from './code-tests.ts';
import type { Test } from './form.ts';
import { NODE_LIMIT, STRATEGIES } from './read/group.ts';

/** Python counts True and False as numbers. */
const isTruth: Test = (tree) => tree.kind === 'scalar' && tree.type === 'bool';

const numberOf = (tree: Tree): number => (tree.kind === 'scalar' ? Number(tree.value) : NaN);

const isNoNumber: Test = (tree) => !isTruth(tree) && !isNumber(tree);

/** No number at all, or one that Ray does not count (`ray/_private/ray_option_utils.py`, every release). */
export const isNoAmount: Test = (tree) => {
  if (isNull(tree) || isTruth(tree)) return false;
  const amount = isNumber(tree) ? numberOf(tree) : NaN;
  return !Number.isFinite(amount) || amount < 0 || (amount !== 0 && Math.trunc(amount * 10_000) === 0);
};

/** Amounts below 0 or in quotes, and what has an option of its own (`_validate_resources`, every release). */
export const areNoResources: Test = (tree) => {
  const map = asMap(tree);
  if (map === undefined) return !isNull(tree);
  return [...map.entries.values()].some(
    ({ key, value }) => ['CPU', 'GPU', 'memory'].includes(key) || stringOf(value) !== undefined || numberOf(value) < 0,
  );
};

/** No list of mappings of numbers, or one in which a bundle holds nothing (`validate_placement_group`; 2.9 takes that). */
export const areNoBundles = (tree: Tree, release: string): boolean => {
  const items = asList(tree)?.items ?? [];
  return (!isNull(tree) && items.length === 0) || items.some((item) => isNoBundle(item, release));
};

const isNoBundle = (tree: Tree, release: string): boolean => {
  const map = asMap(tree);
  if (map === undefined) return true;
  const amounts = [...map.entries.values()];
  if (amounts.some(({ value, textual }) => !textual || isNoNumber(value))) return true;
  return at(takesEmptyBundles, release) === false && amounts.every(({ value }) => numberOf(value) === 0);
};

/** Anything but a name; with bundles, what Python counts as false is PACK (`validate_placement_group`, 2.10 on). */
export const isNoStrategy = (tree: Tree, release: string): boolean => {
  if (isNull(tree) || STRATEGIES.some((known) => known === stringOf(tree))) return false;
  return !isFalse(tree) || at(takesEmptyStrategy, release) !== true;
};

const isFalse: Test = (tree) =>
  tree.kind === 'scalar' ? !tree.value : tree.kind === 'list' ? tree.items.length === 0 : tree.entries.size === 0;

/** Anything but a whole number within the bounds (`_validate_max_replicas_per_node`, every release). */
export const isNoNodeLimit: Test = (tree) =>
  !isNull(tree) && !(isTruth(tree) && numberOf(tree) === 1) && !isWhole(NODE_LIMIT.min, NODE_LIMIT.max)(tree);

/** Neither a mapping nor null. */
export const isNoMapping: Test = (tree) => tree.kind !== 'map' && !isNull(tree);
