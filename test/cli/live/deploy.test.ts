import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, driftOf, readLive } from '../../../server/src/core/index.ts';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { always } from '../../fake-cluster/fake-server.ts';
import type { Asked } from '../../fake-cluster/fake-server.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';
import type { Calling } from './call-live.ts';

const SERVE = '/api/serve/applications/';
const CONFIG = `applications:
  - name: chat
    route_prefix: /chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: qwen, model_source: Qwen/Qwen2.5-0.5B }
`;

interface Deployed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  /** The bodies that were put. */
  readonly bodies: readonly unknown[];
  readonly state: string;
}

const deploy = (cluster: FakeCluster, args: readonly string[], text = CONFIG, calling: Calling = {}) =>
  withCluster(cluster, async ({ address, asked }): Promise<Deployed> => {
    const cwd = folderOf({ 'serve.yaml': text, 'state/': '' });
    const state = join(cwd, 'state');
    const env = { XDG_STATE_HOME: state };
    const ended = await callLive(['deploy', 'serve.yaml', '--address', address, ...args], { cwd, env, ...calling });
    return { ...ended, stdout: ended.stdout.replaceAll(address, 'A'), bodies: bodiesOf(asked), state };
  });

const bodiesOf = (asked: readonly Asked[]): readonly unknown[] =>
  asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body) as unknown);

const SENT = [{ applications: [expect.objectContaining({ name: 'chat', route_prefix: '/chat' }) as unknown] }];

