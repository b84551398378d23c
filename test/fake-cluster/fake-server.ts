import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { CERTIFICATE, KEY } from './certificate.ts';

/** A question as a server got it. */
export interface Asked {
  readonly method: string;
  /** Path and query; of a proxy the whole address. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (asked: Asked, response: ServerResponse) => void;

export interface FakeServer {
  /** `http://127.0.0.1:41235`. */
  readonly address: string;
  readonly port: number;
  /** What it was asked so far. */
  readonly asked: readonly Asked[];
  readonly server: Server;
}

/** A server on a free port of this machine, which is gone when the work with it is done. */
export const withServer = async <T>(
  answer: Answering,
  work: (server: FakeServer) => Promise<T>,
  { secure = false }: { readonly secure?: boolean } = {},
): Promise<T> => {
  const asked: Asked[] = [];
  const server = secure ? createSecure({ cert: CERTIFICATE, key: KEY }) : createServer();
  server.on('request', (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: Buffer.concat(parts).toString('utf8') };
      asked.push(one);
      answer(one, response);
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work({ address: `http${secure ? 's' : ''}://127.0.0.1:${String(port)}`, port, asked, server });
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
};

/** Answers all with one text. */
export const always =
  (text: string, { status = 200, ...headers }: Readonly<Record<string, string | number>> = {}): Answering =>
  (_, response) => {
    response.writeHead(Number(status), { 'content-type': 'application/json', ...headers }).end(text);
  };

/** Answers nothing at all. */
export const silent: Answering = () => undefined;

/** The address of a port of this machine on which nobody listens. */
export const deadAddress = (): Promise<string> => withServer(silent, ({ address }) => Promise.resolve(address));
