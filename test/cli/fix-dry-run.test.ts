import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (cwd: string, args: readonly string[], input = '', language = 'C') =>
  spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
const git = (cwd: string, args: readonly string[], input = '') =>
  spawnSync('git', args, { cwd, input, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });

const serve = (name: string, key = 'max_concurrent_queries') => `# rayServeLens.rayVersion: 2.47.1
applications:
  - name: ${name}
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 1
        ${key}: 20 # kept
`;

/** A key that is fixed only once another is: the duplicate goes, then the name that is left is renamed. */
const FILES: Readonly<Record<string, string>> = {
  'plain.yaml': serve('a'),
  'clean.yaml': serve('a', 'max_ongoing_requests'),
  'crlf.yaml': serve('a').replaceAll('\n', '\r\n'),
  'mixed.yaml': serve('a').replace('a\n', 'a\r\n'),
  'mark.yaml': `\uFEFF${serve('a')}`,
  'no-end.yaml': serve('a').replace(' # kept\n', ''),
  'documents.yaml': `${serve('a')}---\n${serve('b')}--- # last\n${serve('c').trimEnd()}`,
  'with space.yaml': serve('a'),
  'tên "𐐀".yaml': serve('tên 𐐀'),
  'apps/far/two.yaml': `${serve('a')}${'# a line\n'.repeat(20)}---\n${serve('b')}`,
  'apps/app.py':
    'from ray import serve\n\n@serve.deployment(max_concurrent_queries=3)\nclass Model:\n    pass\n\nmain = Model.bind()\n',
  'app.json': JSON.stringify(
    { applications: [{ name: 'a', import_path: 'app:main', deployments: [{ name: 'M', max_concurrent_queries: 2 }] }] },
    null,
    1,
  ),
};

const written = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-dry-'));
  mkdirSync(join(root, 'apps/far'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text);
  git(root, ['init', '-q']);
  return root;
};

const copied = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'lens-dry-'));
  cpSync(root, copy, { recursive: true });
  return copy;
};

const textsIn = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name in FILES)
      .map((name) => [name, readFileSync(join(root, name), 'latin1')]),
  );

describe('--fix-dry-run', () => {
  const root = written();
  const before = textsIn(root);
  const dry = run(root, ['check', '.', 'app.json', '--fix-dry-run']);
  const fixed = copied(root);
  run(fixed, ['check', '.', 'app.json', '--fix']);
  const wanted = textsIn(fixed);

  it('writes nothing, prints a diff of what --fix changes, and ends with 1', () => {
    expect(textsIn(root)).toEqual(before);
    expect(dry.stderr).toBe('');
    expect(dry.status).toBe(1);
    const changed = Object.keys(FILES).filter((name) => wanted[name] !== before[name]);
    expect(dry.stdout.match(/^--- /gm)).toHaveLength(changed.length);
    expect(changed).toHaveLength(Object.keys(FILES).length - 2);
  });

  it('is applied by git, byte for byte as --fix writes', () => {
    const copy = copied(root);
    expect(git(copy, ['apply', '--check', '-'], dry.stdout).stderr).toBe('');
    expect(git(copy, ['apply', '-'], dry.stdout).status).toBe(0);
    expect(textsIn(copy)).toEqual(wanted);
  });

  it('is applied by git in a folder of the repository, from there', () => {
    const copy = copied(root);
    const { stdout } = run(join(copy, 'apps'), ['check', 'far', '--fix-dry-run']);
    expect(stdout).toContain('--- a/apps/far/two.yaml\n+++ b/apps/far/two.yaml\n@@ ');
    expect(git(join(copy, 'apps'), ['apply', '-'], stdout).status).toBe(0);
    expect(textsIn(copy)['apps/far/two.yaml']).toBe(wanted['apps/far/two.yaml']);
  });

  it('is applied by patch', ({ skip }) => {
    const copy = copied(root);
    const named = run(copy, [
      'check',
      'plain.yaml',
      'no-end.yaml',
      'documents.yaml',
      'with space.yaml',
      '--fix-dry-run',
    ]).stdout;
    const { error, status, stdout } = spawnSync('patch', ['-p1'], { cwd: copy, input: named, encoding: 'utf8' });
    if (error !== undefined) skip('no patch here');
    expect(status, stdout).toBe(0);
    for (const name of ['plain.yaml', 'no-end.yaml', 'documents.yaml', 'with space.yaml'])
      expect(textsIn(copy)[name]).toBe(wanted[name]);
  });

  it('prints nothing and ends with 0 where nothing is left to fix', () => {
    expect(run(fixed, ['check', '.', '--fix-dry-run'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('is the same by several threads', () => {
    const args = ['check', '.', 'app.json', '--fix-dry-run', '--jobs'];
    expect(run(root, [...args, '3']).stdout).toBe(dry.stdout);
  });

  it('tells what cannot be read, and still shows the rest', () => {
    const { status, stdout, stderr } = run(root, ['check', 'missing.yaml', 'plain.yaml', '--fix-dry-run']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'missing.yaml: no such file or folder\n' });
    expect(stdout).toContain('+++ b/plain.yaml');
  });

  it.each([
    [['--fix'], 'give one of them', 'chỉ được dùng một'],
    [['--format', 'json'], 'prints a diff', 'in ra diff'],
  ])('has no place beside %j', (more, en, vi) => {
    expect(run(root, ['check', '.', '--fix-dry-run', ...more])).toMatchObject({ status: 2, stdout: '' });
    expect(run(root, ['check', '.', '--fix-dry-run', ...more]).stderr).toContain(en);
    expect(run(root, ['check', '.', '--fix-dry-run', ...more], '', 'vi_VN').stderr).toContain(vi);
  });
});

describe('--fix', () => {
  it('looks into a worktree, whose .git is a file', () => {
    const root = mkdtempSync(join(tmpdir(), 'lens-dry-'));
    writeFileSync(join(root, '.git'), 'gitdir: elsewhere\n');
    writeFileSync(join(root, 'a.yaml'), serve('a'));
    expect(run(root, ['check', '.', '--fix'])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe(serve('a', 'max_ongoing_requests'));
  });

  it('keeps the byte order mark, and says how many files it mended', () => {
    const root = written();
    const { stdout } = run(root, ['check', 'mark.yaml', 'plain.yaml', '--fix']);
    expect(stdout).toMatch(/; 2 files mended\.\n$/);
    expect(readFileSync(join(root, 'mark.yaml'), 'utf8')).toBe(`\uFEFF${serve('a', 'max_ongoing_requests')}`);
  });
});
