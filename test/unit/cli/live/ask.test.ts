import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { LiveRequest } from '../../../../server/src/core/index.ts';
import { askBy } from '../../../../server/src/cli/live/http/ask.ts';
import type { HttpSettings } from '../../../../server/src/cli/live/http/ask.ts';
import { CERTIFICATE } from '../../../fake-cluster/certificate.ts';
import { always, deadAddress, silent, withServer } from '../../../fake-cluster/fake-server.ts';
import type { Answering } from '../../../fake-cluster/fake-server.ts';

const GET: LiveRequest = { method: 'GET', path: '/api/version', limit: 1000 };

/** The answer of a server at `base`. */
const ask = (base: string, settings: Partial<HttpSettings> = {}, request: LiveRequest = GET) =>
  askBy({ base, headers: new Map(), ca: null, timeout: 20_000, ...settings })(request);

const askOf = (answering: Answering, settings: Partial<HttpSettings> = {}) =>
  withServer(answering, ({ address }) => ask(address, settings));

describe('an answer', () => {
  it('comes with its status, type and text, whatever the status', async () => {
    expect(await askOf(always('{"ray_version": "2.47.1"}'))).toEqual({
      status: 200,
      contentType: 'application/json',
      text: '{"ray_version": "2.47.1"}',
    });
    expect(await askOf(always('không', { status: 404, 'content-type': 'text/plain' }))).toEqual({
      status: 404,
      contentType: 'text/plain',
      text: 'không',
    });
  });

  it('is asked below the path of the address, with the headers, and looks like no browser', async () => {
    await withServer(always('{}'), async ({ address, asked }) => {
      await ask(`${address}/ray`, { headers: new Map([['authorization', 'Bearer abcdefgh']]) });
      expect(asked).toMatchObject([
        {
          method: 'GET',
          path: '/ray/api/version',
          headers: { authorization: 'Bearer abcdefgh', 'user-agent': 'ray-serve-lens' },
        },
      ]);
      expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('origin');
    });
  });

  it('of a PUT gets the whole body', async () => {
    const body = JSON.stringify({ applications: [{ name: 'trò chuyện' }] });
    await withServer(always(''), async ({ address, asked }) => {
      await ask(address, {}, { method: 'PUT', path: '/api/serve/applications/', body, limit: 10 });
      expect(asked).toMatchObject([{ method: 'PUT', body, headers: { 'content-type': 'application/json' } }]);
    });
  });
});

describe('no answer', () => {
  it('where nobody listens', async () => {
    expect(await ask(await deadAddress())).toEqual({ fault: 'unreachable', detail: 'ECONNREFUSED' });
  });

  it.each<[what: string, answering: Answering]>([
    ['says nothing', silent],
    [
      'begins and goes no further',
      (_, response) => {
        response.writeHead(200).write('{');
      },
    ],
  ])('in time from one that %s', async (_, answering) => {
    expect(await askOf(answering, { timeout: 100 })).toEqual({ fault: 'timeout', detail: '0.1 s' });
  });

  it.each<[how: string, answering: Answering]>([
    ['before its length', (_, response) => void cut(response.writeHead(200, { 'content-length': '100' }))],
    ['between its parts', (_, response) => void cut(response.writeHead(200))],
    ['before it begins', (_, response) => void response.destroy()],
  ])('whole from one that ends %s', async (_, answering) => {
    expect(await askOf(answering)).toMatchObject({ fault: 'broken-off' });
  });

  it('of more characters than are wanted, of which no more are read', async () => {
    const endless: Answering = (_, response) => {
      const write = (): void => void response.write('x'.repeat(100), write);
      write();
    };
    expect(await askOf(endless)).toEqual({ fault: 'too-large', detail: '1000' });
    expect(await askOf(always('ế'.repeat(1000)))).toMatchObject({ status: 200 });
    expect(await askOf(always('ế'.repeat(1001)))).toMatchObject({ fault: 'too-large' });
  });

  it('after it was cancelled, before or while it is asked', async () => {
    const ending = new AbortController();
    const answering: Answering = () => {
      ending.abort();
    };
    expect(await askOf(answering, { signal: ending.signal })).toEqual({ fault: 'cancelled', detail: '' });
    expect(await askOf(always('{}'), { signal: ending.signal })).toEqual({ fault: 'cancelled', detail: '' });
  });

  it('from a server that does not speak HTTP', async () => {
    await withServer(silent, async ({ address, server }) => {
      server.on('connection', (socket) => socket.end('\0\0\x12\x04'));
      expect(await ask(address)).toMatchObject({ fault: 'broken-off' });
    });
  });
});

/** Ends the connection under an answer that has begun. */
const cut = (response: ServerResponse): boolean => response.write('{"a', () => response.destroy());

describe('a redirect', () => {
  const leading =
    (to: string): Answering =>
    ({ path }, response) => {
      if (path === '/api/version') response.writeHead(307, { location: to }).end();
      else response.end('there');
    };

  it('on the same server is followed for a read, and not for ever', async () => {
    expect(await askOf(leading('/elsewhere'))).toMatchObject({ status: 200, text: 'there' });
    expect(await askOf(leading('/api/version'))).toMatchObject({ fault: 'redirected' });
  });

  it('to another server is told and not followed: it would get the headers', async () => {
    await withServer(always('{}'), async (other) => {
      const answer = await askOf(leading(`${other.address}/login?token=abc`), {
        headers: new Map([['x-key', 'abcdef']]),
      });
      expect(answer).toEqual({ fault: 'redirected', detail: `${other.address}/login` });
      expect(other.asked).toEqual([]);
    });
  });

  it('of a change is never followed', async () => {
    await withServer(leading('/elsewhere'), async ({ address, asked }) => {
      const answer = await ask(address, {}, { method: 'DELETE', path: '/api/version', limit: 10 });
      expect(answer).toMatchObject({ fault: 'redirected' });
      expect(asked).toHaveLength(1);
    });
  });
});

describe('TLS', () => {
  it('is not trusted where nothing says so, and by the certificates that are named', async () => {
    await withServer(
      always('{}'),
      async ({ address, port }) => {
        expect(await ask(address)).toEqual({ fault: 'tls', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
        expect(await ask(address, { ca: CERTIFICATE })).toMatchObject({ status: 200 });
        expect(await ask(`http://127.0.0.1:${String(port)}`)).toMatchObject({ fault: 'broken-off' });
      },
      { secure: true },
    );
  });

  it('is told from a server without it', async () => {
    await withServer(always('{}'), async ({ port }) => {
      expect(await ask(`https://127.0.0.1:${String(port)}`)).toMatchObject({ fault: 'tls' });
    });
  });
});

describe('what was sent as a header', () => {
  const echo: Answering = ({ headers }, response) => {
    response.writeHead(401).end(`no: ${String(headers.authorization)} ${String(headers['x-key'])}`);
  };

  it.each([
    ['Bearer abcdefghij', 'no: ••• •••'],
    [`Basic ${Buffer.from('me:geheim-1').toString('base64')}`, 'no: ••• •••'],
  ])('is hidden where a server repeats it', async (authorization, text) => {
    const headers = new Map(Object.entries({ authorization, 'x-key': 'k-123456' }));
    expect(await askOf(echo, { headers })).toMatchObject({ status: 401, text });
  });
});
