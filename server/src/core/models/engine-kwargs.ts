import { asMap, entryOf, isNull, numberOf, stringOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';

/** What `engine_kwargs` holds under a key; undefined where it is not written or null, which vLLM takes for its default. */
export const argument = (model: MapNode, key: string): Tree | undefined => {
  const tree = entryOf(entryOf(model, 'engine_kwargs')?.value, key)?.value;
  return isNull(tree) ? undefined : tree;
};

/** Those of many keys that `engine_kwargs` holds, in their order there: it holds few, and every model of a file is asked. */
export const argumentsAmong = (model: MapNode, keys: ReadonlySet<string>): readonly string[] => {
  const entries = asMap(entryOf(model, 'engine_kwargs')?.value)?.entries ?? new Map<string, Entry>();
  return [...entries.values()].flatMap(({ key, value }) => (keys.has(key) && !isNull(value) ? [key] : []));
};

/** A whole number above 0; `usual` where none is written, undefined where something else is. */
export const countAt = <T>(model: MapNode, key: string, usual: T): number | T | undefined => {
  const tree = argument(model, key);
  if (tree === undefined) return usual;
  const value = numberOf(tree);
  return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
};

/** A number of 0 or more; undefined where something else is written. */
export const amountAt = (model: MapNode, key: string): number | undefined => {
  const tree = argument(model, key);
  const value = tree === undefined ? 0 : numberOf(tree);
  return value !== undefined && value >= 0 ? value : undefined;
};

/** A text; `?`, which no table knows, for anything else. */
export const textAt = (model: MapNode, key: string): string | undefined => {
  const tree = argument(model, key);
  return tree === undefined ? undefined : (stringOf(tree) ?? '?');
};

/** True for a switch that is on. */
export const isOn = (model: MapNode, key: string): boolean => {
  const tree = argument(model, key);
  return tree?.kind === 'scalar' && tree.value === true;
};
