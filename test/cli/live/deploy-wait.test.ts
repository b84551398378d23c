import { describe, expect, it } from 'vitest';
import { FakeCluster } from '../../fake-cluster/fake-cluster.ts';
import { always } from '../../fake-cluster/fake-server.ts';
import { CONFIG, deploy } from './call-deploy.ts';
import type { Calling } from './call-live.ts';

describe('deploy', () => {
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
});
