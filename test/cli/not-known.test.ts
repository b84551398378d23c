import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A folder with these files. */
const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-not-known-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
};

const run = (cwd: string, lang: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: lang } });

const configIn = (cwd: string, ...args: readonly string[]): unknown => {
  const { stdout } = run(cwd, 'C', 'check', '--format', 'json', '--fail-on', 'never', ...args);
  return (JSON.parse(stdout) as { files: { configs: unknown[] }[] }).files[0]?.configs[0];
};

const FRONT = `applications:
  - name: a
    import_path: m:app
    deployments:
      - name: Front
        num_replicas: 1
        ray_actor_options: { num_cpus: 2 }
`;

const BACK = `from ray import serve

@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 3})
class Back:
    pass

@serve.deployment
class Front:
    pass

app = Front.bind(Back.bind())
`;

const CPU = (amount: number) => ({ min: { CPU: amount }, initial: { CPU: amount }, max: { CPU: amount } });

describe('an application whose module is not there', () => {
  const root = folder({ 'config/serve.yaml': FRONT });
  const at = ['config/serve.yaml', '--cluster', 'cpu=4'];
  const place = { path: 'serve.yaml', range: { start: { line: 2, character: 17 }, end: { line: 2, character: 22 } } };
  const reason = { ...place, message: 'module m is not found: no m.py or m/__init__.py in this folder, ..' };

  it('is at least what the file lists, and nobody says that it fits', () => {
    expect(configIn(root, ...at)).toMatchObject({
      verdict: {
        status: 'unknown',
        stages: { schema: 'accepted', build: 'unknown', deploy: 'unknown' },
        doubts: [{ stage: 'build', application: 'a', ...reason }],
        assumptions: [{ application: 'a' }],
      },
      applications: [
        {
          complete: false,
          demand: null,
          atLeast: CPU(2),
          either: [],
          unknown: [reason],
          deployments: [{ unknown: [reason] }],
        },
      ],
      demand: null,
      atLeast: CPU(2),
      either: [],
      update: { rolling: null, newCluster: null },
      fit: { initial: { status: 'unknown', pending: null }, max: { status: 'unknown' } },
    });
  });

  it('does not fit where what is known has no room', () => {
    expect(configIn(root, 'config/serve.yaml', '--cluster', 'cpu=1')).toMatchObject({
      demand: null,
      fit: { initial: { status: 'does-not-fit', pending: null, pendingTotal: null } },
    });
    const { stdout } = run(root, 'C', 'check', 'config/serve.yaml', '--cluster', 'cpu=1');
    expect(stdout).toContain('Some replicas stay pending: at the start a asks for at least 2 CPU');
  });

  it.each([
    ['C', 'whole file       at least 2 CPU', '  ? config/serve.yaml:3: module m is not found'],
    ['vi_VN.UTF-8', 'cả file       ít nhất 2 CPU', '  ? config/serve.yaml:3: không tìm thấy module m'],
  ])('has its reason below the totals, in the language of %s', (lang, total, line) => {
    const { stdout } = run(root, lang, 'check', ...at);
    expect(stdout).toContain(total);
    expect(stdout).toContain(line);
    expect(stdout).not.toMatch(/: (fits|đủ chỗ)$/m);
  });

  it('is not laid out by plan, which tells the reason too', () => {
    const { stdout, status } = run(root, 'C', 'plan', ...at);
    expect(stdout).toContain('At the start: not known.');
    expect(stdout).toContain('? config/serve.yaml:3: module m is not found');
    expect(status).toBe(0);
    expect(JSON.parse(run(root, 'C', 'plan', ...at, '--format', 'json').stdout)).toMatchObject({
      configs: [{ layout: null }],
    });
    expect(run(root, 'C', 'plan', 'config/serve.yaml', '--cluster', 'cpu=1').status).toBe(1);
  });

  it('is known whole once the module is there', () => {
    const whole = folder({ 'serve.yaml': FRONT, 'm.py': BACK });
    expect(configIn(whole, 'serve.yaml', '--cluster', 'cpu=4')).toMatchObject({
      verdict: {
        status: 'accepted',
        stages: { schema: 'accepted', build: 'accepted', deploy: 'accepted' },
        doubts: [],
      },
      applications: [{ complete: true, demand: CPU(8), atLeast: null, unknown: [] }],
      demand: CPU(8),
      atLeast: null,
      fit: { initial: { status: 'does-not-fit' } },
    });
  });
});

