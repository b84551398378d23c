import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver';
import { READS } from '../../server/src/core/index.ts';
import { TestClient } from './client.ts';
import { ADDRESS as address, RUNNING, answersOf, tellLive } from './live-cluster.ts';

const uri = 'file:///serve.yaml';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly kind?: string;
  readonly why?: string;
  readonly children?: readonly Row[];
}

describe('a document beside a running cluster', () => {
  let client: TestClient;
  let refreshed = 0;
  beforeEach(async () => {
    client = new TestClient();
    refreshed = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    await client.start('en', undefined, undefined, {}, { codeLens: { refreshSupport: true } });
    await client.open(uri, RUNNING);
  });
  afterEach(async () => {
    expect(client.log).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  const tell = (rest?: object, change?: (text: string) => string): Promise<void> => tellLive(client, rest, change);
  const lenses = async (): Promise<readonly string[]> =>
    (await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(
      ({ command }) => command?.title ?? '',
    );
  const isDrift = ({ code }: { readonly code?: unknown }): boolean => code === 'drift';
  const drifts = (): Promise<readonly string[]> =>
    client
      .published(uri, ({ diagnostics }) => diagnostics.some(isDrift))
      .then((all) => all.filter(isDrift).map(({ message }) => (typeof message === 'string' ? message : '')));

  it('shows nothing of it until one is connected', async () => {
    expect(await client.published(uri, () => true)).not.toContainEqual(expect.objectContaining({ code: 'drift' }));
    expect((await lenses()).join()).not.toMatch(/RUNNING|HEALTHY/);
    expect(await client.connection.sendRequest('rayServeLens/live/tree', {})).toBeNull();
    expect(await client.connection.sendRequest('rayServeLens/live/preview', { textDocument: { uri } })).toBeNull();
  });

  it('says over its lines how each application and deployment stands, and why one waits', async () => {
    await tell();
    await drifts();
    expect(refreshed).toBe(1);
    const shown = await lenses();
    expect(shown).toContainEqual(expect.stringMatching(/^RUNNING · 2\/2 · node 10\.0\.0\.1$/));
    expect(shown).toContainEqual(expect.stringMatching(/^UPDATING · 1\/2 · .*needs 1 CPU, 0\.4 GPU/));
  });

  it('tells the same in full at the name of the application', async () => {
    await tell();
    await drifts();
    const position = { line: 1, character: 9 };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(hover.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*127\.0\.0\.1:8265\*\*: DEPLOYING/) as string,
    });
  });

  it('is told nothing twice while nothing changes, and anew once something does', async () => {
    await tell();
    await drifts();
    await tell({ readAt: 1_767_225_705_000 });
    await tell({ readAt: 1_767_225_710_000 });
    await lenses();
    expect(refreshed).toBe(1);
    await tell({}, (text) => text.replace('"status":"RUNNING"', '"status":"UNHEALTHY"'));
    await lenses();
    expect(refreshed).toBe(2);
  });

  it('differs from it on its lines, for information, until nobody is connected any more', async () => {
    await tell();
    expect(await drifts()).toContainEqual(
      expect.stringMatching(/^Differs from the cluster: num_replicas is 3 here and 2 there/),
    );
    await client.connection.sendNotification('rayServeLens/live/set', { address: null });
    await client.published(uri, ({ diagnostics }) => !diagnostics.some(isDrift));
    expect((await lenses()).join()).not.toMatch(/RUNNING/);
  });

  it('does not differ where a setting switches that off', async () => {
    await client.configure({ live: { drift: 'off' } });
    await tell();
    await client.connection.sendRequest('rayServeLens/live/tree', {});
    expect((await client.published(uri, () => true)).filter(isDrift)).toEqual([]);
    await client.configure({ live: { drift: 'hint' } });
    const [first] = (await client.published(uri, ({ diagnostics }) => diagnostics.some(isDrift))).filter(isDrift);
    expect(first?.severity).toBe(4);
  });

  it('marks what it said last where it does not answer any more', async () => {
    await tell();
    await drifts();
    const answers = Object.fromEntries(READS.map(({ path }) => [path, { fault: 'timeout', detail: '' }]));
    await tell({ answers });
    expect(await lenses()).toContainEqual(expect.stringMatching(/^RUNNING .* · the cluster does not answer$/));
  });

  it('is told of answers that are the same by their paths alone', async () => {
    await tell();
    await drifts();
    const [first = '', ...rest] = READS.map(({ path }) => path);
    const answers = { [first]: answersOf('2.47.1', (text) => text.replace('2.47.1', '2.48.0'))[first] };
    await tell({ answers, same: rest });
    expect(await lenses()).toContainEqual(expect.stringMatching(/^RUNNING · 2\/2/));
    expect(await client.connection.sendRequest('rayServeLens/sums', { textDocument: { uri } })).toMatchObject({
      configs: [{ release: '2.48.0' }],
    });
    await tell({ address: 'http://other:8265', answers, same: rest });
    expect((await lenses()).join()).not.toMatch(/RUNNING/);
  });

  it('stands on its nodes and its release, as they are free beside the others', async () => {
    await tell();
    await drifts();
    expect(await client.connection.sendRequest('rayServeLens/sums', { textDocument: { uri } })).toMatchObject({
      configs: [{ release: '2.47.1', cluster: expect.stringMatching(/CPU/) as string }],
    });
  });

  it('has a side bar of applications, deployments, replicas and nodes', async () => {
    await tell();
    const rows = await client.connection.sendRequest<readonly Row[]>('rayServeLens/live/tree', {});
    expect(rows.map(({ label }) => label)).toEqual(expect.arrayContaining(['sized', 'by-hand', 'Nodes']));
    const sized = rows.find(({ label }) => label === 'sized');
    expect(sized?.children?.[0]).toMatchObject({ label: 'Sized', description: 'HEALTHY · 2/2' });
    expect(sized?.children?.[0]?.children?.[0]).toMatchObject({ description: 'RUNNING · 10.0.0.1', log: {} });
    expect([sized?.kind, sized?.children?.[0]?.kind]).toEqual(['application', 'deployment']);
    const waiting = rows.find(({ label }) => label === 'waiting');
    expect(waiting?.children?.[0]?.why).toMatch(/needs 1 CPU, 0\.4 GPU/);
  });

  it('takes no message and no question of another form', async () => {
    await client.connection.sendNotification('rayServeLens/live/set', { address: 7 });
    await expect(client.connection.sendRequest('rayServeLens/live/preview', {})).rejects.toThrow();
    await client.connection.sendNotification('rayServeLens/live/set', { address, readAt: 1, answers: {}, same: 'all' });
    expect(await client.connection.sendRequest('rayServeLens/live/tree', {})).toBeNull();
  });
});
