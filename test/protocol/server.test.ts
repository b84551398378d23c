import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, CodeAction, Hover } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.yaml';
const any = () => true;
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);
const EXPECTED = ['cpu-contention', 'hidden-router', 'hidden-router', 'shared-card'];

describe('the language server', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  const actions = (range: object): Promise<CodeAction[] | null> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });

  it('publishes what the scenario hides and where it competes, with its version', async () => {
    await client.open(uri, scenario);
    const diagnostics = await client.published(uri, ({ version }) => version === 1);
    expect(codes(diagnostics)).toEqual(EXPECTED);
    expect(diagnostics[0]?.range.start).toEqual({ line: 3, character: 0 });
    expect(diagnostics[0]?.relatedInformation).toHaveLength(2);
  });

  it('ends the error by the preferred fix and keeps every comment', async () => {
    await client.open(uri, scenario);
    const [error] = await client.published(uri, any);
    const fix = (await actions(error?.range ?? {}))?.find(({ isPreferred }) => isPreferred);
    const change = fix?.edit?.documentChanges?.[0];
    if (change === undefined || !('edits' in change)) throw new Error('no edit');
    const document = TextDocument.create(uri, 'yaml', 1, scenario);
    const text = TextDocument.applyEdits(
      document,
      change.edits.flatMap((edit) => ('newText' in edit ? edit : [])),
    );
    for (const comment of scenario.match(/#.*/g) ?? []) expect(text).toContain(comment);
    await client.change(uri, 2, [{ text }]);
    expect(codes(await client.published(uri, ({ version }) => version === 2))).toEqual(['shared-card']);
  });

  it('shows the terms of an application and the whole file on hover', async () => {
    await client.open(uri, scenario);
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 4, character: 12 },
    });
    const value = JSON.stringify(hover?.contents);
    expect(value).toContain('LLMRouter');
    expect(value).toContain('6\u00A0CPU\u00A0·\u00A00.8\u00A0GPU');
  });

  it('shows what applications and the file reserve as lenses over them', async () => {
    await client.open(uri, scenario);
    const lenses: CodeLens[] | null = await client.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri },
    });
    const titles = lenses?.map(({ range, command }) => [range.start.line, command?.title]);
    expect(titles).toEqual([
      [3, 'In all 6 CPU · 0.8 GPU → 12 · 1.6 at most · does not fit: 2 pending'],
      [4, '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others'],
      [21, '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others'],
    ]);
  });

  it('gives the same diagnostics when the scenario is typed character by character', async () => {
    await client.open(uri, '');
    const document = TextDocument.create(uri, 'yaml', 1, '');
    let typed = document;
    let version = 1;
    for (const character of scenario) {
      const place = typed.positionAt(typed.getText().length);
      const change = { range: { start: place, end: place }, text: character };
      typed = TextDocument.update(typed, [change], ++version);
      await client.change(uri, version, [change]);
      if (version % 25 === 0)
        await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: place });
    }
    const last = version;
    expect(codes(await client.published(uri, (published) => published.version === last))).toEqual(EXPECTED);
  });

  it('clears on close and says nothing of files that are not ours', async () => {
    await client.open(uri, scenario);
    await client.published(uri, any);
    await client.close(uri);
    expect(await client.published(uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
    await client.open('file:///nowhere/other.yaml', 'services:\n  web:\n    image: nginx\n');
    expect(await client.published('file:///nowhere/other.yaml', any)).toEqual([]);
  });

  it('follows the settings', async () => {
    const bare = scenario.replace(/# rayServeLens.*\n/g, '');
    await client.open(uri, bare);
    await client.published(uri, any);
    await client.configure({ rayVersion: '2.49.2', cluster: 'cpu=4,gpu=1' });
    expect(
      codes(
        await client.published(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'cpu-contention')),
      ),
    ).toEqual(EXPECTED);
    await client.configure({ rayVersion: 7, cluster: ['x'] });
    await client.published(uri, ({ diagnostics }) => !codes(diagnostics).includes('cpu-contention'));
  });

  it('answers null for a document that is not open', async () => {
    const position = { line: 0, character: 0 };
    expect(
      await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///x' }, position }),
    ).toBeNull();
  });
});

it('speaks Vietnamese to an editor in Vietnamese', async () => {
  const client = await new TestClient().start('vi');
  await client.open(uri, scenario);
  const [error] = await client.published(uri, any);
  expect(error?.message).toContain('lúc khởi động');
  expect(error?.code).toBe('cpu-contention');
  await client.stop();
});
