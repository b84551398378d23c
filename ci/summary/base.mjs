import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const git = (...args) => {
  const env = { ...process.env, GIT_LFS_SKIP_SMUDGE: '1', GIT_TERMINAL_PROMPT: '0' };
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
};

const commitOf = (name) => git('rev-parse', '--quiet', '--verify', `${name}^{commit}`)?.trim() ?? null;

/**
 * The commit that a change is compared with: where HEAD is the merge that a CI made of it, that into which it is merged,
 * else the named one. What a shallow clone lacks is fetched. Null where it cannot be had.
 */
export const baseCommit = (name) => {
  const parents = [...(git('cat-file', '-p', 'HEAD') ?? '').split('\n\n')[0].matchAll(/^parent (\w+)$/gm)];
  const wanted = parents.length === 2 ? parents[0][1] : name;
  return (
    commitOf(wanted) ??
    (git('fetch', '--quiet', '--depth=1', 'origin', wanted) === null ? null : commitOf('FETCH_HEAD'))
  );
};

/** YAML files below the paths that differ from the base: those that are still there, and all. */
export const changedFiles = (base, paths) => {
  const found = git('diff', '--name-only', '--no-renames', '-z', '--relative', base, 'HEAD', '--', ...paths) ?? '';
  const all = found.split('\0').filter((path) => /\.ya?ml$/.test(path));
  return { all, kept: all.filter((path) => existsSync(path)) };
};

/** Runs `work` in the same folder of another commit's files, which are laid out beside and removed again. */
export const withTree = (commit, work) => {
  const here = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'ray-serve-lens-'));
  const tree = join(folder, 'base');
  const way = (git('rev-parse', '--show-prefix') ?? '').trim();
  if (git('worktree', 'add', '--detach', '--quiet', tree, commit) === null) return null;
  try {
    if (!existsSync(join(tree, way))) return [];
    process.chdir(join(tree, way));
    return work();
  } finally {
    process.chdir(here);
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
};
