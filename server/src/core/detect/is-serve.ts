import { asList, asMap, entryOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** Keys that only a Serve config has beside `applications` (`ServeDeploySchema` in `ray/serve/schema.py`). */
const SERVE_KEYS = ['proxy_location', 'http_options', 'grpc_options', 'logging_config', 'target_capacity'];

/** A cheap look before parsing, so that files that are not ours cost nothing. */
export const mayBeServe = (text: string): boolean =>
  /(^|[\n\r{,])[ \t'"]*applications['"]?[ \t]*:/.test(text) && !text.includes('\0');

/** True where `applications` stands beside an `import_path` that a syntax fault has torn out of its place. */
export const isBrokenServe = (root: Tree | null, text: string): boolean => {
  const map = asMap(root ?? undefined);
  return (
    map?.entries.has('applications') === true &&
    !map.entries.has('apiVersion') &&
    /^[ \t-]*import_path[ \t]*:/m.test(text)
  );
};

/** True for a document whose content is a Serve config: `applications` with an `import_path` or a Serve key beside it. */
export const isServe = (root: Tree | null): boolean => {
  const map = asMap(root ?? undefined);
  if (map === undefined || map.entries.has('apiVersion')) return false;
  const applications = entryOf(map, 'applications');
  if (applications === undefined) return false;
  const items = asList(applications.value)?.items ?? [];
  if (items.some((item) => entryOf(item, 'import_path') !== undefined)) return true;
  return SERVE_KEYS.some((key) => map.entries.has(key));
};
