import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository, repository, root } from '../steps.ts';

const BROKEN = 'applications:\n- name: a\n  import_path: 7\n';
const home = mkdtempSync(join(tmpdir(), 'lens-pre-commit-'));

/** This checkout as it stands, with what is not committed, as a repository of its own. */
const clone = (): { readonly url: string; readonly rev: string } => {
  const copy = new Repository(mkdtempSync(join(tmpdir(), 'lens-checkout-')));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  spawnSync(
    'tar',
    ['--create', '--file', join(copy.folder, 'all.tar'), '--null', '--ignore-failed-read', '--files-from', '-'],
    {
      cwd: root,
      input: stdout,
    },
  );
  spawnSync('tar', ['--extract', '--file', 'all.tar'], { cwd: copy.folder });
  spawnSync('rm', ['all.tar'], { cwd: copy.folder });
  copy.git('init', '--quiet', '--initial-branch=main');
  return { url: `file://${copy.folder}`, rev: copy.commit({}) };
};

const { url, rev } = clone();

const hooked = (hook: string): Repository =>
  repository({
    'serve.yaml': BROKEN,
    'other.yaml': 'a: 1\n',
    '.pre-commit-config.yaml': `repos:\n- repo: ${url}\n  rev: ${rev}\n  hooks: [{ id: ${hook} }]\n`,
  });

const run = ({ folder }: Repository, path: string) =>
  spawnSync(join(process.env.RAY_SERVE_LENS_CI_HELPERS ?? '', 'pre-commit'), ['run', '--all-files'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PRE_COMMIT_HOME: home, PATH: `${path}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8' },
  });

/** A folder with the built program as a command. */
const installed = (): string => {
  const bin = mkdtempSync(join(tmpdir(), 'lens-bin-'));
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  symlinkSync(join(root, 'dist/cli.js'), join(bin, 'ray-serve-lens'));
  return bin;
};

describe('the hook of pre-commit', () => {
  it.each([
    ['ray-serve-lens-system', 'from the PATH', installed()],
    ['ray-serve-lens', 'built by pre-commit', ''],
  ])('%s, %s, stops a commit of a config that Ray refuses, and lets it go once it is mended', (hook, _from, path) => {
    const repo = hooked(hook);
    const before = run(repo, path);
    expect(before.stdout).toContain('serve.yaml:3:16 error');
    expect(before.status).toBe(1);
    repo.commit({ 'serve.yaml': BROKEN.replace('7', 'app:app') });
    expect(run(repo, path)).toMatchObject({ status: 0 });
  });
});
