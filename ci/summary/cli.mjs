import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The options of `check` that were given; an empty one is none. */
export const optionsFor = (given) =>
  ['ray-version', 'cluster', 'cluster-file', 'fail-on'].flatMap((name) =>
    given[name] ? [`--${name}`, given[name]] : [],
  );

/** The files of `check --format json` over the paths that are there. Throws with its own words and its status where it could not run. */
export const reported = (cli, paths, options) => {
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) return [];
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [cli, 'check', ...options, '--format', 'json', ...there],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (error || status === null || status > 2 || stdout === '')
    throw Object.assign(error ?? new Error(stderr.trim()), { status: status ?? 3 });
  return JSON.parse(stdout).files.filter(({ kind }) => kind !== 'other');
};

/** Shows what `check` says and gives its status. */
export const printed = (cli, paths, options) =>
  spawnSync(process.execPath, [cli, 'check', ...options, ...paths], { stdio: 'inherit' }).status ?? 3;
