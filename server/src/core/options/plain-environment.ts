import { asList, asMap, stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Test } from './form.ts';

/** Variables that are text. */
const areTexts: Test = (tree) =>
  tree.kind === 'map' &&
  [...tree.entries.values()].every(
    ({ textual, value }) => textual && value.kind === 'scalar' && value.type === 'string',
  );

/** A package as pip names it, but Ray itself, whose place another version would take. */
const REQUIREMENT =
  /^(?!ray\b)[A-Za-z0-9][\w.-]*(?:\[[\w,. -]+\])?(?: *(?:===?|>=|<=|~=|!=|<|>) *[\w.*+!]+(?: *, *(?:===?|>=|<=|~=|!=|<|>) *[\w.*+!]+)*)?$/;

/** An archive at an address, without a query. */
const ARCHIVE = /^(?:https|s3|gs):\/\/[^?#\s]+\.zip$/;

const isListOf =
  (pattern: RegExp): Test =>
  (tree) => {
    const items = asList(tree)?.items ?? [];
    return items.length > 0 && items.every((item) => pattern.test(stringOf(item) ?? ''));
  };

const TESTS: Readonly<Record<string, Test | undefined>> = {
  env_vars: areTexts,
  pip: isListOf(REQUIREMENT),
  py_modules: isListOf(ARCHIVE),
  working_dir: (tree) => ARCHIVE.test(stringOf(tree) ?? ''),
};

/**
 * A `runtime_env` whose content Ray surely takes (`ray/_private/runtime_env/validation.py`, every release): what is fetched
 * or installed may still fail where it runs, which is taken for granted.
 */
export const isPlainEnvironment: Test = (tree) => {
  const map = asMap(tree);
  return map !== undefined && [...map.entries.values()].every(({ key, value }) => TESTS[key]?.(value) === true);
};

/** True where something has to be fetched or installed first. */
export const isFetched = (tree: Tree | undefined): boolean =>
  [...(asMap(tree)?.entries.keys() ?? [])].some((key) => key !== 'env_vars');
