import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE } from '../../fake-cluster/certificate.ts';
import { FakeCluster, withCluster } from '../../fake-cluster/fake-cluster.ts';
import { always, deadAddress, silent, withServer } from '../../fake-cluster/fake-server.ts';
import type { Answering } from '../../fake-cluster/fake-server.ts';
import { folderOf } from '../in-folder.ts';
import { callLive } from './call-live.ts';

const CONFIG = 'applications:\n  - name: sized\n    import_path: running:build\n';

describe('a newer release than those known', () => {
  it('is read with a warning, also before a deploy', async () => {
    const cluster = new FakeCluster('2.47.1').only('sized');
    cluster.instead.set('/api/version', always('{"ray_version": "2.99.0", "session_name": "s"}'));
    await withCluster(cluster, async ({ address, asked }) => {
      const warning = /the cluster runs Ray 2\.99\.0, newer than all that is known here/i;
      const shown = await callLive(['status', '--address', address]);
      expect(shown.stdout).toMatch(warning);
      expect(shown.status).toBe(0);
      const cwd = folderOf({ 'serve.yaml': CONFIG });
      const dry = await callLive(['deploy', 'serve.yaml', '--dry-run', '--address', address], { cwd });
      expect(dry.stdout).toMatch(warning);
      expect(asked.map(({ method }) => method)).not.toContain('PUT');
    });
  });
});

describe('a proxy of the environment', () => {
  it('is asked, and the program ends though its tunnel stays open', async () => {
    await withCluster(
      new FakeCluster('2.47.1').only('sized'),
      async (dashboard) => {
        await withServer(silent, async (proxy) => {
          proxy.server.on('connect', (_, client: Socket) => {
            const far = connect(dashboard.port, '127.0.0.1', () => {
              client.write('HTTP/1.1 200 OK\r\n\r\n');
              client.pipe(far).pipe(client, { end: false });
            });
            for (const socket of [far, client]) socket.on('error', () => undefined);
          });
          const cwd = folderOf({ 'ca.pem': CERTIFICATE });
          const env = { HTTPS_PROXY: proxy.address };
          const args = ['status', '--address', 'https://head.test:8265', '--ca-file', 'ca.pem'];
          expect(await callLive(args, { cwd, env })).toMatchObject({ stderr: '', status: 0 });
        });
      },
      { secure: true },
    );
  });

  it('that is not there is told as what fails, without its password', async () => {
    const dead = await deadAddress();
    const env = { HTTP_PROXY: dead.replace('//', '//me:geheim@') };
    const { stderr, status } = await callLive(['status', '--address', 'http://head.test:8265'], { env });
    expect(stderr).toContain(`the proxy that HTTP_PROXY or HTTPS_PROXY names does not lead there`);
    expect(stderr).toContain(`(${dead}: ECONNREFUSED)`);
    expect(stderr).not.toContain('geheim');
    expect(status).toBe(2);
  });
});

describe('a secret', () => {
  it('is sent, and printed neither where all goes well nor where a server repeats it', async () => {
    const secret = 'Bearer geheim-123456';
    const args = ['--header', `Authorization: ${secret}`];
    await withCluster(new FakeCluster('2.47.1').only('sized'), async ({ address, asked }) => {
      const { stdout } = await callLive(['status', '--format', 'json', '--address', address, ...args]);
      expect(asked.every(({ headers }) => headers.authorization === secret)).toBe(true);
      expect(stdout).not.toContain('geheim');
    });
    const echo: Answering = ({ headers }, response) => response.writeHead(400).end(String(headers.authorization));
    await withServer(echo, async ({ address }) => {
      const { stderr, status } = await callLive(['status', '--address', address, ...args]);
      expect(stderr).not.toContain('geheim');
      expect(status).toBe(2);
    });
  });
});
