import { readFileSync } from 'node:fs';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const uri = 'file:///nowhere/serve.yaml';
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
const WITH_RESOLVE = { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } };
const RENAMED = `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_concurrent_queries: 20 # renamed since
        num_replica: 2 # misspelt
`;
const TEMPLATE = `applications:
  - name: main
    import_path: {{ .Values.path }}
`;
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof ResponseError ? error.code : error),
  );

describe('code actions', () => {
  let client: TestClient;
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  const start = async (text: string, textDocument: object = WITH_RESOLVE): Promise<void> => {
    client = await new TestClient().start('en', undefined, undefined, textDocument);
    await client.open(uri, text);
    await client.published(uri, () => true);
  };
  const actions = async (range: object = EVERYWHERE, only?: readonly string[]): Promise<CodeAction[]> =>
    (await client.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    })) ?? [];
  const resolve = (action: CodeAction): Promise<CodeAction> =>
    client.connection.sendRequest('codeAction/resolve', action);
  const titled = async (words: string): Promise<CodeAction> => {
    const found = (await actions()).find(({ title }) => title.includes(words));
    if (found === undefined) throw new Error(`no action with "${words}"`);
    return found;
  };

  it('come without edits to a client that asks for them, and resolve to those that others get at once', async () => {
    await start(scenario, {});
    const ofEdits = async () => (await actions()).filter(({ command }) => command === undefined);
    const atOnce = await ofEdits();
    await client.stop();
    await start(scenario);
    const listed = await ofEdits();
    expect(listed.length).toBeGreaterThan(2);
    expect(listed.every(({ edit, data }) => edit === undefined && data !== undefined)).toBe(true);
    expect(listed.map((one) => ({ ...one, data: undefined }))).toEqual(
      atOnce.map((one) => ({ ...one, edit: undefined })),
    );
    const resolved = [];
    for (const action of listed) resolved.push(await resolve(action));
    expect(resolved.map(({ edit }) => edit)).toEqual(atOnce.map(({ edit }) => edit));
    expect(atOnce.every(({ edit, data }) => edit !== undefined && data === undefined)).toBe(true);
  });

  it.each([
    ['keeps no data', { resolveSupport: { properties: ['edit'] } }],
    ['asks for the command alone', { dataSupport: true, resolveSupport: { properties: ['command'] } }],
  ])('have their edits at once for a client that %s', async (_, codeAction) => {
    await start(RENAMED, { codeAction });
    const found = await actions();
    expect(found.length).toBeGreaterThan(0);
    for (const { edit, data } of found) expect([edit === undefined, data]).toEqual([false, undefined]);
  });

  it('tell which fix of which text they are', async () => {
    await start(RENAMED);
    const range = { start: { line: 5, character: 8 }, end: { line: 5, character: 30 } };
    const fix = await titled('max_ongoing_requests');
    expect(fix.data).toEqual({ uri, version: 1, code: 'renamed-key', range, title: fix.title });
    const codes = (await actions(range)).flatMap(({ diagnostics }) => diagnostics?.[0]?.code ?? []);
    expect([...new Set(codes)]).toEqual(['renamed-key']);
  });

  it('that ignore a problem resolve to the comment', async () => {
    await start(RENAMED);
    const { edit } = await resolve(await titled('Ignore unknown-key'));
    const change = edit?.documentChanges?.[0];
    if (change === undefined || !('edits' in change)) throw new Error('no edit');
    expect(change.textDocument).toEqual({ uri, version: 1 });
    const edits = change.edits.flatMap((one) => ('newText' in one ? one : []));
    const text = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, RENAMED), edits);
    expect(text).toContain('        # rayServeLens.ignore: unknown-key\n        num_replica: 2 # misspelt\n');
  });

  it('that copy a line carry it with and without resolving', async () => {
    await start(TEMPLATE);
    const copy = await titled('Copy: helm template');
    expect(copy.command).toMatchObject({ command: 'rayServeLens.copyText' });
    expect([copy.data, copy.edit]).toEqual([undefined, undefined]);
    expect(await resolve(copy)).toEqual(copy);
  });

  it('are refused for a text that has changed since, or is closed', async () => {
    await start(RENAMED);
    const fix = await titled('max_ongoing_requests');
    await client.change(uri, 2, [{ text: `${RENAMED}# the end\n` }]);
    expect(await codeOf(resolve(fix))).toBe(LSPErrorCodes.ContentModified);
    expect((await resolve(await titled('max_ongoing_requests'))).edit).toBeDefined();
    await client.close(uri);
    expect(await codeOf(resolve(fix))).toBe(LSPErrorCodes.ContentModified);
  });

  it('are refused where the settings no longer show their problem', async () => {
    await start(RENAMED);
    const fix = await titled('max_ongoing_requests');
    await client.configure({ rules: { 'renamed-key': 'off' } });
    expect(await codeOf(resolve(fix))).toBe(LSPErrorCodes.ContentModified);
    expect(await codeOf(resolve({ ...fix, data: { ...(fix.data as object), title: 'Do as I say' } }))).toBe(
      LSPErrorCodes.ContentModified,
    );
  });

  it('that are none of ours are given back as they came', async () => {
    await start(RENAMED);
    for (const data of [undefined, null, 7, {}, { uri, version: '1' }]) {
      const action = { title: 'Other', ...(data !== undefined && { data }) };
      expect(await resolve(action)).toEqual(action);
    }
  });

  it('that mend on saving have their edits at once', async () => {
    await start(RENAMED);
    const [all, ...others] = await actions(EVERYWHERE, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all?.data).toBeUndefined();
    expect(all?.edit?.documentChanges).toHaveLength(1);
    expect(await resolve(all ?? { title: '' })).toEqual(all);
  });

  it('let others be answered between two problems, and stop when they are cancelled', async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `        num_replica_${String(i)}: 2\n`);
    await start(RENAMED + names.join(''));
    const source = new CancellationTokenSource();
    const menu = codeOf(
      client.connection.sendRequest(
        'textDocument/codeAction',
        { textDocument: { uri }, range: EVERYWHERE, context: { diagnostics: [] } },
        source.token,
      ),
    );
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: EVERYWHERE.start });
    source.cancel();
    expect(await menu).toBe(LSPErrorCodes.RequestCancelled);
  });
});
