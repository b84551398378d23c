import { describe, expect, it } from 'vitest';
import { FakeCluster } from '../../fake-cluster/fake-cluster.ts';
import { always } from '../../fake-cluster/fake-server.ts';
import { CONFIG, SERVE, deploy } from './call-deploy.ts';
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
    ['a loss of health', ['DEPLOYING', 'UNHEALTHY'], [], /Deployed, but chat is unhealthy/, 1],
    [
      'the limit',
      ['DEPLOYING'],
      ['--wait-limit', '1'],
      /Deployed, the time to wait is over, and it goes on by itself: chat/,
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
    expect(ended.stdout).toMatch(/Deployed, only the waiting was stopped, it goes on by itself: chat does not run yet/);
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

  describe('that is not answered', () => {
    /** Serve takes it and breaks off; or it breaks off alone. */
    const unanswered = (...statuses: readonly string[]): FakeCluster => {
      const cluster = new FakeCluster('2.47.1').only('sized').takes(...statuses);
      const take = cluster.instead.get(`PUT ${SERVE}`);
      cluster.instead.set(`PUT ${SERVE}`, (asked, response) => {
        response.destroy();
        if (statuses.length > 0) take?.(asked, response);
      });
      return cluster;
    };

    it('is not called a failure, and what ran is kept', async () => {
      const { stdout, stderr, status } = await deploy(unanswered(), ['--yes']);
      expect(stdout).toMatch(
        /\nA: the connection broke off before the answer; the cluster may have taken it\. ray-serve-lens status tells whether it did\.\nTo go back: /,
      );
      expect({ stderr, status }).toEqual({ stderr: '', status: 2 });
      const json = await deploy(unanswered(), ['--yes', '--format', 'json']);
      expect(JSON.parse(json.stdout)).toMatchObject({
        sent: null,
        end: null,
        undo: { file: expect.any(String) as string },
      });
    });

    it('is followed with --wait where Serve took it', async () => {
      const { stdout, status } = await deploy(unanswered('DEPLOYING', 'RUNNING'), ['--yes', '--wait']);
      expect(stdout).toMatch(/may have taken it\. Looking on; .*\n(?:.*\n)*Deployed: all of it runs\.\n/);
      expect(status).toBe(0);
    });

    it('does not take what ran before for what was deployed', async () => {
      const same = CONFIG.replace('name: chat', 'name: sized');
      const { stdout, status } = await deploy(unanswered(), ['--yes', '--wait-limit', '4'], same);
      expect(stdout).toMatch(/\nIt is not known whether the cluster took it; the time to wait is over/);
      expect(status).toBe(2);
    });
  });

  it('says that Serve starts first where it does not run', async () => {
    const { stdout, status } = await deploy(new FakeCluster('2.47.1').down(), ['--yes']);
    expect(stdout).toMatch(/\nServe does not run there yet and starts first, .*\nDeployed: the cluster took it/);
    expect(status).toBe(0);
  });

  it.each([['--wait=60'], ['--wait', '60']])('with %s %s names the option that takes a limit', async (...args) => {
    const { stderr, status } = await deploy(new FakeCluster('2.47.1'), ['--yes', ...args]);
    expect(stderr).toContain('Did you mean --wait-limit 60?');
    expect(status).toBe(2);
  });
});
