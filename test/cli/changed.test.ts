import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { BAD, GOOD, check, folderOf, run, write } from './in-folder.ts';

const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
};
const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
const commit = (root: string): void => {
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'x');
};

const CODE =
  'from ray import serve\nfrom helper import N\n\n@serve.deployment(num_replicas=N)\nclass D: pass\n\napp = D.bind()\n';
const SERVE = 'applications:\n  - import_path: served:app\n';
const CLUSTER =
  'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  headGroupSpec:\n    rayStartParams: { num-cpus: "7" }\n    template: { spec: { containers: [{ name: h, image: x }] } }\n';

/** A repository whose default branch has all of it. */
const repository = (): string => {
  const root = folderOf({
    'README.md': 'hello\n',
    'app/serve.yaml': SERVE,
    'app/served.py': CODE,
    'app/helper.py': 'N = 2\n',
    'other/requirements.txt': 'ray==2.47.1\n',
    'other/a.yaml': GOOD,
    'other/b.yaml': GOOD,
    'plain.yaml': 'services: {}\n',
  });
  git(root, 'init', '-q', '-b', 'main');
  commit(root);
  return root;
};

describe('what differs', () => {
  let root: string;
  beforeEach(() => {
    root = repository();
  });
  const changed = (...more: readonly string[]) => check(root, '.', '--changed', ...more).paths;

  it('is nothing where nothing does', () => {
    expect(check(root, '.', '--changed')).toMatchObject({ paths: [], told: [], status: 0 });
    write(root, { 'README.md': 'bye\n' });
    expect(changed()).toEqual([]);
  });

  it('are files that were changed, staged, added or renamed, and none that is gone', () => {
    write(root, { 'other/a.yaml': `${GOOD}# more\n`, 'new.yaml': GOOD, 'staged.yaml': GOOD });
    git(root, 'add', 'staged.yaml');
    renameSync(join(root, 'other/b.yaml'), join(root, 'other/renamed ü.yaml'));
    rmSync(join(root, 'app/serve.yaml'));
    expect(changed()).toEqual(['new.yaml', 'other/a.yaml', 'other/renamed ü.yaml', 'staged.yaml']);
    expect(check(join(root, 'other'), '.', '--changed').paths).toEqual(['a.yaml', 'renamed ü.yaml']);
    expect(check(root, 'other/a.yaml', '--changed').paths).toEqual(['other/a.yaml']);
  });

  it('are files whose code is changed, also behind an import, or gone', () => {
    write(root, { 'app/helper.py': 'N = 3\n' });
    expect(changed()).toEqual(['app/serve.yaml']);
    commit(root);
    rmSync(join(root, 'app/served.py'));
    expect(changed()).toEqual(['app/serve.yaml']);
  });

  it('are files whose release, cluster or settings are changed', () => {
    write(root, { 'other/requirements.txt': 'ray==2.50.0\n' });
    expect(changed()).toEqual(['other/a.yaml', 'other/b.yaml']);
    commit(root);
    write(root, { 'app/cluster.yaml': CLUSTER });
    expect(changed()).toEqual(['app/cluster.yaml', 'app/serve.yaml']);
    commit(root);
    write(root, { 'other/rayservelens.yaml': 'clusterFile: nodes.yaml\n', 'other/nodes.yaml': CLUSTER });
    expect(changed()).toEqual(['other/a.yaml', 'other/b.yaml', 'other/nodes.yaml']);
    commit(root);
    write(root, { 'other/nodes.yaml': CLUSTER.replace('7', '8') });
    expect(changed()).toEqual(['other/a.yaml', 'other/b.yaml', 'other/nodes.yaml']);
  });

  it('differs from where the branch left the default one, from the last commit on that, or from what is named', () => {
    git(root, 'checkout', '-qb', 'mine');
    write(root, { 'mine.yaml': GOOD });
    commit(root);
    git(root, 'checkout', '-q', 'main');
    write(root, { 'theirs.yaml': GOOD });
    commit(root);
    expect(changed()).toEqual([]);
    expect(check(root, '.', '--changed-since', 'HEAD~1').paths).toEqual(['theirs.yaml']);
    git(root, 'checkout', '-q', 'mine');
    expect(changed()).toEqual(['mine.yaml']);
    expect(check(root, '.', '--changed-since', 'mine').paths).toEqual([]);
    git(root, 'checkout', '-q', '--detach');
    expect(changed()).toEqual(['mine.yaml']);
  });

  it('is told apart by the branch that the remote names', () => {
    const clone = `${root}-clone`;
    git(root, 'branch', '-m', 'trunk');
    execFileSync('git', ['clone', '-q', root, clone], { env: ENV });
    git(clone, 'checkout', '-qb', 'mine');
    write(clone, { 'mine.yaml': GOOD });
    commit(clone);
    expect(check(clone, '.', '--changed').paths).toEqual(['mine.yaml']);
  });

  it('is everything in a repository without a commit', () => {
    const empty = folderOf({ 'a.yaml': GOOD, 'b.yaml': GOOD });
    git(empty, 'init', '-q');
    git(empty, 'add', 'a.yaml');
    expect(check(empty, '.', '--changed').paths).toEqual(['a.yaml', 'b.yaml']);
  });

  it('alone is mended', () => {
    write(root, { 'old.yaml': `# rayServeLens.rayVersion: 2.47.1\n${BAD}` });
    commit(root);
    expect(check(root, '.', '--changed', '--fix')).toMatchObject({ paths: [], status: 0 });
    expect(check(root, 'old.yaml').status).toBe(1);
  });

  it('is found by many threads as by one', () => {
    write(root, Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`many/${String(i)}.yaml`, GOOD])));
    commit(root);
    write(root, { 'many/7.yaml': BAD });
    expect(changed('--jobs', '2')).toEqual(['many/7.yaml']);
  });

  it('is seen through a link to the folder', () => {
    const link = `${root}-link`;
    symlinkSync(root, link);
    write(root, { 'new.yaml': GOOD });
    expect(check(link, '.', '--changed').paths).toEqual(['new.yaml']);
  });

  it('is asked of git without running what the repository names', () => {
    const trap = join(root, 'trap');
    git(root, 'config', 'core.fsmonitor', `touch ${trap}; false`);
    git(root, 'config', 'diff.external', `touch ${trap}; false`);
    write(root, { '.gitattributes': '*.yaml diff=trap\n', 'other/a.yaml': `${GOOD}#\n` });
    git(root, 'config', 'diff.trap.textconv', `touch ${trap}; false`);
    expect(changed()).toEqual(['other/a.yaml']);
    expect(check(root, 'trap').status).toBe(2);
  });
});

