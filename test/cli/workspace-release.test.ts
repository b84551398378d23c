import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SERVE = 'applications:\n  - import_path: a:b\n';

/** A folder with these files; a path that ends with `/` is a folder of its own. */
const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-release-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name.endsWith('/') ? name : dirname(name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(root, name), text);
  }
  return root;
};
const run = (args: readonly string[], cwd: string, lang = 'C') =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd, env: { ...process.env, LC_ALL: lang } });
const rayOf = (cwd: string, path: string, ...more: readonly string[]): string => {
  const { stdout } = run(['check', path, '--format', 'json', ...more], cwd);
  const { files } = JSON.parse(stdout) as { files: { configs: { ray: { version: string; source: string } }[] }[] };
  const ray = files.flatMap(({ configs }) => configs)[0]?.ray;
  return `${ray?.version ?? ''} ${ray?.source ?? ''}`;
};
const elsewhere = folder({});
const NEWEST = rayOf(elsewhere, join(folder({ 'serve.yaml': SERVE }), 'serve.yaml'));

describe('the release of the workspace', () => {
  it('is told with the place that names it', () => {
    const root = folder({
      '.git/': '',
      'requirements.txt': '# pins\n\nray[serve]==2.47.1\n',
      'deploy/serve.yaml': SERVE,
    });
    const path = join(root, 'deploy', 'serve.yaml');
    expect(rayOf(elsewhere, path)).toBe('2.47.1 workspace');
    expect(run(['check', path], elsewhere).stdout).toContain('Ray 2.47.1 (from ../requirements.txt line 3)');
    expect(run(['check', path], elsewhere, 'vi_VN.UTF-8').stdout).toContain('(theo ../requirements.txt dòng 3)');
    expect(run(['plan', path, '--format', 'json'], elsewhere).stdout).toContain('"version": "2.47.1"');
  });

  it('gives way to the option, a comment and a manifest', () => {
    const commented = `# rayServeLens.rayVersion: 2.9.3\n${SERVE}`;
    const service =
      'apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: x }\nspec:\n  rayClusterConfig: { rayVersion: 2.44.1 }\n  serveConfigV2: |\n    applications:\n      - import_path: a:b\n';
    const root = folder({
      'requirements.txt': 'ray==2.47.1\n',
      'a.yaml': commented,
      'b.yaml': SERVE,
      'c.yaml': service,
    });
    expect(rayOf(elsewhere, join(root, 'a.yaml'))).toBe('2.9.3 comment');
    expect(rayOf(elsewhere, join(root, 'b.yaml'), '--ray-version', '2.46.0')).toBe('2.46.0 option');
    expect(rayOf(elsewhere, join(root, 'c.yaml'))).toBe('2.44.1 manifest');
  });

  it('is that of the nearest folder that names one, up to the repository', () => {
    const root = folder({
      'requirements.txt': 'ray==2.9.3\n',
      'repo/.git/': '',
      'repo/Dockerfile': 'FROM rayproject/ray:2.46.0-py311\n',
      'repo/app/pyproject.toml': '[project]\ndependencies = ["ray==2.47.1"]\n',
      'repo/app/conf/requirements.txt': 'ray>=2.40\n',
      'repo/app/conf/serve.yaml': SERVE,
      'repo/serve.yaml': SERVE,
      'other/.git/': '',
      'other/serve.yaml': SERVE,
    });
    expect(rayOf(elsewhere, join(root, 'repo/app/conf/serve.yaml'))).toBe('2.47.1 workspace');
    expect(rayOf(elsewhere, join(root, 'repo/serve.yaml'))).toBe('2.46.0 workspace');
    expect(rayOf(elsewhere, join(root, 'other/serve.yaml'))).toBe(NEWEST);
  });

  it('is looked for above the file only inside a repository or the current folder', () => {
    const root = folder({ 'requirements.txt': 'ray==2.47.1\n', 'deploy/serve.yaml': SERVE });
    expect(rayOf(elsewhere, join(root, 'deploy/serve.yaml'))).toBe(NEWEST);
    expect(rayOf(root, 'deploy/serve.yaml')).toBe('2.47.1 workspace');
    expect(rayOf(root, 'deploy')).toBe('2.47.1 workspace');
  });

  it('follows included files, but not out of the repository', () => {
    const root = folder({
      'outside.txt': 'ray==2.9.3\n',
      'repo/.git/': '',
      'repo/requirements.txt': '-r ../outside.txt\n-r requirements/base.txt\n',
      'repo/requirements/base.txt': 'ray==2.46.0\n',
      'repo/serve.yaml': SERVE,
    });
    const { stdout } = run(['check', join(root, 'repo/serve.yaml')], elsewhere);
    expect(stdout).toContain('Ray 2.46.0 (from requirements/base.txt line 1)');
  });

  it('tells what disagrees, and decides nothing between equals', () => {
    const root = folder({
      'a/serve.yaml': SERVE,
      'a/Dockerfile': 'FROM rayproject/ray:2.46.0\n',
      'a/requirements.txt': 'ray==2.47.1\n',
      'a/.venv/lib/python3.11/site-packages/ray-2.45.0.dist-info/': '',
      'b/serve.yaml': SERVE,
      'b/requirements-a.txt': 'ray==2.46.0\n',
      'b/requirements-b.txt': 'ray==2.47.1\n',
      'c/serve.yaml': SERVE,
      'c/venv/Lib/site-packages/ray-2.45.0.dist-info/': '',
    });
    const reason = (name: string) =>
      /^Ray .*?\(.*?\)/m.exec(run(['check', join(root, name, 'serve.yaml')], elsewhere).stdout)?.[0];
    expect(reason('a')).toBe(
      'Ray 2.46.0 (from Dockerfile line 1; requirements.txt line 1 names 2.47.1; .venv names 2.45.0)',
    );
    expect(reason('b')).toMatch(
      /\(the newest known; requirements-a.txt line 1 names 2.46.0; requirements-b.txt line 1 names 2.47.1\)$/,
    );
    expect(reason('c')).toBe('Ray 2.45.0 (from venv)');
  });
});
