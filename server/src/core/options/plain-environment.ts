import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Test } from './form.ts';
import { own } from '../text/own.ts';

type TestOn = (tree: Tree, release: string) => boolean;

/** Variables that are text. */
const areTexts: Test = (tree) =>
  tree.kind === 'map' &&
  [...tree.entries.values()].every(
    ({ textual, value }) => textual && value.kind === 'scalar' && value.type === 'string',
  );

/** A package as pip names it, with extras, versions and what they hold for; Ray itself stands below. */
const REQUIREMENT =
  /^(?!ray\b)[A-Za-z0-9][\w.-]*(?:\[[\w,. -]+\])?(?: *(?:===?|>=|<=|~=|!=|<|>) *[\w.*+!]+(?: *, *(?:===?|>=|<=|~=|!=|<|>) *[\w.*+!]+)*)?(?: *;[^#]+)?$/;

/** An option of pip, as a line of a requirements file has it, or where a package lies that is not one of Ray's own. */
const LINE =
  /^(?:-{1,2}[a-z][\w-]*(?:[ =]\S+)?|(?:[A-Za-z0-9][\w.-]*(?:\[[\w,. -]+\])? *@ *)?(?:git\+)?https?:\/\/\S+)$/;

const OWN_WHEEL = /^ray\b|\/ray(?:-\d|\.git|@|$)/;

/** Ray that is there already: without a version, or that of the release. Another one would take its place. */
const isSameRay = (line: string, release: string): boolean => {
  const found = /^ray(?:\[[\w,. -]+\])?(?: *== *(?<version>[\w.]+))?$/.exec(line);
  return found !== null && (found.groups?.version ?? release) === release;
};

/** Ray takes any texts (`parse_and_validate_pip`); these are of the forms that pip takes. */
const isPackageLine = (line: string, release: string): boolean =>
  REQUIREMENT.test(line) || (LINE.test(line) && !OWN_WHEEL.test(line)) || isSameRay(line, release);

const arePackages: TestOn = (tree, release) => {
  const items = asList(tree)?.items ?? [];
  return items.length > 0 && items.every((item) => isPackageLine(stringOf(item) ?? '', release));
};

/** The packages as a list, or as a mapping that says how they are installed. */
const isPip: TestOn = (tree, release) => {
  const map = asMap(tree);
  if (map === undefined) return arePackages(tree, release);
  const packages = valueOf(map, 'packages');
  return (
    packages !== undefined &&
    [...map.entries.values()].every(({ key, value }) => own(PIP_TESTS, key)?.(value, release) === true)
  );
};

const isScalarOf =
  (type: 'bool' | 'string'): TestOn =>
  (tree) =>
    tree.kind === 'scalar' && tree.type === type;

const PIP_TESTS: Readonly<Record<string, TestOn | undefined>> = {
  packages: arePackages,
  pip_check: isScalarOf('bool'),
  pip_version: isScalarOf('string'),
};

/** An archive at an address, without a query. */
const ARCHIVE = /^(?:https|s3|gs):\/\/[^?#\s]+\.zip$/;

const isListOf =
  (pattern: RegExp): Test =>
  (tree) => {
    const items = asList(tree)?.items ?? [];
    return items.length > 0 && items.every((item) => pattern.test(stringOf(item) ?? ''));
  };

const TESTS: Readonly<Record<string, TestOn | undefined>> = {
  env_vars: areTexts,
  pip: isPip,
  py_modules: isListOf(ARCHIVE),
  working_dir: (tree) => ARCHIVE.test(stringOf(tree) ?? ''),
};

/**
 * A `runtime_env` whose content Ray surely takes (`ray/_private/runtime_env/validation.py`, every release): what is fetched
 * or installed may still fail where it runs, which is taken for granted. Release: '' where it is not known.
 */
export const isPlainEnvironment: TestOn = (tree, release) => {
  const map = asMap(tree);
  return (
    map !== undefined && [...map.entries.values()].every(({ key, value }) => own(TESTS, key)?.(value, release) === true)
  );
};

/** True where something has to be fetched or installed first. */
export const isFetched = (tree: Tree | undefined): boolean =>
  [...(asMap(tree)?.entries.keys() ?? [])].some((key) => key !== 'env_vars');
