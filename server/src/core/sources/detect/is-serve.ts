import { nearest } from '../../text/nearest.ts';
import { asList, asMap, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';

/** Keys that only a Serve config has beside `applications` (`ServeDeploySchema` in `ray/serve/schema.py`). */
const SERVE_KEYS = ['proxy_location', 'http_options', 'grpc_options', 'logging_config', 'target_capacity'];

/** A cheap look before parsing, so that files that are not ours cost nothing. */
export const mayBeServe = (text: string): boolean =>
  /(?:^|[\n\r\x85\u2028\u2029{,])[ \t'"\uFEFF-]*(?:applications|import_path|model_loading_config|llm_configs|engine_config)['"]?[ \t]*:|["']?kind["']?[ \t]*:[ \t]*["']?Ray(?:Service|Cluster)/.test(
    text,
  );

/**
 * True where `applications` stands beside an `import_path` that a syntax fault has torn out of its place, or begins a list
 * without end, which may be why the key itself could not be read.
 */
export const isBrokenServe = (root: Tree | null, text: string): boolean => {
  const map = asMap(root ?? undefined);
  if (map === undefined || map.entries.has('apiVersion')) return false;
  const isTorn = map.entries.has('applications') && /^[ \t-]*import_path[ \t]*:/m.test(text);
  return isTorn || isOpenList([...map.entries.keys()], text);
};

/** `applications: [` that nothing closes, with no key beside it that a Serve config does not have. */
const isOpenList = (keys: readonly string[], text: string): boolean => {
  if (!keys.every((key) => key === 'applications' || SERVE_KEYS.includes(key))) return false;
  const [begin = ''] = /(?:^|[\s{,])["']?applications["']?[ \t]*:[ \t]*\[[^]*$/.exec(text) ?? [];
  const count = (bracket: string): number => begin.split(bracket).length - 1;
  return count('[') > count(']');
};

/** Keys that an application of a Serve config has and nothing else that is called so. */
const APPLICATION_KEYS = ['import_path', 'route_prefix'];

/** What stands in `applications`; a mapping where a list is wanted counts with everything one level below it. */
const itemsOf = (applications: Tree): readonly Tree[] =>
  asList(applications)?.items ?? [applications, ...[...(asMap(applications)?.entries.values() ?? [])].map(valueIn)];

const valueIn = ({ value }: Entry): Tree => value;

/** True for a document whose content is a Serve config: `applications` with an application in it or a Serve key beside it. */
export const isServe = (root: Tree | null): boolean => {
  const map = asMap(root ?? undefined);
  if (map === undefined || map.entries.has('apiVersion')) return false;
  const applications = entryOf(map, 'applications');
  if (applications === undefined) return isSingleApplication(map) || misnamedList(map) !== undefined;
  const items = itemsOf(applications.value);
  if (items.some((item) => APPLICATION_KEYS.some((key) => entryOf(item, key) !== undefined))) return true;
  return SERVE_KEYS.some((key) => map.entries.has(key)) || takesAllAway(map);
};

/** True for a config that holds an empty list of applications and nothing that no Serve config has: Ray then runs none. */
export const takesAllAway = (root: Tree | null): boolean => {
  const map = asMap(root ?? undefined);
  const list = asList(entryOf(map, 'applications')?.value);
  const keys = [...(map?.entries.keys() ?? [])];
  return list?.items.length === 0 && keys.every((key) => key === 'applications' || SERVE_KEYS.includes(key));
};

/**
 * The key that stands for `applications` under another name, such as `application`, or `apps` beside nothing but keys of a
 * Serve config: what it holds is a list of applications with import paths.
 */
export const misnamedList = (root: Tree | undefined): Entry | undefined => {
  const entries = [...(asMap(root)?.entries.values() ?? [])];
  if (entries.some(({ key }) => key === 'applications')) return undefined;
  const stands = ({ key }: Entry): boolean => standsForApplications(key) && (key.length > SHORT || areServe(key));
  const areServe = (own: string): boolean => entries.every(({ key }) => key === own || SERVE_KEYS.includes(key));
  return entries.find((entry) => {
    const items = asList(entry.value)?.items ?? [];
    return stands(entry) && items.length > 0 && items.every(hasImportPath);
  });
};

/** Shorter words than this may mean something else in other files. */
const SHORT = 5;

/** True for a key that a person may write for `applications`: misspelt or cut short. */
const standsForApplications = (key: string): boolean => nearest(key, ['applications']) !== undefined;

const hasImportPath = (item: Tree): boolean =>
  /^[\w.-]+[:.][\w.]+$/.test(stringOf(entryOf(item, 'import_path')?.value) ?? '');

/** Every key that a config of one application could have, before `applications` took its place (gone since 2.9). */
const SINGLE_KEYS = [
  'import_path',
  'runtime_env',
  'host',
  'port',
  'deployments',
  'name',
  'route_prefix',
  'args',
  'external_scaler_enabled',
  'logging_config',
];

/** Keys without which a dotted path alone could be anything. */
const isTelling = (key: string): boolean => ['deployments', 'runtime_env', 'route_prefix'].includes(key);

/** True for the old form of a Serve config: one application at the top of the file. */
export const isSingleApplication = (root: Tree): boolean => {
  const map = asMap(root);
  const path = stringOf(entryOf(map, 'import_path')?.value) ?? '';
  const keys = [...(map?.entries.keys() ?? [])];
  const isPath = /^[\w.-]+:[\w.]+$/.test(path) || (/^[\w-]+(?:\.[\w-]+)+$/.test(path) && keys.some(isTelling));
  return isPath && keys.every((key) => SINGLE_KEYS.includes(key));
};
