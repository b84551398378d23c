import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveRequest } from '../../../../server/src/core/index.ts';
import { askBy } from '../../../../server/src/cli/live/http/ask.ts';
import { CERTIFICATE } from '../../../fake-cluster/certificate.ts';
import { always, deadAddress, withServer } from '../../../fake-cluster/fake-server.ts';

const GET: LiveRequest = { method: 'GET', path: '/api/version', limit: 1000 };

const ask = (base: string, ca: string | null = null) =>
  askBy({ base, headers: new Map([['x-key', 'abcdef']]), ca, timeout: 20_000 })(GET);

/** Only these variables name proxies. */
const stand = (variables: Readonly<Record<string, string>>): void => {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, variables[name]);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a proxy of the environment', () => {
  it('gets the question with its own login, which the dashboard does not get', async () => {
    await withServer(always('{}'), async (proxy) => {
      stand({ HTTP_PROXY: proxy.address.replace('//', '//me:pass@') });
      expect(await ask('http://head.test:8265/ray')).toMatchObject({ status: 200 });
      expect(proxy.asked).toMatchObject([
        {
          path: 'http://head.test:8265/ray/api/version',
          headers: { 'x-key': 'abcdef', 'proxy-authorization': `Basic ${Buffer.from('me:pass').toString('base64')}` },
        },
      ]);
    });
  });

  it('makes a tunnel to a dashboard with TLS, and sees nothing of what is said in it', async () => {
    await withServer(
      always('{}'),
      async (dashboard) => {
        const tunnels: (string | undefined)[] = [];
        await withServer(always('{}'), async (proxy) => {
          proxy.server.on('connect', ({ url, headers }, client: Socket) => {
            tunnels.push(url, String(headers['x-key']));
            const far = connect(dashboard.port, '127.0.0.1', () => {
              client.write('HTTP/1.1 200 OK\r\n\r\n');
              client.pipe(far).pipe(client);
            });
            far.on('error', () => client.destroy());
            client.on('error', () => far.destroy());
          });
          stand({ HTTPS_PROXY: proxy.address });
          const answer = await ask('https://head.test:8265', CERTIFICATE);
          expect(answer).toMatchObject({ status: 200 });
          expect(tunnels).toEqual(['head.test:8265', 'undefined']);
          expect(dashboard.asked).toMatchObject([{ headers: { 'x-key': 'abcdef' } }]);
        });
      },
      { secure: true },
    );
  });

  it('is not asked for this machine, nor for what NO_PROXY names', async () => {
    await withServer(always('{}'), async (proxy) => {
      await withServer(always('{}'), async (dashboard) => {
        stand({ HTTP_PROXY: proxy.address, NO_PROXY: '127.1.2.3' });
        expect(await ask(dashboard.address)).toMatchObject({ status: 200 });
        expect(dashboard.asked).toHaveLength(1);
        expect(proxy.asked).toEqual([]);
      });
    });
  });

  it('that is not there, makes no tunnel or is none is told without its password', async () => {
    const dead = await deadAddress();
    stand({ HTTP_PROXY: dead.replace('//', '//me:geheim@') });
    expect(await ask('http://head.test:8265')).toEqual({ fault: 'blocked', detail: `${dead}: ECONNREFUSED` });
    await withServer(always(''), async (proxy) => {
      proxy.server.on('connect', (_, client: Socket) => client.end('HTTP/1.1 407 Who are you\r\n\r\n'));
      stand({ ALL_PROXY: proxy.address });
      expect(await ask('https://head.test:8265')).toEqual({ fault: 'blocked', detail: `${proxy.address}: HTTP 407` });
    });
    stand({ HTTP_PROXY: 'socks5://127.0.0.1:1080' });
    expect(await ask('http://head.test:8265')).toEqual({ fault: 'blocked', detail: 'HTTP_PROXY' });
  });
});
