import { at } from '../release.ts';
import type { Steps } from '../release.ts';

/** Keys of `RuntimeEnv` on every release (`known_fields` in `ray/runtime_env/runtime_env.py`, 2.9 – 2.60, all asked). */
const ALWAYS: readonly string[] = [
  'conda',
  'config',
  'container',
  'env_vars',
  'excludes',
  'java_jars',
  'pip',
  'py_modules',
  'worker_process_setup_hook',
  'working_dir',
];

/** Keys that came or went: [key, first release, first release without it]. */
const SOMETIMES: readonly (readonly [key: string, since: string, until: string | null])[] = [
  ['docker', '2.9.0', '2.48.0'],
  ['mpi', '2.9.0', '2.50.0'],
  ['image_uri', '2.24.0', null],
  ['uv', '2.40.0', null],
  ['py_executable', '2.43.0', null],
];

/** Keys that tools inside Ray and profilers use; never wrong. */
const OWN = /^(?:_|nsight$|rocprof-sys$)/;

const spanOf = (key: string) => SOMETIMES.find(([name]) => name === key);

/** Every key that `runtime_env` has on a release. */
export const environmentKeys = (release: string): readonly string[] => [
  ...ALWAYS,
  ...SOMETIMES.flatMap(([key, since, until]) =>
    at([[since, true], ...(until === null ? [] : [[until, false] as const])], release) === true ? [key] : [],
  ),
];

export const isEnvironmentKey = (key: string, release: string): boolean =>
  OWN.test(key) || environmentKeys(release).includes(key);

/** The first release that knows the key; undefined where none does. */
export const environmentKeySince = (key: string): string | undefined => spanOf(key)?.[1];

/** What may stand beside `container` (`RuntimeEnv.__init__`, asked of every release). */
export const besideContainer: Steps<readonly string[]> = [
  ['2.9.0', []],
  ['2.30.0', ['config']],
  ['2.36.0', ['config', 'env_vars']],
];

/** What may stand beside `image_uri`; before 2.24 the key is unknown. */
export const besideImage: Steps<readonly string[] | null> = [
  ['2.9.0', null],
  ['2.24.0', []],
  ['2.30.0', ['config']],
  ['2.36.0', ['config', 'env_vars']],
];

/** Of pip, conda and uv only one may stand in an environment; uv counts from 2.40. */
export const installers: Steps<readonly string[]> = [
  ['2.9.0', ['pip', 'conda']],
  ['2.40.0', ['pip', 'conda', 'uv']],
];

/** Endings of an address of code (`ray/_private/runtime_env/packaging.py`, `validate_package_extension` in 2.60). */
export const archiveEndings: Steps<readonly string[]> = [
  ['2.9.0', ['.zip', '.whl']],
  ['2.56.0', ['.zip', '.whl', '.tar.gz', '.tgz']],
  ['2.60.0', ['.zip', '.whl', '.tar.gz', '.tgz', '.tar.xz']],
];
