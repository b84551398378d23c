// Packages that only packing needs. They weigh much, of which a build needs nothing, so they are no dependencies of the
// project: each is installed once, into the user's cache.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);

/** The folder of an npm package, installed when it is asked for the first time; its scripts are not run. */
export const tool = async (name, version) => {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens');
  const home = join(cache, `${name.replaceAll(/\W+/g, '-').replace(/^-/, '')}-${version}`);
  const folder = join(home, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const shell = process.platform === 'win32';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--omit=optional'];
  await run(shell ? 'npm.cmd' : 'npm', ['install', ...quiet, `${name}@${version}`], { cwd: home, shell });
  return folder;
};
