import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SERVE = 'applications:\n  - import_path: a:b\n';
const FOREIGN = 'services: {}\n';

/** A folder with these files; a path that ends with `/` is a folder of its own. */
const folder = (files: Readonly<Record<string, string | Buffer>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-inputs-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name.endsWith('/') ? name : dirname(name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(root, name), text);
  }
  return root;
};
const run = (args: readonly string[], lang = 'C', cwd?: string) =>
  spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd,
    timeout: 15_000,
    env: { ...process.env, LC_ALL: lang },
  });

/** What is checked in a folder, by paths from there, and what is told on standard error. */
const check = (root: string, ...more: readonly string[]) => {
  const { stdout, stderr, status } = run(['check', root, '--format', 'json', ...more]);
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  const told = stderr.split('\n').filter((line) => line !== '');
  return {
    files: files.map(({ path }) => relative(root, path)),
    told: told.map((line) => line.replace(`${root}/`, '')),
    status,
  };
};

describe('a folder', () => {
  it('is searched without packages, environments, the repository itself and what git leaves out', () => {
    const root = folder({
      '.git/x.yaml': SERVE,
      '.gitignore': 'build/\n/only-here\n*.egg-info\n!kept.egg-info\n',
      'node_modules/a/x.yaml': SERVE,
      '.venv/x.yaml': SERVE,
      'mine/pyvenv.cfg': '',
      'mine/x.yaml': SERVE,
      'build/x.yaml': SERVE,
      'a/build/x.yaml': SERVE,
      'only-here/x.yaml': SERVE,
      'a/only-here/x.yaml': SERVE,
      'x.egg-info/x.yaml': SERVE,
      'kept.egg-info/x.yaml': SERVE,
      'a/.gitignore': 'deep\n',
      'a/deep/x.yaml': SERVE,
      'deep/x.yaml': SERVE,
      '.github/x.yml': SERVE,
    });
    expect(check(root)).toEqual({
      files: ['.github/x.yml', 'a/only-here/x.yaml', 'deep/x.yaml', 'kept.egg-info/x.yaml'],
      told: [],
      status: 0,
    });
    expect(check(join(root, 'a')).files).toEqual(['only-here/x.yaml']);
    expect(check(join(root, 'build')).files).toEqual(['x.yaml']);
  });

  it('with links has them followed inside of it, and told where they lead out, nowhere or round', () => {
    const outside = folder({ 'secret.yaml': SERVE });
    const root = folder({ 'real/serve.yaml': SERVE, 'b/': '' });
    symlinkSync('real/serve.yaml', join(root, 'alias.yaml'));
    symlinkSync('../real', join(root, 'b/again'));
    symlinkSync('..', join(root, 'b/up'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'out.yaml'));
    symlinkSync(outside, join(root, 'outside'));
    symlinkSync('gone', join(root, 'lost.yaml'));
    symlinkSync('self.yaml', join(root, 'self.yaml'));
    symlinkSync('gone', join(root, '.#serve.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'notes.txt'));
    const { files, told, status } = check(root);
    expect(files).toEqual(['alias.yaml', 'b/again/serve.yaml', 'real/serve.yaml']);
    expect(told.map((line) => line.split(':')[0])).toEqual([
      '.#serve.yaml',
      'b/up',
      'lost.yaml',
      'out.yaml',
      'outside',
      'self.yaml',
    ]);
    expect(told[2]).toBe('lost.yaml: a link that leads nowhere');
    expect(told[3]).toContain(`a link that leads out of ${root}`);
    expect(status).toBe(2);
  });

  it('in a tangle of links ends', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const root = folder(Object.fromEntries(names.map((name) => [`${name}/serve.yaml`, SERVE])));
    for (const from of names)
      for (const to of names) if (from !== to) symlinkSync(`../${to}`, join(root, from, `to-${to}`));
    const { files, status } = check(root);
    expect(files.filter((name) => !name.includes('/to-'))).toHaveLength(6);
    expect(files.length).toBeLessThan(200);
    expect(status).toBe(0);
  });

  it('is checked to the end, whatever stands in it', () => {
    const root = folder({
      'a.yaml/inner.yaml': SERVE,
      'latin.yaml': Buffer.from([...Buffer.from(SERVE), 0x23, 0xe9]),
      'large.yaml': `${SERVE}${'# filled\n'.repeat(950_000)}`,
      'large-foreign.yaml': `${FOREIGN}${'# filled\n'.repeat(950_000)}`,
      'z.yaml': SERVE,
    });
    expect(spawnSync('mkfifo', [join(root, 'pipe.yaml')]).status).toBe(0);
    expect(check(root)).toEqual({
      files: ['a.yaml/inner.yaml', 'large-foreign.yaml', 'z.yaml'],
      told: [
        'a.yaml: a folder, not a file; what is in it is checked',
        'pipe.yaml: neither a file nor a folder; it is not read',
        'large.yaml: more than 4,000,000 characters; it is not checked',
        'latin.yaml: not text in UTF-8',
      ],
      status: 2,
    });
  });

  it.skipIf(process.getuid?.() === 0)('tells what may not be read', () => {
    const root = folder({ 'a.yaml': SERVE, 'b/x.yaml': SERVE, 'z.yaml': SERVE });
    chmodSync(join(root, 'a.yaml'), 0);
    chmodSync(join(root, 'b'), 0);
    const { files, told, status } = check(root);
    chmodSync(join(root, 'b'), 0o755);
    expect(files).toEqual(['z.yaml']);
    expect(told).toEqual(['b: you may not read it', 'a.yaml: you may not read it']);
    expect(status).toBe(2);
  });
});

describe('a file that the call names', () => {
  const root = folder({ 'serve.yaml': SERVE, 'compose.yaml': FOREIGN });
  const [serve, compose, none] = ['serve.yaml', 'compose.yaml', 'none.yaml'].map((name) => join(root, name));
  const [ours, foreign, missing] = [serve ?? '', compose ?? '', none ?? ''];

  it('and that is not ours is told in one line, and wrong only where a config is required', () => {
    const told = `${foreign}: no Ray Serve config\n`;
    expect(run(['check', foreign])).toMatchObject({ status: 0, stderr: told });
    expect(run(['check', foreign, ours, '--require-config'])).toMatchObject({ status: 2, stderr: told });
    expect(run(['check', foreign], 'vi_VN.UTF-8').stderr).toBe(`${foreign}: không phải cấu hình Ray Serve\n`);
    expect(run(['check', ours, '--require-config'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['check', root, '--require-config'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['diff', foreign, '--from', '2.47.1', '--to', '2.49.2'])).toMatchObject({ status: 0, stderr: told });
    expect(run(['plan', foreign])).toMatchObject({ status: 0, stderr: told });
  });

  it('and that is not there is told in plain words, in the language of the shell, and the rest is checked', () => {
    const { stdout, stderr, status } = run(['check', missing, ours]);
    expect({ stderr, status }).toEqual({ stderr: `${missing}: no such file or folder\n`, status: 2 });
    expect(stdout).toContain(ours);
    expect(run(['check', missing])).toMatchObject({ stdout: '', status: 2 });
    expect(run(['check', missing], 'vi_VN.UTF-8').stderr).toContain('không có file hay thư mục này');
    expect(run(['plan', missing])).toMatchObject({ stderr: `${missing}: no such file or folder\n`, status: 2 });
    const diff = run(['diff', missing, ours, '--from', '2.47.1', '--to', '2.49.2']);
    expect(diff).toMatchObject({ stderr: `${missing}: no such file or folder\n`, status: 2 });
    const cluster = run(['check', ours, '--cluster-file', missing]);
    expect(cluster).toMatchObject({ stderr: `--cluster-file ${missing}: no such file or folder\n`, status: 2 });
  });

  it.skipIf(process.getuid?.() === 0)('is not written where that may not be, and is checked as it is', () => {
    const text = 'applications:\n  - import_path: a:b\n    deployments: [{ name: A, max_concurrent_queries: 2 }]\n';
    const path = join(folder({ 'serve.yaml': text }), 'serve.yaml');
    chmodSync(path, 0o444);
    const { stdout, stderr, status } = run(['check', path, '--fix']);
    expect({ stderr, status }).toEqual({ stderr: `${path}: it cannot be written\n`, status: 2 });
    expect(stdout).toContain('renamed-key');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

it('ends without a word where nobody reads on', () => {
  const root = folder(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.yaml`, SERVE])));
  const shell = `"${process.execPath}" "${program}" check "${root}" --format json | head -1; exit "\${PIPESTATUS[0]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', shell], { encoding: 'utf8', timeout: 15_000 });
  expect({ stdout, stderr, status }).toEqual({ stdout: '{\n', stderr: '', status: 0 });
});
