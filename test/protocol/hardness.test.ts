import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Hover } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { contends, scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.yaml';
const start = { line: 0, character: 0 };
const hover = (client: TestClient, position: object = start, of = uri): Promise<Hover | null> =>
  client.connection.sendRequest('textDocument/hover', { textDocument: { uri: of }, position });
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof ResponseError ? error.code : error),
  );

describe('a client outside of its session', () => {
  it('is refused everything before initialize, which comes once', async () => {
    const client = new TestClient();
    await client.open(uri, scenario);
    expect(await codeOf(hover(client))).toBe(ErrorCodes.ServerNotInitialized);
    expect(await codeOf(client.connection.sendRequest('no/such'))).toBe(ErrorCodes.ServerNotInitialized);
    expect(await codeOf(client.connection.sendRequest('shutdown'))).toBe(ErrorCodes.ServerNotInitialized);
    await client.start();
    expect(await codeOf(client.start())).toBe(ErrorCodes.InvalidRequest);
    expect(await codeOf(client.connection.sendRequest('no/such'))).toBe(ErrorCodes.MethodNotFound);
    expect(await hover(client)).toBeNull();
    expect(await client.stop()).toBe(0);
  });

  it('is refused everything after shutdown', async () => {
    const client = await new TestClient().start();
    await client.open(uri, scenario);
    await client.connection.sendRequest('shutdown');
    expect(await codeOf(hover(client))).toBe(ErrorCodes.InvalidRequest);
    expect(await codeOf(client.start())).toBe(ErrorCodes.InvalidRequest);
    expect(await codeOf(client.connection.sendRequest('shutdown'))).toBe(ErrorCodes.InvalidRequest);
    expect(await client.exit()).toBe(0);
    expect(client.log).toEqual([]);
  });
});

describe('a client that does not keep the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
  });
  afterEach(async () => {
    await client.open('file:///nowhere/after.yaml', scenario);
    await client.published('file:///nowhere/after.yaml', contends);
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  it('opens documents without a text', async () => {
    const textDocument = { uri, languageId: 'yaml', version: 1 };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    expect(await client.published(uri, () => true)).toEqual([]);
    expect(await hover(client)).toBeNull();
    await client.change(uri, 2, [{ range: { start, end: start } }, { text: 7 }, { text: scenario }]);
    await client.published(uri, contends);
  });

  it('changes and closes documents that are not open, and asks for them', async () => {
    await client.change(uri, 2, [{ text: scenario }]);
    await client.close(uri);
    expect(await hover(client)).toBeNull();
    expect(await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })).toBeNull();
    expect(await hover(client, start, 'no uri at all: %')).toBeNull();
    expect(await codeOf(client.connection.sendRequest('textDocument/hover', { position: start }))).toBe(
      ErrorCodes.InvalidParams,
    );
  });

  it.each([
    [-1, -1],
    [0, 1e9],
    [1e9, 0],
    [2 ** 31, 2 ** 31],
  ])('asks for line %d character %d', async (line, character) => {
    await client.open(uri, scenario);
    await hover(client, { line, character });
    const range = { start: { line, character }, end: { line: 0, character: -5 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    expect(await codeOf(client.connection.sendRequest('textDocument/codeAction', params))).toBe('answered');
    await client.change(uri, 2, [{ range: { start: { line, character }, end: { line, character } }, text: '# end\n' }]);
    await client.published(uri, ({ version }) => version === 2);
  });

  it('reads a character behind the end of a line as that end', async () => {
    await client.open(uri, scenario);
    const line = scenario.split('\n').findIndex((text) => text.includes('- name:'));
    const end = scenario.split('\n')[line]?.length ?? 0;
    const found = await hover(client, { line, character: 1e6 });
    expect(found).not.toBeNull();
    expect(found).toEqual(await hover(client, { line, character: end }));
  });

  it.each([
    ['nothing', null],
    ['a text', 'fast'],
    ['a list', [1]],
    ['values of other kinds', { rayVersion: {}, cluster: 4, clusterFiles: [], rules: 'off', files: 7, lenses: null }],
    [
      'lists with anything in them',
      { clusterFiles: { '*': 1 }, files: { include: [null, ''], exclude: {} }, rules: { x: 1 } },
    ],
  ])('has %s for settings', async (_, settings) => {
    await client.configure(settings);
    await client.open(uri, scenario);
    await client.published(uri, contends);
  });
});

it('takes options of other kinds at the start as not given', async () => {
  const client = await new TestClient().start('en', { help: 7, yamlIsChecked: 'yes', tellsFiles: [] });
  await client.open(uri, scenario);
  await client.published(uri, contends);
  await client.stop();
  expect(client.log).toEqual([]);
});

it('answers or gives up each of 200 requests that are cancelled, and goes on', async () => {
  const client = await new TestClient().start();
  await client.open(uri, scenario);
  const asked = Array.from({ length: 200 }, (_, i) => {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: i % 30, character: 4 } };
    const answer = codeOf(client.connection.sendRequest('textDocument/hover', params, source.token));
    source.cancel();
    return answer;
  });
  const known: readonly unknown[] = ['answered', LSPErrorCodes.RequestCancelled];
  expect((await Promise.all(asked)).filter((code) => !known.includes(code))).toEqual([]);
  expect(JSON.stringify(await hover(client, { line: 4, character: 12 }))).toContain('LLMRouter');
  expect(await client.stop()).toBe(0);
  expect(client.log).toEqual([]);
});

it('refuses an answer about a text that has changed meanwhile', async () => {
  const client = await new TestClient().start();
  await client.open(uri, scenario);
  const stale = codeOf(hover(client));
  await client.change(uri, 2, [{ text: 'a: 1\n' }]);
  // The first question waits for the settings, which the client sends after the change.
  expect(await stale).toBe(LSPErrorCodes.ContentModified);
  expect(await hover(client)).toBeNull();
  await client.stop();
  expect(client.log).toEqual([]);
});

it('serves two clients at once, each by its own settings', async () => {
  const clients = await Promise.all(['en', 'vi'].map((locale) => new TestClient().start(locale)));
  const bare = scenario.replace(/# rayServeLens.*\n/g, '');
  await Promise.all(
    clients.map((client, i) => client.configure({ rayVersion: '2.47.1', cluster: `cpu=${i === 0 ? 4 : 40},gpu=9` })),
  );
  await Promise.all(clients.map((client) => client.open(uri, bare)));
  const [english, vietnamese] = await Promise.all(
    clients.map((client) => client.published(uri, ({ version }) => version === 1)),
  );
  expect(english?.map(({ code }) => code)).toContain('cpu-contention');
  expect(vietnamese?.map(({ code }) => code)).not.toContain('cpu-contention');
  expect(vietnamese?.length).toBeGreaterThan(0);
  expect(await Promise.all(clients.map((client) => client.stop()))).toEqual([0, 0]);
});
