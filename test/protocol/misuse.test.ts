import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { contends, scenario } from './scenario.ts';

const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const message = (body: unknown): string => {
  const text = JSON.stringify(body);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const INITIALIZE = message({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }); // prettier-ignore
const SHUTDOWN = message({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
const EXIT = message({ jsonrpc: '2.0', method: 'exit' });

/** What the server says to these bytes, and how it ends once there are no more; `last` is sent once shutdown is answered. */
const said = (
  bytes: string,
  last?: string,
): Promise<{ readonly out: string; readonly err: string; readonly status: number | null }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [server, '--stdio']);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (last !== undefined && out.includes('"id":2')) child.stdin.end(last);
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.once('close', (status) => {
      resolve({ out, err, status });
    });
    if (last === undefined) child.stdin.end(bytes);
    else child.stdin.write(bytes);
  });

describe('a stream of messages', () => {
  it('that ends with exit and no shutdown ends the server with 1, after shutdown with 0', async () => {
    expect((await said(INITIALIZE + EXIT)).status).toBe(1);
    expect((await said(EXIT)).status).toBe(1);
    expect((await said(INITIALIZE + SHUTDOWN, EXIT)).status).toBe(0);
  });

  it.each([
    ['text that is no JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['JSON that is no message', message([1, null, 'x'])],
    ['an answer that nobody asked for', message({ jsonrpc: '2.0', id: 77, result: {} })],
    ['a notification of no kind', message({ jsonrpc: '2.0', method: 'no/such', params: { a: 1 } })],
    ['a request without a method', message({ jsonrpc: '2.0', id: 5 })],
  ])('goes on after %s', async (_, bytes) => {
    const { out, status } = await said(INITIALIZE + bytes + SHUTDOWN, EXIT);
    expect(out).toContain('"id":2,"result":null');
    expect(status).toBe(0);
  });

  it.each([
    ['a header without a length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a header that is none', 'GET / HTTP/1.1\r\n\r\n'],
    ['bytes', '\u0000\u0001\u0002\r\n\r\n'],
    ['half a message', 'Content-Length: 500\r\n\r\n{"jsonrpc"'],
  ])('ends or goes on after %s, without a stack', async (_, bytes) => {
    const { err } = await said(INITIALIZE + bytes + SHUTDOWN + EXIT);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('a workspace', () => {
  const place = () => {
    const folder = mkdtempSync(join(tmpdir(), 'lens-gone-'));
    writeFileSync(join(folder, 'serve.yaml'), scenario);
    return { folder, uri: pathToFileURL(join(folder, 'serve.yaml')).href };
  };

  it.each(['vanishes', 'moves'] as const)(
    'that %s leaves the open document its diagnostics until it is closed',
    async (how) => {
      const { folder, uri } = place();
      const client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
      await client.open(uri, scenario);
      await client.published(uri, contends);
      if (how === 'vanishes') rmSync(folder, { recursive: true });
      else renameSync(folder, `${folder}-moved`);
      await client.fileChanged(uri, 3);
      await client.change(uri, 2, [{ text: scenario.replace('cpu=4', 'cpu=40') }]);
      await client.published(uri, ({ version, diagnostics }) => version === 2 && !contends({ diagnostics }));
      await client.close(uri);
      expect(await client.published(uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
      expect(await client.stop()).toBe(0);
      expect(client.log).toEqual([]);
    },
  );

  it('may be served by two servers at once', async () => {
    const { folder, uri } = place();
    const folders = [pathToFileURL(folder).href];
    const clients = await Promise.all([1, 2].map(() => new TestClient().start('en', undefined, folders)));
    for (const client of clients) await client.open(uri, scenario);
    for (const client of clients) await client.published(uri, contends);
    expect(await Promise.all(clients.map((client) => client.stop()))).toEqual([0, 0]);
  });
});

it('a document that is opened twice and closed twice is told as it stands, and then no more', async () => {
  const uri = 'file:///nowhere/twice.yaml';
  const client = await new TestClient().start();
  await client.open(uri, scenario);
  await client.open(uri, 'a: 1\n');
  await client.open(uri, scenario);
  await client.published(uri, contends);
  await client.close(uri);
  await client.close(uri);
  expect(await client.published(uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  expect(await client.stop()).toBe(0);
  expect(client.log).toEqual([]);
});

describe('a client that says of itself', () => {
  it.each([
    ['null', { capabilities: {}, workspaceFolders: null, locale: null }],
    ['other kinds of things', { capabilities: {}, workspaceFolders: 'x', locale: 5 }],
    ['folders that are none', { capabilities: {}, workspaceFolders: [null, {}, { uri: 7 }, { uri: '', name: '' }] }],
  ])('%s is served', async (_, params) => {
    const client = new TestClient();
    await client.connection.sendRequest('initialize', { processId: null, rootUri: null, ...params });
    await client.connection.sendNotification('initialized', {});
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{}, null], removed: 'x' },
    });
    await client.open('file:///none/serve.yaml', scenario);
    await client.published('file:///none/serve.yaml', contends);
    await client.stop();
    expect(client.log).toEqual([]);
  });
});
