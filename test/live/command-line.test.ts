import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callLive } from '../cli/live/call-live.ts';
import { folderOf } from '../cli/in-folder.ts';
import { startHead } from './head.ts';
import type { Head } from './head.ts';

const app = (name: string, cpus: number): string => `  - name: ${name}
    route_prefix: /${name}
    import_path: running:plain
    deployments: [{ name: answer, num_replicas: 1, ray_actor_options: { num_cpus: ${String(cpus)} } }]
`;
const config = (cpus: number): string =>
  `proxy_location: Disabled\napplications:\n${app('one', cpus)}${app('two', cpus)}`;

/** Both fit at first; with 3 CPUs each, one of them waits. */
const cwd = folderOf({ 'small.yaml': config(0.5), 'large.yaml': config(3) });

describe('the built command line and a real head of 2.47.1', () => {
  let head: Head;
  let undo = '';

  beforeAll(async () => {
    head = await startHead('2.47.1', 'cpu=4,gpu=1');
    await head.startServe();
  });
  afterAll(() => head.end());

  const run = (...args: readonly string[]) =>
    callLive([...args, '--address', head.address, '--timeout', '60'], { cwd });
  const statusOf = async () => (await run('status')).stdout.split('\n')[0];

  it('deploys, and finds no difference afterwards', async () => {
    const { stdout, status } = await run('deploy', 'small.yaml', '--yes', '--wait');
    expect(stdout).toContain('Deployed: all of it runs.');
    expect(status).toBe(0);
    expect((await run('drift', 'small.yaml')).status).toBe(0);
    expect(await statusOf()).toBe('All 2 applications run');
  });

  it('says what waits where both no longer fit, and goes back with the command it named', async () => {
    const { stdout, status } = await run('deploy', 'large.yaml', '--yes', '--wait', '--wait-limit', '60');
    expect(stdout).toMatch(
      /Deployed; the time to wait is over, and it goes on by itself: (?:one|two) does not run yet: .*needs 3 CPU/,
    );
    expect(status).toBe(1);
    undo = /deploy (\S+\.yaml) --address/.exec(stdout)?.[1] ?? '';
    const back = await run('deploy', undo, '--yes', '--wait');
    expect(back.status).toBe(0);
    expect((await run('drift', 'small.yaml')).status).toBe(0);
  });

  it('shuts down one application alone, leaves what serve.run started, and then all', async () => {
    await head.run('running:plain', 'by-hand', '/by-hand');
    expect((await run('shutdown', 'one', '--yes')).status).toBe(0);
    await expect.poll(statusOf, { timeout: 60_000, interval: 1000 }).toBe('All 2 applications run');
    expect((await run('shutdown', 'by-hand', '--yes')).status).toBe(1);
    expect((await run('shutdown', '--all', '--yes')).status).toBe(0);
    await expect.poll(statusOf, { timeout: 60_000, interval: 1000 }).toBe('Serve does not run there');
  });
});
