import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'lens-stdin-'));
const run = (args: readonly string[], input: string, cwd = root) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });

const SERVE = `applications:
  - name: chat
    import_path: app:main
    deployments:
      - name: Model
        max_concurrent_queries: 20
`;
const PYTHON = `from ray import serve

@serve.deployment(num_replicas=3, ray_actor_options={"num_cpus": 2})
class Model:
    pass

main = Model.bind()
`;

mkdirSync(join(root, 'deploy/sub'), { recursive: true });
writeFileSync(join(root, 'deploy/app.py'), PYTHON);
writeFileSync(join(root, 'deploy/requirements.txt'), 'ray[serve]==2.46.0\n');
writeFileSync(join(root, 'deploy/serve.yaml'), 'applications: []\n');
writeFileSync(
  join(root, 'deploy/cluster.yaml'),
  'apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  headGroupSpec:\n    rayStartParams: { num-cpus: "4" }\n    template: { spec: { containers: [{ name: head, image: "rayproject/ray:2.46.0" }] } }\n',
);

describe('--stdin-path', () => {
  it('checks standard input as the file that would stand there', () => {
    const own = join(root, 'deploy/same.yaml');
    writeFileSync(own, SERVE);
    const args = ['--format', 'json', '--fail-on', 'never'];
    const there = run(['check', 'deploy/same.yaml', ...args], '');
    const { files } = JSON.parse(there.stdout) as { files: { configs: object[] }[] };
    expect(files[0]).toMatchObject({
      path: 'deploy/same.yaml',
      configs: [
        {
          ray: { version: '2.46.0', source: 'workspace' },
          demand: { initial: { CPU: 6 } },
          cluster: { source: 'manifest' },
        },
      ],
    });
    // A file of that name need not be there, and is not read where it is.
    for (const path of ['deploy/same.yaml', 'deploy/none.yaml', join(root, 'deploy/serve.yaml')]) {
      const here = run(['check', '--stdin-path', path, ...args], SERVE);
      expect(here.stdout).toBe(
        there.stdout
          .replace('"path": "deploy/same.yaml"', `"path": "${path}"`)
          .replaceAll('same.yaml', path.split('/').at(-1) ?? ''),
      );
      expect(run(['check', '-', `--stdin-path=${path}`, ...args], SERVE).stdout).toBe(here.stdout);
    }
  });

  it('is the path of every format', () => {
    const told = (format: string) =>
      run(['check', '--stdin-path', 'deploy/x y.yaml', '--format', format], SERVE).stdout;
    expect(told('human')).toMatch(/^deploy\/x y\.yaml: /);
    expect(told('github')).toContain('file=deploy/x y.yaml,');
    expect(told('sarif')).toContain('"uri":"deploy/x%20y.yaml","uriBaseId":"%SRCROOT%"');
    for (const format of ['junit', 'gitlab', 'rdjson', 'rdjsonl']) expect(told(format)).toContain('"deploy/x y.yaml"');
  });

  it('checks a script', () => {
    const script = `${PYTHON}\nserve.run(main, name="chat")\n`;
    const { stdout } = run(['check', '--stdin-path', 'deploy/start.py', '--format', 'json'], script);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'deploy/start.py', kind: 'python-script', configs: [{ demand: { initial: { CPU: 6 } } }] }],
    });
  });

  it('has no place beside a file', () => {
    const { status, stderr } = run(['check', 'deploy/serve.yaml', '--stdin-path', 'a.yaml'], SERVE);
    expect(status).toBe(2);
    expect(stderr).toContain('--stdin-path');
    expect(run(['check'], '')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('--fix of standard input', () => {
  const fixed = SERVE.replace('max_concurrent_queries', 'max_ongoing_requests');

  it.each([[['-']], [['--stdin-path', 'deploy/sub/serve.yaml']]])(
    'prints the mended text and nothing else: %j',
    (args) => {
      expect(run(['check', ...args, '--fix'], SERVE)).toMatchObject({
        stdout: fixed,
        stderr: '',
        status: 0,
      });
    },
  );

  it.each([SERVE.replaceAll('\n', '\r\n'), `\uFEFF${SERVE.trimEnd()}`, 'services: {}\n', fixed, ''])(
    'keeps all else: %j',
    (text) => {
      const { stdout } = run(['check', '-', '--fix'], text);
      expect(stdout).toBe(text.replace('max_concurrent_queries', 'max_ongoing_requests'));
    },
  );

  it('says on standard error how much is left, and ends as a check of that', () => {
    const { stdout, stderr, status } = run(
      ['check', '--stdin-path', 'deploy/serve.yaml', '--fix'],
      `${SERVE}        num_replicas: -1\n`,
    );
    expect(stdout).toContain('max_ongoing_requests');
    expect(readFileSync(join(root, 'deploy/serve.yaml'), 'utf8')).toBe('applications: []\n');
    expect(stderr).toMatch(/^deploy\/serve\.yaml: \d problems? (is|are) left; see (it|them) without --fix\n$/);
    expect(status).toBe(1);
  });

  it('is a diff with --fix-dry-run, by the path it stands at', () => {
    const { stdout, status } = run(['check', '--stdin-path', 'deploy/serve.yaml', '--fix-dry-run'], SERVE);
    expect(stdout).toMatch(/^--- a\/deploy\/serve\.yaml\n\+\+\+ b\/deploy\/serve\.yaml\n@@ -3,4 \+3,4 @@/);
    expect(status).toBe(1);
  });

  it.each([[['-', 'a.yaml']], [['-', '--format', 'json']]])('has no place beside %j', (args) => {
    expect(run(['check', ...args, '--fix'], SERVE)).toMatchObject({ status: 2, stdout: '' });
  });
});
