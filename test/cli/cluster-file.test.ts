import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (args: readonly string[], lang = 'C') =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: lang } });

const SERVE =
  'applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 5, ray_actor_options: { num_cpus: 1 } }\n';
/** The code behind `SERVE`. */
const CODE = 'from ray import serve\n\n@serve.deployment\nclass D:\n    pass\n\nb = D.bind()\n';
const manifest = (kind: 'RayCluster' | 'RayService', name: string, cpus: number): string => {
  const spec = `headGroupSpec:\n      rayStartParams: { num-cpus: "0" }\n    workerGroupSpecs:\n      - groupName: w\n        replicas: 1\n        rayStartParams: { num-cpus: "${String(cpus)}" }\n`;
  const inside = kind === 'RayCluster' ? `spec:\n    ${spec}` : `spec:\n  rayClusterConfig:\n    ${spec}`;
  return `apiVersion: ray.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${inside}`;
};
const folder = (files: Readonly<Record<string, string>>): string => {
  const path = mkdtempSync(join(tmpdir(), 'lens-cluster-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

interface Config {
  readonly cluster: { readonly source: string; readonly name: string; readonly nodes: readonly object[] } | null;
  readonly fit: { readonly initial: { readonly status: string } } | null;
}
const configOf = (args: readonly string[]): Config | undefined => {
  const { stdout } = run(['check', ...args, '--format', 'json']);
  return (JSON.parse(stdout) as { files: { path: string; configs: Config[] }[] }).files.find(
    ({ configs }) => configs.length > 0,
  )?.configs[0];
};

describe('--cluster-file', () => {
  const path = folder({
    'serve.yaml': SERVE,
    'a.py': CODE,
    'cluster.txt':
      '======== Autoscaler status: now ========\nActive:\n 1 head\n\nResources\n---\nTotal Usage:\n 0.0/4.0 CPU\n',
    'prod.yml.in': manifest('RayCluster', 'prod', 6),
    'notes.txt': 'nothing here\n',
  });
  const [serve, status, prod, notes] = ['serve.yaml', 'cluster.txt', 'prod.yml.in', 'notes.txt'].map((name) =>
    join(path, name),
  );

  it('reads what `ray status` printed', () => {
    expect(configOf([serve ?? '', '--cluster-file', status ?? ''])).toMatchObject({
      cluster: {
        source: 'option',
        name: `${status ?? ''} (ray status)`,
        nodes: [{ count: 1, resources: { CPU: 4 }, head: true }],
      },
      fit: { initial: { status: 'does-not-fit' } },
    });
  });

  it('reads a manifest and says in words which cluster it used', () => {
    const { stdout } = run(['check', serve ?? '', '--cluster-file', prod ?? '']);
    expect(stdout).toContain(`Cluster (from ${prod ?? ''} (RayCluster prod)): headgroup 1 × (0 CPU); w 1 × (6 CPU)`);
    expect(stdout).toContain('At the start: fits');
    expect(run(['check', serve ?? '', '--cluster-file', prod ?? ''], 'vi_VN.UTF-8').stdout).toContain('Cụm (theo ');
  });

  it('wins over the comment', () => {
    const commented = folder({ 'serve.yaml': `# rayServeLens.cluster: cpu=1\n${SERVE}` });
    expect(configOf([join(commented, 'serve.yaml'), '--cluster-file', prod ?? ''])?.cluster?.source).toBe('option');
  });

  it.each([
    [['check', serve ?? '', '--cluster', 'cpu=1', '--cluster-file', prod ?? ''], 'one of them'],
    [['check', serve ?? '', '--cluster-file', notes ?? ''], 'RayCluster'],
    [['check', serve ?? '', '--cluster-file', join(path, 'missing.yaml')], 'missing.yaml'],
    [['check', serve ?? '', '--cluster-file', '-'], 'name of a file'],
    [
      ['diff', serve ?? '', '--from', '2.47.1', '--to', '2.60.0', '--cluster', 'cpu=1', '--cluster-file', prod ?? ''],
      'one of them',
    ],
  ])('is status 2 with the reason: %j', (args, hint) => {
    const { status: code, stderr } = run(args);
    expect([code, stderr.includes(hint)]).toEqual([2, true]);
  });

  it('is taken by diff', () => {
    expect(run(['diff', serve ?? '', '--from', '2.47.1', '--to', '2.60.0', '--cluster-file', prod ?? '']).status).toBe(
      0,
    );
  });
});

describe('the manifest in the folder', () => {
  it.each(['RayCluster', 'RayService'] as const)('is used where it is the only %s', (kind) => {
    const path = folder({ 'serve.yaml': SERVE, 'k8s.yaml': manifest(kind, 'demo', 4), 'values.yaml': 'a: 1\n' });
    expect(configOf([join(path, 'serve.yaml')])).toMatchObject({
      cluster: { source: 'manifest', name: `k8s.yaml (${kind} demo)` },
      fit: { initial: { status: 'does-not-fit' } },
    });
    expect(configOf([path])?.cluster?.source).toBe('manifest');
    expect(run(['check', join(path, 'serve.yaml')]).stdout).toContain('from the manifest k8s.yaml');
  });

  it('is not used where there are two, or where the file or the call names a cluster', () => {
    const two = folder({
      'serve.yaml': SERVE,
      'a.yaml': manifest('RayCluster', 'a', 4),
      'b.yml': manifest('RayService', 'b', 4),
    });
    expect(configOf([join(two, 'serve.yaml')])?.cluster).toBeNull();
    const one = folder({
      'serve.yaml': `# rayServeLens.cluster: cpu=9\n${SERVE}`,
      'a.yaml': manifest('RayCluster', 'a', 4),
    });
    expect(configOf([join(one, 'serve.yaml')])?.cluster?.source).toBe('comment');
    expect(configOf([join(one, 'serve.yaml'), '--cluster', 'cpu=2'])?.cluster?.source).toBe('option');
  });
});

describe('--cluster', () => {
  const path = join(folder({ 'serve.yaml': SERVE }), 'serve.yaml');

  it.each([
    [
      'head:cpu=0;2 x cpu=16,gpu=4,accelerator_type:L4=1',
      [
        { count: 1, resources: {} },
        { count: 2, resources: { CPU: 16, GPU: 4, 'accelerator_type:L4': 1 } },
      ],
    ],
    [
      'cpu=4,memory=4GiB,label:zone=a',
      [{ count: 1, resources: { CPU: 4, memory: 4_294_967_296 }, labels: { zone: 'a' } }],
    ],
    ['CPU=4, Memory=4000000000, widget=2', [{ count: 1, resources: { CPU: 4, memory: 4_000_000_000, widget: 2 } }]],
    ['cpu=1,memory=1.5G', [{ count: 1, resources: { CPU: 1, memory: 1_500_000_000 } }]],
  ])('%s', (spec, nodes) => {
    expect(configOf([path, '--cluster', spec])?.cluster).toEqual({ source: 'option', name: '--cluster', nodes });
  });
});
