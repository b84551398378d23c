import { describe, expect, it } from 'vitest';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { callLive } from './call-live.ts';
import type { Calling } from './call-live.ts';

const shutdown = (cluster: FakeCluster, args: readonly string[], calling: Calling = {}) =>
  withCluster(cluster, async ({ address, asked }) => {
    const ended = await callLive(['shutdown', '--address', address, ...args], calling);
    const changes = asked.filter(({ method }) => method !== 'GET');
    return {
      ...ended,
      changes: changes.map(({ method, body }) => [method, body === '' ? null : (JSON.parse(body) as unknown)]),
    };
  });

describe('shutdown', () => {
  it('of one application deploys the others as they are, and keeps all', async () => {
    const cluster = new FakeCluster('2.44.1').only('sized', 'elastic', 'by-hand');
    const elastic = cluster.serve.applications.elastic?.deployed_app_config;
    const { stdout, status, changes } = await shutdown(cluster, ['sized', '--yes']);
    expect(changes).toEqual([
      ['PUT', expect.objectContaining({ applications: [elastic], proxy_location: 'HeadOnly' })],
    ]);
    expect(stdout).toMatch(
      /^sized is being shut down; the others stay as they are\.\nTo go back: ray-serve-lens deploy \S+\.yaml --address \S+\n$/,
    );
    expect(status).toBe(0);
  });

  it('takes the name beside --yes', async () => {
    const { status, changes } = await shutdown(new FakeCluster('2.44.1').only('sized'), ['--yes', 'sized']);
    expect(changes).toMatchObject([['PUT', { applications: [] }]]);
    expect(status).toBe(0);
  });

  it('changes nothing where the dashboard hides values of the others', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized', 'elastic');
    const { elastic } = cluster.serve.applications;
    if (elastic !== undefined)
      elastic.deployed_app_config = { name: 'elastic', runtime_env: { env_vars: { TOKEN: '<redacted>' } } };
    const { stdout, status, changes } = await shutdown(cluster, ['sized', '--yes']);
    expect(stdout).toMatch(/^sized was not shut down: the dashboard hides values of env_vars/);
    expect({ status, changes }).toEqual({ status: 1, changes: [] });
  });

  it('is not called a failure where no answer comes', async () => {
    const cluster = new FakeCluster('2.44.1').only('sized');
    cluster.instead.set('DELETE /api/serve/applications/', (_, response) => {
      response.destroy();
    });
    const { stdout, status } = await shutdown(cluster, ['--all', '--yes']);
    expect(stdout).toMatch(
      /the cluster may have taken it\. ray-serve-lens status tells whether it did\.\nTo go back: /,
    );
    expect(status).toBe(2);
  });

  it('of all deletes Serve', async () => {
    const { stdout, status, changes } = await shutdown(new FakeCluster('2.44.1'), ['--all', '--yes']);
    expect(changes).toEqual([['DELETE', null]]);
    expect(stdout).toMatch(/^Serve is being shut down with all applications\.\n/);
    expect(status).toBe(0);
  });

  describe('with --wait', () => {
    const two = (): FakeCluster => new FakeCluster('2.44.1').only('sized', 'elastic');

    it('tells how it goes until nothing of it is left, and how to go back', async () => {
      const { stdout, status } = await shutdown(two().ends(['sized'], 'RUNNING', 'DELETING'), [
        'sized',
        '--yes',
        '--wait',
      ]);
      expect(stdout).toMatch(/^sized is being shut down; the others stay as they are\.\n/);
      expect(stdout).toMatch(
        /\n\d\d:\d\d:\d\d sized: DELETING.*is being deleted.*\nsized is shut down\.\nTo go back: /,
      );
      expect(status).toBe(0);
    });

    it('of all waits for all of them', async () => {
      const cluster = two().ends(['sized', 'elastic'], 'DELETING', 'DELETING');
      const { stdout, status } = await shutdown(cluster, ['--all', '--yes', '--wait']);
      expect(stdout).toMatch(/\nNo application is left\.\nTo go back: /);
      expect(status).toBe(0);
    });

    it('says what is left once the time is over', async () => {
      const cluster = two().ends(['sized'], ...Array<string>(50).fill('DELETING'));
      const { stdout, status } = await shutdown(cluster, ['sized', '--yes', '--wait-limit', '1']);
      expect(stdout).toMatch(
        /\nThe time to wait is over, and it goes on by itself; still there: sized \(DELETING\)\.\n/,
      );
      expect(status).toBe(1);
    });

    it('does not wait on for what somebody deploys anew', async () => {
      const cluster = two().ends(['sized'], 'DELETING', 'DEPLOYING', 'DEPLOYING');
      const { sized } = cluster.serve.applications;
      const during: Calling['during'] = (stdout) => {
        if (stdout.includes('sized: DELETING') && sized !== undefined) sized.last_deployed_time_s = 1_800_000_000;
      };
      const { stdout, status } = await shutdown(cluster, ['sized', '--yes', '--wait'], { during });
      expect(stdout).toMatch(
        /\nIt was deployed anew by somebody else in the meantime; still there: sized \(DEPLOYING\)\.\n/,
      );
      expect(status).toBe(1);
    });

    it('is sure of what was not answered once nothing is left', async () => {
      const cluster = two().ends(['sized', 'elastic'], 'DELETING');
      const end = cluster.instead.get('DELETE /api/serve/applications/');
      cluster.instead.set('DELETE /api/serve/applications/', (asked, response) => {
        response.destroy();
        end?.(asked, response);
      });
      const { stdout, status } = await shutdown(cluster, ['--all', '--yes', '--wait', '--format', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({
        sent: true,
        end: 'gone',
        left: [],
        message: 'No application is left.',
      });
      expect(status).toBe(0);
    });
  });

  it.each<[why: string, args: readonly string[], expected: RegExp]>([
    [
      'the name is another',
      ['sizes', '--yes'],
      /^sizes: no such application runs there; there are sized, .* Did you mean sized\?\n$/,
    ],
    ['serve.run started it', ['by-hand', '--yes'], /^by-hand was started by serve\.run and not by a config/],
  ])('changes nothing where %s', async (_, args, expected) => {
    const { stdout, status, changes } = await shutdown(new FakeCluster('2.44.1'), args);
    expect(stdout).toMatch(expected);
    expect({ status, changes }).toEqual({ status: 1, changes: [] });
  });

  it.each<[args: readonly string[], expected: RegExp]>([
    [['sized'], /--yes is needed/],
    [['--yes'], /name one application, or --all/],
    [['sized', '--all', '--yes'], /name one application, or --all/],
  ])('with %j is a wrong call', async (args, expected) => {
    const { stderr, status, changes } = await shutdown(new FakeCluster('2.44.1'), args);
    expect(stderr).toMatch(expected);
    expect({ status, changes }).toEqual({ status: 2, changes: [] });
  });

  it('says that Serve does not run', async () => {
    const { stdout, status, changes } = await shutdown(new FakeCluster('2.47.1').down(), ['--all', '--yes']);
    expect(stdout).toMatch(/: Serve does not run there\.\n$/);
    expect({ status, changes }).toEqual({ status: 1, changes: [] });
  });
});