describe('deploy', () => {
  it('shows what it would do with --dry-run, and sends nothing', async () => {
    const { stdout, bodies, state } = await deploy(new FakeCluster('2.47.1').only('sized'), ['--dry-run']);
    expect(stdout).toMatch(/^serve\.yaml → A \(Ray 2\.47\.1\)\n/);
    expect(stdout).toMatch(/\n {2}Reserves at the start: .*1 GPU/);
    expect(stdout).toMatch(/\n {2}On the live nodes: /);
    expect(stdout).toMatch(/\n {4}serve\.yaml:2: chat: name: file "chat", running nothing\n/);
    expect(stdout).toMatch(/\nNothing was sent to A: --dry-run\.\n$/);
    expect(bodies).toEqual([]);
    expect(readdirSync(state)).toEqual([]);
  });

  it('sends nothing where nobody can be asked, unless --yes says so', async () => {
    const { stdout, stderr, status, bodies } = await deploy(new FakeCluster('2.47.1'), []);
    expect({ stdout, status, bodies }).toEqual({ stdout: '', status: 2, bodies: [] });
    expect(stderr).toMatch(/--yes is needed/);
  });

  it('sends the config, keeps what ran before for its owner alone, and says how to go back', async () => {
    const cluster = new FakeCluster('2.44.1').only('sized', 'by-hand');
    const before = structuredClone(cluster.serve);
    const { stdout, status, bodies, state } = await deploy(cluster.takes('DEPLOYING'), ['--yes']);
    expect(bodies).toEqual(SENT);
    expect(status).toBe(0);
    const [file = ''] = /\S+\.yaml(?= --address A\n$)/.exec(stdout) ?? [];
    expect(stdout).toMatch(/To go back: ray-serve-lens deploy /);
    expect(file.startsWith(join(state, 'ray-serve-lens', 'undo'))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const analysis = analyze(readFileSync(file, 'utf8'), { rayVersionOption: '2.44.1' });
    const answers = new Map([[SERVE, { status: 200, contentType: 'application/json', text: JSON.stringify(before) }]]);
    expect(driftOf(analysis, 0, readLive('http://a', 0, answers)).differences).toEqual([]);
  });

  it('with --wait tells how it goes, and how to ask the models once all runs', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized').takes('DEPLOYING', 'DEPLOYING', 'RUNNING');
    const { stdout, status } = await deploy(cluster, ['--yes', '--wait']);
    expect(stdout.match(/\d\d:\d\d:\d\d chat: .*/g)).toEqual([
      expect.stringMatching(/chat: DEPLOYING; chat does not run yet/) as string,
      expect.stringMatching(/chat: RUNNING$/) as string,
    ]);
    const base = 'http://127.0.0.1:8000/chat/v1';
    expect(stdout).toContain(`Deployed: all of it runs.\nTo ask it:\n  curl ${base}/models\n`);
    expect(stdout).toContain(
      `  curl ${base}/chat/completions -H 'Content-Type: application/json' -d '{"model":"qwen","messages":[{"role":"user","content":"Hello"}]}'\n`,
    );
    expect(status).toBe(0);
  });

  it.each<[how: string, statuses: readonly string[], args: readonly string[], expected: RegExp, status: number]>([
    ['a failure', ['DEPLOYING', 'DEPLOY_FAILED'], [], /Deployed, but chat failed/, 1],
    [
      'the limit',
      ['DEPLOYING'],
      ['--wait-limit', '1'],
      /Deployed; the time to wait is over, and it goes on by itself: chat/,
      1,
    ],
  ])('with --wait ends with %s', async (_, statuses, args, expected, status) => {
    const cluster = new FakeCluster('2.47.1').only('sized').takes(...statuses);
    const ended = await deploy(cluster, ['--yes', '--wait', ...args]);
    expect(ended.stdout).toMatch(expected);
    expect(ended.status).toBe(status);
  });

  it('with --wait says that only the waiting ended after Ctrl-C', async () => {
    let isStopped = false;
    const during: Calling['during'] = (stdout, interrupt) => {
      if (isStopped || !stdout.includes('chat: DEPLOYING')) return;
      isStopped = true;
      interrupt();
    };
    const calling: Calling = { during };
    const ended = await deploy(
      new FakeCluster('2.47.1').only('sized').takes('DEPLOYING'),
      ['--yes', '--wait'],
      CONFIG,
      calling,
    );
    expect(ended.stdout).toMatch(/Deployed; only the waiting was stopped, it goes on by itself\.\n/);
    expect(ended.status).toBe(1);
  });

  it('with --wait is told that the cluster was started anew', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized').takes('DEPLOYING');
    const during: Calling['during'] = (stdout) => {
      if (stdout.includes('chat: DEPLOYING'))
        cluster.instead.set('/api/version', always('{"ray_version": "2.47.1", "session_name": "another"}'));
    };
    const ended = await deploy(cluster, ['--yes', '--wait'], CONFIG, { during });
    expect(ended.stdout).toMatch(/Deployed, but then the cluster was started anew/);
    expect(ended.status).toBe(2);
  });

  it('sends nothing that Ray rejects, unless it is forced', async () => {
    const wrong =
      'applications:\n  - { name: a, import_path: "a:b", route_prefix: /a }\n  - { name: b, import_path: "a:c", route_prefix: /a }\n';
    const { stdout, status, bodies } = await deploy(new FakeCluster('2.47.1'), ['--yes'], wrong);
    expect(stdout).toMatch(/Nothing was sent/);
    expect({ status, bodies }).toEqual({ status: 1, bodies: [] });
  });

  it('tells what Ray says where it does not take it', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized');
    cluster.instead.set(
      `PUT ${SERVE}`,
      always('ValidationError(model=…)', { status: 400, 'content-type': 'text/plain' }),
    );
    const { stderr, status } = await deploy(cluster, ['--yes']);
    expect(stderr).toMatch(/: Ray does not take it: ValidationError\(model=…\)\n$/);
    expect(status).toBe(2);
  });

  it('sends nothing where somebody changed what runs in the meantime', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized');
    let looks = 0;
    cluster.before = ({ path }) => {
      const { sized } = cluster.serve.applications;
      if (path === SERVE && sized !== undefined) sized.last_deployed_time_s += looks++;
    };
    const { stderr, status, bodies } = await deploy(cluster, ['--yes']);
    expect(stderr).toMatch(/changed by somebody else in the meantime, so nothing was sent/);
    expect({ status, bodies }).toEqual({ status: 2, bodies: [] });
  });

  it('never writes over a file to keep what ran', async () => {
    const { stderr, status, bodies } = await deploy(new FakeCluster('2.47.1').only('sized'), [
      '--yes',
      '--undo-file',
      'serve.yaml',
    ]);
    expect(stderr).toBe('serve.yaml: it is there already and stays as it is; name a new file\n');
    expect({ status, bodies }).toEqual({ status: 2, bodies: [] });
  });

  it('is one object for programs', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized').takes('RUNNING');
    const { stdout, bodies } = await deploy(cluster, ['--yes', '--wait', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      path: 'serve.yaml',
      sent: true,
      end: 'runs',
      preview: { verdict: {}, drift: { differences: expect.any(Array) as unknown }, fault: null },
      applications: [{ name: 'chat', status: 'RUNNING' }],
      undo: {
        file: expect.stringMatching(/\.yaml$/) as string,
        command: expect.stringMatching(/^ray-serve-lens deploy/) as string,
      },
      curl: [expect.stringMatching(/models$/) as string, expect.stringMatching(/completions/) as string],
    });
    expect(bodies).toEqual(SENT);
  });
});