describe('a call that asks for what differs', () => {
  it('in no repository is told so', () => {
    const root = folderOf({ 'a.yaml': GOOD });
    expect(run(root, ['check', '.', '--changed'])).toMatchObject({
      status: 2,
      stderr: '--changed: a.yaml is in no git repository\n',
    });
  });

  it('and names no commit, or has no git, is told so', () => {
    const root = repository();
    expect(run(root, ['check', '.', '--changed-since', 'nowhere'])).toMatchObject({
      status: 2,
      stderr: '--changed: nowhere is no commit, branch or tag of the repository\n',
    });
    expect(run(root, ['check', '.', '--changed-since=--help']).status).toBe(2);
    expect(run(root, ['check', '.', '--changed'], { PATH: '/nowhere', LC_ALL: 'vi_VN' })).toMatchObject({
      status: 2,
      stderr: '--changed: không tìm thấy git\n',
    });
    write(root, { 'inner/.git/': '', 'inner/a.yaml': GOOD });
    expect(check(root, 'inner', '--changed').paths).toEqual(['inner/a.yaml']);
    const broken = folderOf({ '.git/': '', 'a.yaml': GOOD });
    expect(run(broken, ['check', '.', '--changed']).stderr).toContain(`git reads no repository in ${broken}`);
  });

  it('and has no commit in common with the default branch is told what to do', () => {
    const root = repository();
    git(root, 'checkout', '-q', '--orphan', 'alone');
    write(root, { 'alone.yaml': GOOD });
    commit(root);
    expect(run(root, ['check', '.', '--changed']).stderr).toContain('this branch and main have no commit in common');
  });
});