it('a value of code that is not known has its line in the module, by the way from the file', () => {
  const code = `import os
from ray import serve

BUNDLES = [{"CPU": 4}] + [{"GPU": 1}] * int(os.environ["GPUS"])

@serve.deployment(placement_group_bundles=BUNDLES)
class Front:
    pass

app = Front.bind()
`;
  const root = folder({
    'config/serve.yaml': FRONT.replace('m:app', 'code.m:app'),
    'code/m.py': code,
    '.git/HEAD': '',
  });
  const unknown = { path: '../code/m.py', range: { start: { line: 3 } } };
  expect(configIn(root, 'config/serve.yaml')).toMatchObject({
    applications: [
      {
        complete: false,
        demand: null,
        atLeast: CPU(2),
        deployments: [{ replica: null, demand: null, unknown: [unknown] }],
      },
    ],
    demand: null,
  });
  expect(run(root, 'C', 'check', 'config/serve.yaml').stdout).toContain(
    '  ? code/m.py:4: placement_group_bundles of Front',
  );
});

it('a script that could not be followed to its end starts at least what was seen', () => {
  const start = `${BACK}\nserve.run(app)\nif input():\n    serve.run(Back.bind(), name="more")\n`;
  const root = folder({ 'start.py': start, 'none.py': start.replace('serve.run(app)\n', '') });
  expect(configIn(root, 'start.py')).toMatchObject({ demand: null, atLeast: CPU(7) });
  expect(configIn(root, 'none.py')).toMatchObject({ demand: null, atLeast: null });
  expect(run(root, 'C', 'check', 'none.py').stdout).toMatch(/whole file +\? +\?\n {2}\? none\.py:\d+: /);
});

it('a refusal ends the stages, and a value that is filled in later leaves the schema open', () => {
  const root = folder({
    'build.yaml': 'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: 3 }\n',
    'later.yaml': FRONT.replace('num_replicas: 1', 'num_replicas: ${N}'),
  });
  expect(configIn(root, 'build.yaml')).toMatchObject({
    verdict: { status: 'rejected', stage: 'build', stages: { schema: 'accepted', build: 'rejected', deploy: null } },
  });
  expect(configIn(root, 'later.yaml')).toMatchObject({
    verdict: { status: 'unknown', stages: { schema: 'unknown', build: 'unknown', deploy: 'unknown' } },
    applications: [{ demand: null, atLeast: null, unknown: [{ path: 'later.yaml', range: { start: { line: 5 } } }] }],
  });
});

it('a diff tells a change of what is known', () => {
  const app = `  - name: b
    route_prefix: /b
    import_path: ray.serve.llm:build_openai_app
    args: { llm_configs: [{ model_loading_config: { model_id: x } }] }
`;
  const root = folder({ 'serve.yaml': FRONT + app });
  const args = ['diff', 'serve.yaml', '--from', '2.50.1', '--to', '2.60.0'];
  expect(run(root, 'C', ...args).stdout).toMatch(/whole file +at least 5 CPU, 1 GPU → at least 4 CPU, 1 GPU/);
  expect(JSON.parse(run(root, 'C', ...args, '--format', 'json').stdout)).toMatchObject({
    files: [
      { configs: [{ demand: null, atLeast: { before: { initial: { CPU: 5 } }, after: { initial: { CPU: 4 } } } }] },
    ],
  });
});
