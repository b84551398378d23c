import { describe, expect, it } from 'vitest';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { callLive } from './call-live.ts';

const shutdown = (cluster: FakeCluster, args: readonly string[]) =>
  withCluster(cluster, async ({ address, asked }) => {
    const ended = await callLive(['shutdown', '--address', address, ...args]);
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

  it('of all deletes Serve', async () => {
    const { stdout, status, changes } = await shutdown(new FakeCluster('2.44.1'), ['--all', '--yes']);
    expect(changes).toEqual([['DELETE', null]]);
    expect(stdout).toMatch(/^Serve is being shut down with all applications\.\n/);
    expect(status).toBe(0);
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
