import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createPlain } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askByNode } from '../../../../client/src/live/ask-node.ts';
import { endOf } from '../../../../client/src/live/asking.ts';
import type { LiveAnswer, LiveRequest } from '../../../../server/src/core/index.ts';

let server: Server;
let address: string;
let handle: (request: IncomingMessage, response: ServerResponse) => void;

const listening = (one: { listen(port: number, host: string, then: () => void): unknown; address(): unknown }) =>
  new Promise<string>((resolve) => {
    one.listen(0, '127.0.0.1', () => {
      resolve(`127.0.0.1:${String((one.address() as AddressInfo).port)}`);
    });
  });

beforeAll(async () => {
  server = createServer((request, response) => {
    handle(request, response);
  });
  address = `http://${await listening(server)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (
  more: Partial<LiveRequest> = {},
  { to = address, headers = {}, signal = new AbortController().signal } = {},
): Promise<LiveAnswer> =>
  askByNode({ address: to, headers }, { method: 'GET', path: '/api/version', limit: 1_000, ...more }, signal);

describe('asking by Node', () => {
  it('sends one request with its headers, as no browser does', async () => {
    const seen: unknown[] = [];
    handle = (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { method, url, headers } = request;
        seen.push({ method, url, body, type: headers['content-type'], token: headers.authorization });
        // Ray takes who names no program for broken, and who sends these for a browser.
        const names = Object.keys(headers).filter((name) => /^(?:sec-fetch-.*|origin|referer)$/.test(name));
        seen.push([headers['user-agent'], names]);
        response.end('ok');
      });
    };
    const body = '{"applications":[],"name":"Phở"}';
    const put = { method: 'PUT', path: '/api/serve/applications/', body } as const;
    const answer = await ask(put, { headers: { Authorization: 'Bearer t' } });
    expect(answer).toEqual({ status: 200, contentType: '', text: 'ok' });
    expect(seen).toEqual([
      { method: 'PUT', url: '/api/serve/applications/', body, type: 'application/json', token: 'Bearer t' },
      ['ray-serve-lens', []],
    ]);
  });

  it('reads characters that are cut between two parts, and what a refusal says', async () => {
    const bytes = Buffer.from('không có quyền');
    handle = (_, response) => {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.write(bytes.subarray(0, 5));
      setImmediate(() => response.end(bytes.subarray(5)));
    };
    expect(await ask()).toEqual({ status: 403, contentType: 'text/plain', text: 'không có quyền' });
  });

  it('stops reading what is too large', async () => {
    handle = (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(500), more);
      };
      more();
    };
    expect(await ask()).toEqual({ fault: 'too-large', detail: '1000' });
  });

  it('follows nobody elsewhere, where the token would be sent too', async () => {
    let others = 0;
    const other = createServer((_, response) => {
      others++;
      response.end();
    });
    const elsewhere = `http://${await listening(other)}/login`;
    handle = (_, response) => response.writeHead(302, { location: elsewhere }).end();
    expect(await ask({}, { headers: { Authorization: 'Bearer t' } })).toEqual({
      fault: 'redirected',
      detail: elsewhere,
    });
    expect(others).toBe(0);
    other.close();
  });

  it('tells an answer that breaks off, and a server that speaks no HTTP', async () => {
    handle = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('part', () => response.destroy());
    };
    expect(await ask()).toMatchObject({ fault: 'broken-off' });
    const plain = createPlain((socket) => socket.end('SSH-2.0-x\r\n'));
    expect(await ask({}, { to: `http://${await listening(plain)}` })).toMatchObject({ fault: 'broken-off' });
    plain.close();
  });

  it('tells where nobody listens, no machine has the name, and TLS is not spoken', async () => {
    const gone = createPlain();
    const free = await listening(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await ask({}, { to: `http://${free}` })).toMatchObject({ fault: 'unreachable' });
    handle = (_, response) => response.end();
    expect(await ask({}, { to: address.replace('http:', 'https:') })).toMatchObject({ fault: 'tls' });
    expect(await ask({}, { headers: { Authorization: 'Bearer\nt' } })).toMatchObject({ fault: 'unreachable' });
  });

  it('ends when it is told to, also in the middle of an answer', async () => {
    const stop = new AbortController();
    handle = (_, response) =>
      response.write('part', () => {
        stop.abort();
      });
    expect(await ask({}, { signal: stop.signal })).toEqual({ fault: 'cancelled', detail: '' });
    expect(await ask({}, { signal: stop.signal })).toEqual({ fault: 'cancelled', detail: '' });
    expect(endOf(AbortSignal.abort(new DOMException('', 'TimeoutError')))).toBe('timeout');
  });
});
