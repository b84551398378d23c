import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { LIVE_RELEASES } from './releases.ts';
import { until } from './serve.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const CODE = fileURLToPath(new URL('../../oracle/apps/running.py', import.meta.url));

const configOf = (replicas: number, size: string): string => `proxy_location: Disabled
applications:
  - name: sized
    route_prefix: /sized
    import_path: running:build
    args: { size: large }
    deployments:
      - { name: Sized, num_replicas: ${String(replicas)}, ray_actor_options: { num_cpus: 1 }, user_config: { size: ${size} } }
`;

interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The built program, called as a person does, without variables of Ray’s. */
const call = (...args: readonly string[]): Promise<Called> => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('RAY_')));
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
};

describe.each(LIVE_RELEASES)('the command line beside a real head of Ray %s', (release) => {
  let head: Head;
  const folder = mkdtempSync(join(tmpdir(), 'rsl-live-'));
  const file = join(folder, 'serve.yaml');
  const called = (command: string, ...args: readonly string[]): Promise<Called> =>
    call(command, ...args, '--address', head.address, '--timeout', '120');
  const write = (replicas: number, size: string): void => {
    writeFileSync(file, configOf(replicas, size));
  };

  beforeAll(async () => {
    copyFileSync(CODE, join(folder, 'running.py'));
    head = await startHead(release, 'cpu=4');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await head.end();
  });

  it('deploys, waits until it runs, and then finds no difference', async () => {
    write(1, 'small');
    expect(await called('drift', file)).toMatchObject({ status: 1 });
    expect(await called('deploy', file, '--yes', '--wait', '--undo-file', join(folder, 'undo.yaml'))).toMatchObject({
      status: 0,
    });
    expect(await called('drift', file)).toMatchObject({ status: 0 });
    const status = await called('status', '--format', 'json');
    expect(status).toMatchObject({ status: 0 });
    expect(JSON.parse(status.out)).toMatchObject({
      ray: release,
      unread: [],
      applications: [{ name: 'sized', status: 'RUNNING', deployments: [{ name: 'Sized', running: 1 }] }],
    });
  });

  it('tells what differs, what waits once that is deployed, and why', async () => {
    write(5, 'small');
    expect(await called('drift', file)).toMatchObject({ status: 1 });
    await called('deploy', file, '--yes', '--force', '--undo-file', join(folder, 'undo.yaml'));
    const told = await until(
      () => called('status', file, '--format', 'json'),
      ({ out }) => out.includes('"running": 4'),
    );
    expect(told.status).toBe(1);
    expect(told.out).toMatch(/1 CPU/);
  });

  it('shuts all down and leaves nothing', async () => {
    expect(await called('shutdown', '--all', '--yes', '--undo-file', join(folder, 'undo.yaml'))).toMatchObject({
      status: 0,
    });
    const left = await until(head.left, ({ clean, processes }) => clean && processes.length === 0);
    expect(left).toEqual({ actors: [], groups: 0, processes: [], clean: true });
    expect(await called('status')).toMatchObject({ status: 0 });
  });
});
