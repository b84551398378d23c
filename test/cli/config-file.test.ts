import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, GOOD, WARNED, check, folderOf, run } from './in-folder.ts';

const STATUS =
  'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  headGroupSpec:\n    rayStartParams: { num-cpus: "7" }\n    template: { spec: { containers: [{ name: h, image: x }] } }\n';

const rayOf = (root: string, ...args: readonly string[]): string => {
  const [config] = check(root, ...args).files[0]?.configs ?? [];
  return `${config?.ray.version ?? ''} ${config?.ray.source ?? ''}`;
};

describe('rayservelens.yaml', () => {
  it('names release, cluster and severities of the files below it, each by the nearest one', () => {
    const root = folderOf({
      '.git/': '',
      'rayservelens.yaml': 'rayVersion: 2.47.1\ncluster: cpu=4\nrules: { refused-key: off, unknown-key: off }\n',
      'a.yaml': GOOD,
      'deep/er/b.yaml': GOOD,
      'own/rayservelens.yaml': 'rayVersion: 2.46\n',
      'own/c.yaml': GOOD,
    });
    expect(rayOf(root, 'a.yaml')).toBe('2.47.1 setting');
    expect(rayOf(root, 'deep')).toBe('2.47.1 setting');
    expect(rayOf(root, 'own/c.yaml')).toBe('2.46 setting');
    expect(check(root, 'a.yaml').files[0]?.configs[0]?.cluster).toMatchObject({ source: 'setting' });
    expect(check(root, 'own/c.yaml').files[0]?.configs[0]?.cluster).toBeNull();
    const { stdout } = run(root, ['check', 'deep/er/b.yaml']);
    expect(stdout).toContain('Ray 2.47.1 (from ../../rayservelens.yaml)');
    expect(stdout).toContain('Cluster (from the setting cluster, ../../rayservelens.yaml): 1 × (4 CPU)');
    expect(run(root, ['check', 'a.yaml'], { LC_ALL: 'vi_VN' }).stdout).toContain('(theo rayservelens.yaml)');
    expect(run(root, ['plan', 'a.yaml', '--format', 'json']).stdout).toContain('"version": "2.47.1"');
    expect(run(root, ['check', '-', '--format', 'json']).status).toBe(0);
  });

  it('comes behind option, comment, manifest and workspace', () => {
    const root = folderOf({
      '.git/': '',
      'rayservelens.yaml':
        'rayVersion: 2.47.1\ncluster: cpu=4\nrules: { refused-key: off, route-prefix: off }\nfailOn: never\n',
      'a.yaml': `# rayServeLens.rayVersion: 2.46.0\n# rayServeLens.cluster: cpu=1; cpu=2\n${GOOD}`,
      'work/requirements.txt': 'ray==2.45.0\n',
      'work/b.yaml': GOOD,
      'bad.yaml': BAD,
    });
    expect(rayOf(root, 'a.yaml')).toBe('2.46.0 comment');
    expect(rayOf(root, 'work')).toBe('2.45.0 workspace');
    expect(rayOf(root, 'bad.yaml', '--ray-version', '2.50.0')).toBe('2.50.0 option');
    expect(check(root, 'a.yaml').files[0]?.configs[0]?.cluster?.nodes).toHaveLength(2);
    expect(check(root, 'bad.yaml')).toMatchObject({ status: 0, files: [{ diagnostics: [] }] });
    expect(check(root, 'bad.yaml', '--rule', 'route-prefix=error')).toMatchObject({ status: 0 });
    expect(check(root, 'bad.yaml', '--rule', 'route-prefix=error', '--fail-on', 'error')).toMatchObject({ status: 1 });
  });

  it('has other values for some files, the later ones first', () => {
    const root = folderOf({
      '.git/': '',
      'rayservelens.yaml': [
        'rayVersion: 2.47.1',
        'overrides:',
        '  - { files: prod/**, rayVersion: 2.46.0, clusterFile: clusters/prod.yaml }',
        '  - { files: [prod/eu/*.yaml, "*.canary.yaml"], rayVersion: 2.50.0 }',
      ].join('\n'),
      'clusters/prod.yaml': STATUS,
      'dev/a.yaml': GOOD,
      'dev/a.canary.yaml': GOOD,
      'prod/a.yaml': GOOD,
      'prod/eu/a.yaml': GOOD,
    });
    const versions = check(root, 'dev', 'prod').files.map(({ path, configs: [config] }) => [path, config?.ray.version]);
    expect(versions).toEqual([
      ['dev/a.canary.yaml', '2.50.0'],
      ['dev/a.yaml', '2.47.1'],
      ['prod/a.yaml', '2.46.0'],
      ['prod/eu/a.yaml', '2.50.0'],
    ]);
    expect(run(root, ['check', 'prod/a.yaml']).stdout).toContain(
      'Cluster (from the setting clusters/prod.yaml (RayCluster demo)): headgroup 1 × (7 CPU)',
    );
  });

  it('says which files are looked at, and a call that names another one is told why it is not', () => {
    const root = folderOf({
      '.git/': '',
      'rayservelens.yaml': 'include: [deploy/]\nexclude: ["*.tmpl.yaml"]\n',
      'deploy/a.yaml': GOOD,
      'deploy/b.tmpl.yaml': GOOD,
      'other/c.yaml': GOOD,
    });
    expect(check(root, '.')).toMatchObject({ paths: ['deploy/a.yaml'], told: [], status: 0 });
    expect(check(root, 'other/c.yaml', 'deploy')).toEqual(
      expect.objectContaining({
        paths: ['deploy/a.yaml'],
        told: ['other/c.yaml: left out by rayservelens.yaml; it is not checked'],
        status: 0,
      }),
    );
  });

  it('decides what makes a check fail, file by file', () => {
    const root = folderOf({
      '.git/': '',
      'strict/rayservelens.yaml': 'failOn: warning\n',
      'strict/a.yaml': WARNED,
      'lax/a.yaml': WARNED,
    });
    expect(check(root, 'lax').status).toBe(0);
    expect(check(root, 'strict').status).toBe(1);
    expect(check(root, 'strict', '--fail-on', 'error').status).toBe(0);
  });

  it('with a mistake loses nothing else, and is told once with status 2', () => {
    const root = folderOf({
      '.git/': '',
      'rayservelens.yaml': 'rayversion: 2.46.0\nrules:\n  route-prefx: off\n  route-prefix: off\n',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f/${String(i)}.yaml`, BAD])),
    });
    const { told, status, files } = check(root, 'f');
    expect(told).toEqual([
      'rayservelens.yaml:1:1: there is no setting rayversion, did you mean rayVersion?',
      'rayservelens.yaml:3:3: there is no rule route-prefx, did you mean route-prefix?',
    ]);
    expect(status).toBe(2);
    expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(files).toHaveLength(30);
    expect(run(root, ['check', 'f/1.yaml'], { LC_ALL: 'vi_VN' }).stderr).toContain('ý bạn là rayVersion?');
  });

  it('reaches nothing outside of its repository, and no link leads there', () => {
    const outside = folderOf({
      'rayservelens.yaml': 'rayVersion: 2.46.0\n',
      'cluster.yaml': STATUS,
      'in/.git/': '',
      'in/a.yaml': GOOD,
      'in/sub/b.yaml': GOOD,
    });
    const repository = join(outside, 'in');
    expect(rayOf(repository, 'a.yaml')).toContain('default');
    symlinkSync(join(outside, 'rayservelens.yaml'), join(repository, 'sub/rayservelens.yaml'));
    expect(rayOf(repository, 'sub')).toContain('default');
    writeFileSync(join(repository, 'rayservelens.yaml'), 'clusterFile: ../cluster.yaml\n');
    symlinkSync(join(outside, 'cluster.yaml'), join(repository, 'linked.yaml'));
    expect(check(repository, 'a.yaml')).toMatchObject({ status: 2, files: [{ configs: [{ cluster: null }] }] });
    writeFileSync(join(repository, 'rayservelens.yaml'), 'clusterFile: linked.yaml\n');
    const { told, files: checked } = check(repository, 'a.yaml');
    expect(told).toEqual([
      'rayservelens.yaml: linked.yaml: no such file inside the repository, or it cannot be read (clusterFile in rayservelens.yaml)',
    ]);
    expect(checked[0]?.configs[0]?.cluster).toBeNull();
  });
});
