import { describe, expect, it } from 'vitest';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';
import type { Calling } from './call-live.ts';

/** `status` of a cluster, its address replaced. */
const statusOf = (cluster: FakeCluster, args: readonly string[] = [], calling: Calling = {}) =>
  withCluster(cluster, async ({ address, asked }) => {
    const ended = await callLive(['status', '--address', address, ...args], calling);
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    return { ...ended, stdout: ended.stdout.replaceAll(address, 'A') };
  });

describe.each(['2.9.3', '2.44.1', '2.47.1'])('status of what a head of %s told', (release) => {
  it('says the answer first, then who waits and why, and ends with the lines of ray status', async () => {
    const { stdout, stderr, status } = await statusOf(new FakeCluster(release));
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      /^4 of 6 applications run; missing failed: it could not be built: .*'absent'; 1 more does not$/,
    );
    expect(lines[1]).toMatch(new RegExp(`^A, Ray ${release.replaceAll('.', '\\.')}, \\d{4}-`));
    expect(lines).toContainEqual(expect.stringMatching(/^waiting {2}DEPLOYING/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}answer {2}UPDATING {2}1 of 2$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {4}\S+ {2}RUNNING {2}10\.0\.0\.1 \(head\)/));
    expect(lines).toContainEqual(expect.stringMatching(/module 'running' has no attribute 'absent'/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}[\d.]+\/4\.0 CPU/));
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
});

describe('status', () => {
  it('is 0 where all runs, and where nothing does', async () => {
    const running = await statusOf(new FakeCluster('2.47.1').only('sized', 'elastic'));
    expect(running.stdout).toMatch(/^All 2 applications run\n/);
    expect(running.status).toBe(0);
    const none = await statusOf(new FakeCluster('2.47.1').only());
    expect(none).toMatchObject({ stdout: expect.stringMatching(/^No application is deployed\n/) as string, status: 0 });
    const down = await statusOf(new FakeCluster('2.47.1').down());
    expect(down).toMatchObject({ stdout: expect.stringMatching(/^Serve does not run there\n/) as string, status: 0 });
  });

  it('of one application tells it alone', async () => {
    const { stdout, status } = await statusOf(new FakeCluster('2.47.1'), ['waiting']);
    expect(stdout).toMatch(
      /^waiting does not run yet: 1 replica waits for room: needs 1 CPU, 0\.4 GPU; [\d.]+ of 4 CPU are reserved; [\d.]+ of 1 GPU are reserved\n/,
    );
    expect(stdout).not.toMatch(/^(?:sized|missing) /m);
    expect(status).toBe(1);
    expect(await statusOf(new FakeCluster('2.47.1'), ['sized'])).toMatchObject({
      stdout: expect.stringMatching(/^sized runs\n/) as string,
      status: 0,
    });
  });

  it('names what runs where neither a file nor an application is called so', async () => {
    const { stdout, stderr, status } = await statusOf(new FakeCluster('2.47.1').only('sized', 'elastic'), ['sizde']);
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'sizde: neither a file nor an application there; there are sized, elastic. Did you mean sized?\n',
      status: 2,
    });
  });

  it('of a file that holds several configs reads the one whose applications run', async () => {
    const one = 'applications: [{ name: other, import_path: "a:b" }]\n';
    const cwd = folderOf({ 'serve.yaml': `${one}---\n${one.replace('other', 'sized')}` });
    const { stdout, status } = await statusOf(new FakeCluster('2.47.1').only('sized'), ['serve.yaml'], { cwd });
    expect(stdout).toMatch(/^The one application runs\n/);
    expect(status).toBe(0);
  });

  it('tells what of the settings of the repository is not used', async () => {
    const settings = { 'rayservelens.yaml': 'rayVersoin: 2.47.1\n' };
    const cwd = folderOf({ ...settings, 'serve.yaml': 'applications: [{ name: sized, import_path: "a:b" }]\n' });
    const args = ['serve.yaml', '--format', 'json'];
    const { stdout, stderr } = await statusOf(new FakeCluster('2.47.1').only('sized'), args, { cwd });
    expect(stderr).toMatch(/^rayservelens\.yaml:1:1: .*rayVersoin/);
    expect(JSON.parse(stdout)).toMatchObject({ notes: [stderr.trim()] });
  });

  it('is one object for programs', async () => {
    const { stdout } = await statusOf(new FakeCluster('2.47.1').only('waiting'), ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      address: 'A',
      ray: '2.47.1',
      serve: true,
      answer: expect.stringMatching(/^0 of 1 applications run; waiting does not run yet: /) as string,
      applications: [
        {
          name: 'waiting',
          status: 'DEPLOYING',
          deployments: [
            {
              name: 'answer',
              running: 1,
              target: 2,
              needs: [{ CPU: 1, GPU: 0.4 }],
              replicas: [
                { state: 'STARTING', node: null },
                { state: 'RUNNING', node: { ip: '10.0.0.1', isHead: true } },
              ],
            },
          ],
        },
      ],
      nodes: [{ ip: '10.0.0.1', isHead: true, total: { CPU: 4, GPU: 1 } }],
      waiting: [{ bundles: [{ CPU: 1, GPU: 0.4 }], strategy: null, count: 1 }],
    });
  });

  it('speaks Vietnamese, and takes its address from the environment', async () => {
    await withCluster(new FakeCluster('2.47.1').only('sized'), async ({ address }) => {
      const env = { LC_ALL: 'vi_VN.UTF-8', RAY_DASHBOARD_ADDRESS: address };
      expect((await callLive(['status'], { env })).stdout).toMatch(/^Ứng dụng duy nhất đang chạy\n/);
    });
  });
});
