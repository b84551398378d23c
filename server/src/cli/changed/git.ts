import { spawnSync } from 'node:child_process';

/** What git printed; null where it failed. */
export type Git = (...args: readonly string[]) => string | null;

/** Git cannot be started. */
export class NoGit extends Error {}

/** Nothing that a repository may name as a helper is run for a question: no monitor of files, no other program for diffs. */
const QUIET = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** So much may be printed, in bytes. */
const MOST = 500_000_000;

/** Git in a folder of a repository. */
export const gitIn =
  (folder: string): Git =>
  (...args) => {
    const { error, status, stdout } = spawnSync('git', [...QUIET, '-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    });
    if (error !== undefined && 'code' in error && error.code === 'ENOENT') throw new NoGit();
    return error === undefined && status === 0 ? stdout : null;
  };
