import { describe, expect, it } from 'vitest';
import { CERTIFICATE } from '../../fake-cluster/certificate.ts';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { always, deadAddress, silent, withServer } from '../../fake-cluster/fake-server.ts';
import type { Answering } from '../../fake-cluster/fake-server.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';

/** What `status` says of a server; the address is left out of it. */
const said = async (address: string, args: readonly string[] = []) => {
  const { stdout, stderr, status } = await callLive(['status', '--address', address, ...args]);
  expect(stdout).toBe('');
  return { said: stderr.trim().replaceAll(address, 'A'), status };
};

const saidOf = (answering: Answering, args: readonly string[] = []) =>
  withServer(answering, ({ address }) => said(address, args));

const html: Answering = always('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' });
const cut: Answering = (_, response) => {
  response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
};

/** A cluster of which one answer is another. */
const withOther = (path: string, answering: Answering): Answering => {
  const cluster = new FakeCluster('2.47.1');
  cluster.instead.set(path, answering);
  return cluster.answer;
};

describe('a cluster that cannot be asked is told in one sentence, with status 2:', () => {
  it('nobody listens', async () => {
    const { said: text, status } = await said(await deadAddress());
    expect(text).toMatch(/^A: nobody listens at this address: .*8265/);
    expect(status).toBe(2);
  });

  it.each<[what: string, answering: Answering, expected: RegExp, args?: readonly string[]]>([
    [
      'it is slow',
      silent,
      /^A: the cluster does not answer in time; --timeout gives it more \(1 s\)$/,
      ['--timeout', '1'],
    ],
    [
      'a Serve proxy answers',
      always("Path '/api/version' not found. Please ping http://.../-/routes for route table.", {
        status: 404,
        'content-type': 'text/plain',
      }),
      /^A: this is the port where Serve answers requests .* not the dashboard \(8265\)$/,
    ],
    ['a page to sign in answers', html, /^A: a web page answers here, not the dashboard of Ray/],
    ['another server answers JSON', always('{"version": "0.5.1"}'), /^A: what answers there is no dashboard of Ray$/],
    [
      'it wants a token',
      always('Unauthorized: Missing authentication token', { status: 401, 'content-type': 'text/plain' }),
      /^A: the dashboard asks for a token \(401\)/,
    ],
    [
      'it does not take the token',
      always('Forbidden: Invalid authentication token', { status: 403, 'content-type': 'text/plain' }),
      /^A: the dashboard refused \(403\)/,
    ],
    ['it dies within the first answer', cut, /^A: the connection broke off/],
    ['it dies after the first answer', withOther('/api/serve/applications/', cut), /^A: the connection broke off/],
    [
      'it is not up yet',
      withOther('/api/serve/applications/', always('The GCS may be down', { status: 503 })),
      /^A: the cluster cannot answer now \(503\)/,
    ],
    [
      'Serve is not installed',
      withOther('/api/serve/applications/', always('Serve dependencies are not installed.', { status: 501 })),
      /^A: Serve is not installed on the head/,
    ],
    [
      'it tells what runs in another shape',
      withOther('/api/serve/applications/', always('{"applications": []}')),
      /^A: \/api\/serve\/applications\/ answered in another form than is known/,
    ],
    [
      'it sends elsewhere',
      always('', { status: 302, location: 'https://login.test/?next=secret' }),
      /^A: the server sends elsewhere.*\(https:\/\/login\.test\/\)$/,
    ],
  ])('%s', async (_, answering, expected, args) => {
    const { said: text, status } = await saidOf(answering, args);
    expect(text).toMatch(expected);
    expect(text).not.toContain('\n');
    expect(status).toBe(2);
  });

  it('its certificate is not trusted, unless --ca-file names it', async () => {
    await withCluster(
      new FakeCluster('2.47.1').only('sized'),
      async ({ address }) => {
        const { said: text, status } = await said(address);
        expect(text).toMatch(/^A: its certificate is not trusted.*--ca-file.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
        expect(status).toBe(2);
        const cwd = folderOf({ 'ca.pem': CERTIFICATE });
        const trusted = await callLive(['status', '--address', address, '--ca-file', 'ca.pem'], { cwd });
        expect(trusted).toMatchObject({ stderr: '', status: 0 });
        const byNode = { NODE_EXTRA_CA_CERTS: `${cwd}/ca.pem` };
        expect(await callLive(['status', '--address', address], { env: byNode })).toMatchObject({ status: 0 });
      },
      { secure: true },
    );
  });

  it('another cluster answers in between', async () => {
    const cluster = new FakeCluster('2.47.1');
    let count = 0;
    cluster.instead.set('/api/version', (asked, response) => {
      always(JSON.stringify({ ray_version: '2.47.1', session_name: `session_${String(count++)}` }))(asked, response);
    });
    await withCluster(cluster, async ({ address }) => {
      const { said: text, status } = await said(address);
      expect(text).toMatch(/^A: another cluster answers there than a moment ago/);
      expect(status).toBe(2);
    });
  });

  it('nobody named one', async () => {
    const { stderr, status } = await callLive(['status']);
    expect(stderr).toBe(
      'Which cluster? Name its dashboard: --address http://127.0.0.1:8265 (or RAY_DASHBOARD_ADDRESS).\n',
    );
    expect(status).toBe(2);
  });
});

describe('an answer that is not whole', () => {
  it.each<[what: string, path: string, answering: Answering, expected: string]>([
    [
      'is cut',
      '/api/v0/actors',
      always(
        JSON.stringify({
          result: true,
          msg: '',
          data: {
            result: {
              total: 20_000,
              num_after_truncation: 10_000,
              num_filtered: 10_000,
              result: [],
              partial_failure_warning: null,
            },
          },
        }),
      ),
      'told only a part',
    ],
    ['is no JSON', '/api/v0/nodes', always('<html>'), 'no JSON'],
    ['is not there', '/api/v0/placement_groups', always('', { status: 404 }), 'is not there'],
  ])('%s: the rest is told, and what is not known', async (_, path, answering, expected) => {
    await withServer(withOther(path, answering), async ({ address }) => {
      const { stdout, status } = await callLive(['status', '--address', address]);
      expect(stdout).toMatch(/^4 of 6 applications run; /);
      expect(stdout.toLowerCase()).toContain(
        `${path} ${expected === 'no JSON' ? 'answered something that is no json' : expected}`,
      );
      expect(status).toBe(1);
    });
  });
});
