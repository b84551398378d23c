import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, driftOf, readLive } from '../../../server/src/core/index.ts';
import { FakeCluster } from '../../fake-cluster/fake-cluster.ts';
import { always } from '../../fake-cluster/fake-server.ts';
import { CONFIG, SENT, SERVE, deploy } from './call-deploy.ts';

describe('deploy', () => {
  it('shows what it would do with --dry-run, and sends nothing', async () => {
    const { stdout, bodies, state } = await deploy(new FakeCluster('2.47.1').only('sized'), ['--dry-run']);
    expect(stdout).toMatch(/^serve\.yaml → A \(Ray 2\.47\.1\)\n/);
    expect(stdout).toMatch(/\n {2}Reserves at the start: .*1 GPU/);
    expect(stdout).toMatch(/\n {2}On the live nodes: /);
    expect(stdout).toMatch(/\n {2}chat: starts\n/);
    expect(stdout).toMatch(/\n {2}It gets stuck for want of room: chat\/LLMDeploymentqwen, chat\/LLMRouter\n/);
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

  it('sends nothing that Ray rejects and says why, unless it is forced', async () => {
    const wrong = CONFIG.replace('build_openai_app', 'build_pd_openai_app');
    const { stdout, status, bodies } = await deploy(new FakeCluster('2.47.1'), ['--yes'], wrong);
    expect(stdout).toMatch(/\n {2}Ray 2\.47\.1 rejects it at stage build\n {4}serve\.yaml:4: .* {2}missing-builder\n/);
    expect(stdout).toMatch(/\nNothing was sent: Ray would reject it\. --force/);
    expect({ status, bodies }).toEqual({ status: 1, bodies: [] });
    const forced = await deploy(new FakeCluster('2.47.1'), ['--yes', '--force'], wrong);
    expect(forced.bodies).toHaveLength(1);
  });

  it('says that KubeRay may replace what stands in a RayService, before anything is asked', async () => {
    const indented = CONFIG.replaceAll(/^(?=.)/gm, '    ');
    const manifest = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: llm }\nspec:\n  serveConfigV2: |\n${indented}`;
    const { stdout } = await deploy(new FakeCluster('2.47.1').only('sized'), ['--dry-run'], manifest);
    expect(stdout).toMatch(/\n {2}This config stands in RayService llm: .*kubectl apply of the file\.\n/);
    const own = await deploy(new FakeCluster('2.47.1').only('sized'), ['--dry-run']);
    expect(own.stdout).not.toContain('KubeRay');
  });

  it.each([
    ['2.9.3', 'Disabled', true],
    ['2.9.3', 'HeadOnly', false],
    ['2.44.1', 'Disabled', false],
  ])(
    'says of Ray %s that starts Serve with %s whether it tells what runs afterwards',
    async (release, where, isBlind) => {
      const text = 'applications: [{ name: a, import_path: code:app }]\n';
      const said = async (cluster: FakeCluster): Promise<boolean> =>
        (await deploy(cluster, ['--dry-run'], `proxy_location: ${where}\n${text}`)).stdout.includes(
          'any more what runs (503)',
        );
      expect(await said(new FakeCluster(release).down())).toBe(isBlind);
      expect(await said(new FakeCluster(release).only('sized'))).toBe(false);
    },
  );

  it('gives no reason that is one of another config in the file', async () => {
    const wrong = CONFIG.replace('build_openai_app', 'build_pd_openai_app');
    const several = `${wrong}---\nhttp_options: { port: none }\n${CONFIG.replace('name: chat', 'name: talk')}`;
    const codesOf = async (config: string): Promise<unknown> => {
      const args = ['--dry-run', '--format', 'json', '--config', config];
      const { stdout } = await deploy(new FakeCluster('2.47.1'), args, several);
      const { preview } = JSON.parse(stdout) as { preview: { errors: readonly { code: string }[] } };
      return preview.errors.map(({ code }) => code);
    };
    expect(await codesOf('1')).toEqual(['missing-builder']);
    expect(await codesOf('2')).toEqual(['value-type']);
  });

  it('tells what Ray says where it does not take it, and keeps nothing for that', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized');
    cluster.instead.set(
      `PUT ${SERVE}`,
      always('ValidationError(model=…)', { status: 400, 'content-type': 'text/plain' }),
    );
    const { stderr, status, state } = await deploy(cluster, ['--yes']);
    expect(readdirSync(join(state, 'ray-serve-lens', 'undo'))).toEqual([]);
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

  it('sends the config of several that is named', async () => {
    const several = `${CONFIG}---\n${CONFIG.replace('name: chat', 'name: talk')}`;
    const { bodies } = await deploy(new FakeCluster('2.47.1').only('sized'), ['--yes', '--config', '2'], several);
    expect(bodies).toEqual([{ applications: [expect.objectContaining({ name: 'talk' }) as unknown] }]);
  });

  it('of one config among several documents says how it is sent, as `serve deploy` reads no such file', async () => {
    const beside = `${CONFIG}---\nother: document\n`;
    const { stdout, bodies } = await deploy(new FakeCluster('2.47.1').only('sized'), ['--yes'], beside);
    expect(stdout).toMatch(/several YAML documents.*--config 1 sends this config of it\.\nNothing was sent\.\n$/);
    expect(bodies).toEqual([]);
    const named = await deploy(new FakeCluster('2.47.1').only('sized'), ['--yes', '--config', 'chat'], beside);
    expect(named.bodies).toEqual(SENT);
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

  it('tells first what of the settings of the repository is not used, which leaves its status alone', async () => {
    const args = ['--yes', '--format', 'json'];
    const files = { 'rayservelens.yaml': 'rayVersoin: 2.47.1\n' };
    const { stdout, stderr, status } = await deploy(new FakeCluster('2.47.1'), args, CONFIG, {}, files);
    expect(stderr).toMatch(/^rayservelens\.yaml:1:1: .*rayVersoin.*\n$/);
    expect(JSON.parse(stdout)).toMatchObject({ sent: true, notes: [stderr.trim()] });
    expect(status).toBe(0);
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
