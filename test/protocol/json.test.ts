import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, Hover } from 'vscode-languageserver/node';
import { parse } from 'yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.json';
const config = { ...(parse(scenario) as object), proxy_location: 'EveryNod' };
const indented = JSON.stringify(config, null, 2);

describe('a config in JSON', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start('en', { jsonIsChecked: true });
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  const open = (text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text },
    });

  it.each([
    ['indented', indented],
    ['on one line', JSON.stringify(config)],
  ])('%s has its problems, and the edit that mends one leaves JSON', async (_, text) => {
    await open(text);
    const told = await client.published(uri, () => true);
    const choice = told.find(({ code }) => code === 'value-choice');
    const range = choice?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(TextDocument.create(uri, 'json', 1, text).getText(range)).toContain('EveryNod');
    const context = { diagnostics: [] };
    const params = { textDocument: { uri }, range, context };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    expect(actions.some(({ title }) => /^(?:Ignore|Name the Ray release)/.test(title))).toBe(false);
    const change = actions.find(({ isPreferred }) => isPreferred)?.edit?.documentChanges?.[0];
    const edits =
      change !== undefined && 'edits' in change ? change.edits.flatMap((edit) => ('newText' in edit ? edit : [])) : [];
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, text), edits);
    expect(JSON.parse(after)).toMatchObject({ proxy_location: 'EveryNode' });
  });

  it('has hovers and lenses', async () => {
    await open(indented);
    const document = TextDocument.create(uri, 'json', 1, indented);
    const position = document.positionAt(indented.indexOf('max_replicas') + 2);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover?.contents)).toContain('replicas');
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses).toHaveLength(3);
  });

  it('leaves a fault of JSON to the editor, and tells the tab that JSON takes and Ray does not', async () => {
    await open(`${indented.slice(0, -2)},,\n}`);
    expect((await client.published(uri, () => true)).map(({ code }) => code)).not.toContain('yaml-syntax');
    await client.change(uri, 2, [{ text: JSON.stringify(config, null, '\t') }]);
    await client.published(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'yaml-syntax'));
  });

  it('is no file that only is JSON: nothing is told or offered', async () => {
    await open('{ "name": "x", "applications": 3 }');
    expect(await client.published(uri, () => true)).toEqual([]);
    const position = { line: 0, character: 2 };
    const offers = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    expect(offers).toBeNull();
  });
});
