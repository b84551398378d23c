import { asMap } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';

/** Keys that an Anyscale service file has at its top beside those of Ray, and that Ray itself would drop. */
const ANYSCALE_KEYS = [
  'image_uri',
  'containerfile',
  'compute_config',
  'cloud',
  'project',
  'query_auth_token_enabled',
  'ray_gcs_external_storage_config',
  'requirements',
  'working_dir',
  'excludes',
  'env_vars',
  'py_modules',
  'py_executable',
];

/** True for a service file of Anyscale: a Serve config with keys of that platform around it, which it reads itself. */
export const isAnyscale = (root: Tree): boolean => ANYSCALE_KEYS.some((key) => asMap(root)?.entries.has(key) === true);
