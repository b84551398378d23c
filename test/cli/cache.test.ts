import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { BAD, GOOD, WARNED, check, folderOf, run, write } from './in-folder.ts';

const CODE =
  'from ray import serve\nfrom helper import N\n\n@serve.deployment(num_replicas=N)\nclass D: pass\n\napp = D.bind()\n';
const CLUSTER =
  'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  headGroupSpec:\n    rayStartParams: { num-cpus: "7" }\n    template: { spec: { containers: [{ name: h, image: x }] } }\n';

describe('a cache', () => {
  let root: string;
  let cache: string;
  beforeEach(() => {
    cache = join(folderOf({}), 'kept');
    root = folderOf({
      '.git/': '',
      'serve.yaml': 'applications:\n  - import_path: served:app\n',
      'served.py': CODE,
      'helper.py': 'N = 2\n',
      'bad.yaml': BAD,
      'warned.yaml': WARNED,
      'data.yaml': 'services: {}\n',
    });
  });
  const entries = (): readonly string[] =>
    readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .map((name) => join(cache, name))
      .filter((path) => statSync(path).isFile());
  const call = (more: readonly string[] = [], env = {}) =>
    run(root, ['check', '.', '--format', 'json', ...more, '--cache-location', cache], env);
  const plainly = (more: readonly string[] = [], env = {}) =>
    run(root, ['check', '.', '--format', 'json', ...more], env);
  /** The answer with the cache, which must be that without it. */
  const same = (more: readonly string[] = [], env = {}) => {
    const cached = call(more, env);
    expect(cached).toEqual(plainly(more, env));
    return cached.stdout;
  };

  it('says what is said without it, the first time and again, in every format', () => {
    for (const format of ['json', 'human', 'sarif', 'github'])
      for (const times of [1, 2]) expect([times, same(['--format', format])]).not.toEqual([times, '']);
  });

  it('is read: what it says of a file is told again', () => {
    const first = call();
    for (const path of entries()) {
      const [, text = ''] = readFileSync(path, 'utf8').split('\n');
      expect(JSON.parse(text)).toMatchObject({ result: { notes: [] } });
    }
    expect(entries()).toHaveLength(4);
    const before = entries().map((path) => statSync(path).mtimeMs);
    expect(call()).toEqual(first);
    expect(entries().map((path) => statSync(path).mtimeMs)).toEqual(before);
  });

  it.each<readonly [what: string, change: Readonly<Record<string, string>>]>([
    ['the file itself', { 'serve.yaml': `${GOOD}    route_prefix: chat\n` }],
    ['code behind an import', { 'helper.py': 'N = 3\n' }],
    ['a module that is found nearer', { 'helper/__init__.py': 'N = 4\n' }],
    [
      'a script beside data',
      { 'start.py': 'import sys, yaml\nfrom ray import serve\nserve.run(yaml.safe_load(open("data.yaml")))\n' },
    ],
    ['a manifest in the folder', { 'cluster.yaml': CLUSTER }],
    ['the release of the workspace', { 'requirements.txt': 'ray==2.47.1\n' }],
    ['the version of Python', { '.python-version': '3.9\n' }],
    ['an image', { Dockerfile: 'FROM rayproject/ray:2.46.0\nENV PYTHONPATH=/app\n' }],
    ['settings', { 'rayservelens.yaml': 'rayVersion: 2.44.0\nrules: { route-prefix: off }\n' }],
    ['a cluster that settings name', { 'rayservelens.yaml': 'clusterFile: n/c.yaml\n', 'n/c.yaml': CLUSTER }],
    ['what is left out', { '.rayservelensignore': 'bad.yaml\n' }],
  ])('is never older than %s', (_, change) => {
    call();
    write(root, change);
    same();
    for (const [name, text] of Object.entries(change))
      if (/served|helper|requirements|c\.yaml|cluster/.test(name))
        write(root, { [name]: text.replace(/[23457]/, '6') });
    same();
    for (const name of Object.keys(change)) if (name !== 'serve.yaml') rmSync(join(root, name));
    same();
  });

  it('that knows code by an answer forgets it with the code', () => {
    const replicas = (): unknown =>
      (JSON.parse(call().stdout) as { files: { path: string; configs: { demand: unknown }[] }[] }).files.find(
        ({ path }) => path === 'serve.yaml',
      )?.configs[0]?.demand;
    expect(replicas()).toMatchObject({ initial: { CPU: 2 } });
    write(root, { 'helper.py': 'N = 5\n' });
    expect(replicas()).toMatchObject({ initial: { CPU: 5 } });
    rmSync(join(root, 'helper.py'));
    expect(replicas()).toBeNull();
  });

  it.each([
    [['--ray-version', '2.9.3']],
    [['--cluster', 'cpu=1']],
    [['--fail-on', 'warning']],
    [['--rule', 'route-prefix=warning']],
    [['--quiet']],
    [['--max-warnings', '0']],
    [['--jobs', '2']],
    [['--exclude', 'bad.yaml']],
  ])('answers for %j as a call without it', (more) => {
    call();
    same(more);
    same(more);
    same();
  });

  it('answers in the language of its reader', () => {
    same(['--format', 'human']);
    same(['--format', 'human'], { LC_ALL: 'vi_VN' });
  });

  it('knows the baseline of a call', () => {
    call();
    run(root, ['check', '.', '--write-baseline', '--cache-location', cache]);
    same(['--baseline', '.rayservelens-baseline.json']);
    write(root, { '.rayservelens-baseline.json': '{"schema":1,"problems":[]}' });
    same(['--baseline', '.rayservelens-baseline.json']);
  });

  it('of which something is spoiled, or that cannot be kept, is as if it were not there', () => {
    const first = call();
    const spoiled = ['', '{}', 'x\n{}\n', readFileSync(entries()[0] ?? '', 'utf8').slice(0, 200)];
    for (const text of spoiled) {
      for (const path of entries()) writeFileSync(path, text);
      expect(call()).toEqual(first);
    }
    for (const path of entries())
      writeFileSync(path, readFileSync(path, 'utf8').replace('route_prefix', 'route_prefax'));
    expect(call()).toEqual(first);
    const file = join(folderOf({ file: '' }), 'file');
    expect(run(root, ['check', '.', '--format', 'json', '--cache-location', file])).toEqual(first);
  });

  it('keeps nothing of standard input, of scripts, and of a call that mends', () => {
    write(root, { 'start.py': CODE });
    run(root, ['check', '-', 'start.py', '--cache-location', cache]);
    run(root, ['check', '.', '--fix', '--cache-location', cache]);
    expect(() => entries()).toThrow('ENOENT');
  });

  it('lies where caches of the person do unless a folder is named', () => {
    const home = folderOf({});
    run(root, ['check', 'bad.yaml', '--cache'], { XDG_CACHE_HOME: home });
    expect(readdirSync(join(home, 'ray-serve-lens'))).toHaveLength(1);
  });

  it('knows what files stand on, so that what differs is found with it as well', () => {
    rmSync(join(root, '.git'), { recursive: true });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'x');
    const changed = () => check(root, '.', '--changed', '--cache-location', cache).paths;
    expect(changed()).toEqual([]);
    write(root, { 'helper.py': 'N = 3\n' });
    expect(changed()).toEqual(['serve.yaml']);
    expect(changed()).toEqual(['serve.yaml']);
    git('commit', '-qam', 'x');
    expect(changed()).toEqual([]);
  });
});
