import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository, read, repository, root, runStep, shellcheck, stepsOf } from './steps.ts';
import type { Expressions, Ran } from './steps.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: Parameters<typeof stepsOf>[0] };
}

const action = read('action.yml') as Action;
const [install, check] = stepsOf(action.runs.steps);
if (install === undefined || check === undefined) throw new Error('the action has two shell steps');

/** A Serve config with an application for each number of replicas, of 2 CPUs each. */
const config = (...replicas: readonly number[]): string =>
  `applications:\n${replicas
    .map(
      (count, index) =>
        `- name: a${String(index)}\n  route_prefix: /a${String(index)}\n  import_path: app:app\n  deployments:\n  - { name: M, num_replicas: ${String(count)}, ray_actor_options: { num_cpus: 2 } }\n`,
    )
    .join('')}`;

const CODE = 'from ray import serve\n@serve.deployment\nclass M:\n    pass\napp = M.bind()\n';

const BROKEN = 'applications:\n- name: a\n  import_path: 7\n';

/** The second step over a repository, as the action calls it; `given`: inputs that differ from their defaults. */
const checked = (repo: Repository, given: Readonly<Record<string, string>>, cwd = repo.folder): Ran => {
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: text }]) => [name, text]));
  const values: Expressions = {
    'github.action_path': root.replace(/\/$/, ''),
    'steps.install.outputs.cli': join(root, 'dist/cli.js'),
    ...Object.fromEntries(
      Object.entries({ ...inputs, base: '', ...given }).map(([name, text]) => [`inputs.${name}`, text]),
    ),
  };
  return runStep(check, cwd, values);
};

describe('action.yml', () => {
  it('describes each input and hands it on', () => {
    const steps = JSON.stringify(action.runs.steps);
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description).not.toBe('');
      expect(steps).toContain(`inputs.${name}`);
    }
    expect(Object.values(action.outputs).map(({ value }) => value)).toEqual(
      Object.keys(action.outputs).map((name) => `\${{ steps.check.outputs.${name} }}`),
    );
  });

  it.runIf(shellcheck([]) !== null)('holds no shell that its linter warns of', () => {
    expect(shellcheck([install, check])).toEqual([]);
  });

  it('takes the program of its own checkout where no package is named', () => {
    const values = { 'inputs.package': '', 'github.action_path': root.replace(/\/$/, '') };
    expect(runStep(install, root, values)).toMatchObject({ status: 0, outputs: { cli: join(root, 'dist/cli.js') } });
  });

  it.each([
    ['1.2.3', 'ray-serve-lens@1.2.3'],
    ['./ray-serve-lens.tgz', './ray-serve-lens.tgz'],
  ])('installs %s into a folder of the runner', (named, asked) => {
    const folder = new Repository(mkdtempSync(join(tmpdir(), 'lens-npm-')));
    folder.git('init', '--quiet');
    folder.commit({ npm: '#!/bin/sh\necho "$@"\n' });
    const values = { 'inputs.package': named, 'github.action_path': root };
    const npm = { ...install, run: `chmod +x npm\nPATH="$PWD:$PATH"\n${install.run}` };
    const { status, stdout, outputs } = runStep(npm, folder.folder, values);
    expect([status, stdout.trim().split(' ').at(-1)]).toEqual([0, asked]);
    expect(outputs.cli).toMatch(/\/ray-serve-lens\/node_modules\/ray-serve-lens\/dist\/cli\.js$/);
  });
});

