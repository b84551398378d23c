import type { Tree } from '../yaml/tree.ts';
import { everyEntry } from './code-tests.ts';
import type { ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';

/** True for a value of code that is of the type Ray expects; whatever has no test is read. */
export const isReadOfCode = (model: ModelName, key: string, tree: Tree): boolean => {
  const { read, entries } = optionOf(model, key)?.code ?? {};
  if (entries !== undefined) return everyEntry(tree, (inner, value) => isReadOfCode(entries, inner, value));
  return read?.(tree) ?? true;
};

/** True for a value of an option that Ray surely takes; any option without a test leaves that open. */
export const isTakenOfCode = (model: ModelName, key: string, tree: Tree): boolean => {
  const { taken, entries } = optionOf(model, key)?.code ?? {};
  if (entries !== undefined) return everyEntry(tree, (inner, value) => isTakenOfCode(entries, inner, value));
  return taken?.(tree) === true;
};
