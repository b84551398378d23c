import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callLive } from '../cli/live/call-live.ts';
import { folderOf } from '../cli/in-folder.ts';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { LIVE_RELEASES } from './releases.ts';

/** Of heads that live for a minute. */
const TOKEN = '0123456789abcdef0123456789abcdef';
const MODE = { RAY_AUTH_MODE: 'token' };
const cwd = folderOf({
  'serve.yaml': `proxy_location: Disabled
applications:
  - { name: one, route_prefix: /one, import_path: "running:plain" }
`,
  'token.txt': `${TOKEN}\n`,
});

/** Releases before 2.52 know no tokens. */
const RELEASES = LIVE_RELEASES.filter((release) => ['2.52.1', '2.60.0'].includes(release));

describe.each(RELEASES)('the built command line and a head of Ray %s that asks for a token', (release) => {
  let head: Head;
  beforeAll(async () => {
    head = await startHead(release, 'cpu=4', { ...MODE, RAY_AUTH_TOKEN: TOKEN });
  });
  afterAll(() => head.end());

  const run = (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    callLive([...args, '--address', head.address, '--timeout', '60'], { cwd, env });
  const CALLS: readonly { readonly call: readonly string[] }[] = [
    { call: ['status'] },
    { call: ['drift', 'serve.yaml'] },
    { call: ['deploy', 'serve.yaml', '--yes'] },
  ];

  it.each(CALLS)('says that it was refused without one: $call', async ({ call }) => {
    const { stdout, stderr, status } = await run({}, ...call);
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).toMatch(/401|token/i);
  });

  it.each(CALLS)('says that a wrong one was refused, and never shows it: $call', async ({ call }) => {
    const { stdout, stderr, status } = await run({ ...MODE, RAY_AUTH_TOKEN: 'not-this-one' }, ...call);
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).toMatch(/401|403|token/i);
    expect(`${stdout}${stderr}`).not.toContain('not-this-one');
  });

  it('deploys with the right one, in the environment, in a file and in a header', async () => {
    const right = { ...MODE, RAY_AUTH_TOKEN: TOKEN };
    const deployed = await run(right, 'deploy', 'serve.yaml', '--yes', '--wait');
    expect(deployed.stdout).toContain('Deployed: all of it runs.');
    expect(deployed.status).toBe(0);
    const read = await run({ ...MODE, RAY_AUTH_TOKEN_PATH: 'token.txt' }, 'drift', 'serve.yaml');
    expect(read.status).toBe(0);
    const shown = await run({}, 'status', '--header', `Authorization: Bearer ${TOKEN}`);
    expect(shown.status).toBe(0);
    expect(`${deployed.stdout}${read.stdout}${shown.stdout}`).not.toContain(TOKEN);
  });
});