describe('the step that checks', () => {
  const repo = repository({
    'app.py': CODE,
    'a.yaml': config(2),
    'kept.yaml': config(1),
    'old.yaml': config(1),
    'sub/b.yaml': config(1),
  });
  const base = repo.git('rev-parse', 'HEAD');
  const head = repo.commit({ 'a.yaml': config(3), 'old.yaml': null, 'new.yaml': config(1, 1), 'sub/b.yaml': BROKEN });

  it('makes annotations, counts, and a table of what the pull request changes', () => {
    const { status, stdout, outputs, summary } = checked(repo, { base, cluster: 'cpu=5' });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=sub/b.yaml,line=3');
    expect(outputs).toMatchObject({ errors: '2', fits: 'does-not-fit' });
    expect(summary.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
      expect.stringMatching(
        /^\| `a\.yaml` \| \S+ accepted \| 4 → \*\*6\*\* \| 0 \| yes → \*\*no, 1 pending\*\* \| – → \*\*1 error\*\* \|$/,
      ),
      expect.stringMatching(/^\| `new\.yaml` \(new\) \| \S+ accepted \| 4 \| 0 \| yes \| {2}\|$/),
      expect.stringMatching(/^\| `old\.yaml` \(gone\) \| \S+ accepted \| 2 \| 0 \| yes \| {2}\|$/),
      expect.stringMatching(/^\| `sub\/b\.yaml` \| \S+ accepted → \*\*\S+ rejected: schema\*\* \| .*1 error\*\* \|$/),
    ]);
    expect(summary).toContain('1 more as before.');
  });

  it('looks at changed files alone where it shall, and at nothing where none is', () => {
    const part = checked(repo, { base, 'changed-only': 'true', paths: 'a.yaml\nkept.yaml\n' });
    expect([part.status, part.outputs.files]).toEqual([0, '1']);
    expect(part.summary).not.toContain('kept');
    const none = checked(repo, { base: head, 'changed-only': 'true' });
    expect([none.status, none.stderr, none.outputs.errors]).toEqual([0, 'No YAML file differs from the base.\n', '0']);
  });

  it('takes the merge that the pull request is checked out as for what it is', () => {
    const clone = repository({ 'app.py': CODE, 'x.yaml': config(1) });
    clone.git('checkout', '--quiet', '-b', 'topic');
    const stale = clone.git('rev-parse', 'HEAD');
    clone.commit({ 'x.yaml': config(2) });
    clone.git('checkout', '--quiet', 'main');
    clone.commit({ 'y.yaml': config(9) });
    clone.git('merge', '--quiet', '--no-edit', 'topic');
    const { summary } = checked(clone, { base: stale });
    expect(summary).toContain('| 2 → **4** |');
    expect(summary).not.toContain('y.yaml');
  });

  it('fetches the base of a shallow clone', () => {
    const clone = new Repository(mkdtempSync(join(tmpdir(), 'lens-shallow-')));
    clone.git('clone', '--quiet', '--depth=1', `file://${repo.folder}`, '.');
    const { summary } = checked(clone, { base: base, paths: 'a.yaml' });
    expect(summary).toContain('| 4 → **6** |');
  });

  it('compares with nothing where there is nothing before, and says so of a commit that is not there', () => {
    const zero = '0'.repeat(40);
    const { status, stderr, summary } = checked(repo, { base: zero, paths: 'a.yaml' });
    expect([status, stderr]).toEqual([0, `${zero}: no such commit here, so nothing is compared\n`]);
    expect(summary).toContain('| `a.yaml` |');
    expect(summary).not.toContain('→');
  });

  it('leaves nothing in the repository, and works in a folder of it', () => {
    const { summary } = checked(repo, { base }, join(repo.folder, 'sub'));
    expect(summary).toContain('`b.yaml`');
    expect(repo.git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('compares with nothing where the base lacks the file of nodes that the change brings', () => {
    const node =
      'Healthy:\n 1 node_1\nResources\n---------------------------------------------------------------\nUsage:\n 0.0/2.0 CPU\n';
    const other = repository({ 'app.py': CODE, 'a.yaml': config(1) });
    const first = other.git('rev-parse', 'HEAD');
    other.commit({ 'nodes.txt': node });
    const { status, stderr, summary } = checked(other, { base: first, 'cluster-file': 'nodes.txt' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('nothing is compared: ')]);
    expect(summary).toContain('| `a.yaml` |');
    expect(checked(other, { base: first, cluster: 'no nodes' })).toMatchObject({ status: 2, summary: '' });
  });

  it('fails as `check` does: at the threshold that is set, and for paths that are not there', () => {
    expect(checked(repo, { 'fail-on': 'never', paths: 'sub' }).status).toBe(0);
    expect(checked(repo, { paths: 'nowhere.yaml' }).status).toBe(2);
    expect(checked(repo, { paths: '--fix' }).status).toBe(2);
  });
});
