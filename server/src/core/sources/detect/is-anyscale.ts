import { asList, asMap, entryOf, stringOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';

/**
 * Keys that an Anyscale service file has at its top beside those of Ray, and that Ray itself would drop (`ServiceConfig` and
 * `WorkloadConfig` of the `anyscale` package, 0.26).
 */
const ANYSCALE_KEYS = [
  'image_uri',
  'containerfile',
  'compute_config',
  'cloud',
  'connections',
  'env_vars',
  'excludes',
  'priority',
  'project',
  'py_executable',
  'py_modules',
  'query_auth_token_enabled',
  'ray_gcs_external_storage_config',
  'ray_version',
  'registry_login_secret',
  'requirements',
  'tags',
  'version_name',
  'working_dir',
];

/** True for a service file of Anyscale: a Serve config with keys of that platform around it, which it reads itself. */
export const isAnyscale = (root: Tree): boolean => {
  const map = asMap(root);
  return map !== undefined && (ANYSCALE_KEYS.some((key) => map.entries.has(key)) || isNamedService(map));
};

/** A name of the whole, beside applications that all have one of their own. */
const isNamedService = (map: MapNode): boolean => {
  const items = asList(entryOf(map, 'applications')?.value)?.items ?? [];
  const isNamed = (tree: Tree): boolean => stringOf(entryOf(tree, 'name')?.value) !== undefined;
  return isNamed(map) && items.length > 0 && items.every(isNamed);
};
