import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

let uri = 'file:///nowhere/serve.yaml';
const BODY = 'applications:\n  - name: a\n    import_path: a:b\n';

describe('our own names', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
  });
  afterEach(async () => {
    await client.stop();
    expect(client.log).toEqual([]);
  });

  const codesOf = async (text: string): Promise<unknown[]> => {
    await client.open(uri, text);
    return (await client.published(uri, ({ version }) => version === 1)).map(({ code }) => code);
  };
  const mended = async (text: string, place: string, title: string): Promise<string> => {
    const document = TextDocument.create(uri, 'yaml', 1, text);
    const at = document.positionAt(text.indexOf(place));
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const change = actions.find((one) => one.title === title)?.edit?.documentChanges?.[0];
    if (change === undefined || !('edits' in change)) throw new Error(actions.map((one) => one.title).join(' | '));
    return TextDocument.applyEdits(document, change.edits as TextEdit[]);
  };

  it.each([
    ['rayserveLens.cluster: cpu=4', 'rayServeLens.cluster: cpu=4'],
    ['rayServeLens.clusters: cpu=4', 'rayServeLens.cluster: cpu=4'],
    ['rayServeLens.ignor: x', 'rayServeLens.ignore: x'],
    ['RayServeLens.ray_version = 2.47.1', 'rayServeLens.rayVersion: 2.47.1'],
  ])('a comment # %s is told and mended', async (written, meant) => {
    const text = `# ${written}\n${BODY}`;
    expect(await codesOf(text)).toContain('unknown-comment');
    const [name = ''] = meant.split(' ');
    expect(await mended(text, written, `Write ${name}`)).toBe(`# ${meant}\n${BODY}`);
  });

  it.each(['# ray.serve: the library', '# raylens.io: a page', '# rayServeLens.cluster: cpu=4'])(
    'says nothing of %s',
    async (comment) => {
      expect(await codesOf(`${comment}\n${BODY}`)).not.toContain('unknown-comment');
    },
  );

  it('wrong settings are told once, with the near name', async () => {
    const wrong = {
      rayVersion: 'banana',
      cluster: 'banana',
      rules: { 'unknown-keys': 'off', 'unknown-key': 'eror', 'renamed-key': 'off' },
      lense: { enabled: true },
    };
    await client.configure(wrong);
    await client.open(uri, BODY);
    await client.published(uri, ({ version }) => version === 1);
    await client.open('file:///nowhere/other.yaml', BODY);
    await client.published('file:///nowhere/other.yaml', ({ version }) => version === 1);
    expect(client.shown.map((one) => one.slice(0, 72)).sort()).toEqual([
      'rayServeLens.cluster: "banana" is not a node. Write nodes as cpu=4,gpu=1',
      'rayServeLens.lense: there is no such setting, did you mean rayServeLens.',
      'rayServeLens.rayVersion: banana is no Ray release, write one such as 2.6',
      'rayServeLens.rules: eror for unknown-key is none of off, error, warning,',
      'rayServeLens.rules: there is no rule unknown-keys, did you mean unknown-',
    ]);
  });

  it('empty settings are no mistake', async () => {
    await client.configure({
      rayVersion: null,
      cluster: '',
      rules: {},
      hints: { enabled: true },
      trace: { server: 'off' },
    });
    await client.open(uri, BODY);
    await client.published(uri, ({ version }) => version === 1);
    expect(client.shown).toEqual([]);
  });

  it('a key written twice, an unfinished merge and application: are mended', async () => {
    const twice = `${BODY}    name: b\n`;
    expect(await codesOf(twice)).toContain('duplicate-key');
    expect(await mended(twice, 'name: a', 'Remove this name, which has no effect')).toBe(
      'applications:\n  - import_path: a:b\n    name: b\n',
    );
    uri = 'file:///nowhere/merge.yaml';
    const merge = `${BODY}<<<<<<< HEAD\n    route_prefix: /a\n=======\n    route_prefix: /b\n>>>>>>> other\n`;
    expect(await codesOf(merge)).toEqual(['conflict-marker']);
    expect(await mended(merge, '<<<<', 'Keep that of other')).toBe(`${BODY}    route_prefix: /b\n`);
    uri = 'file:///nowhere/almost.yaml';
    const almost = BODY.replace('applications', 'application');
    expect(await codesOf(almost)).toEqual(expect.arrayContaining(['missing-key', 'unknown-key']));
    expect(await mended(almost, 'application', 'Rename it to applications')).toBe(BODY);
  });
});
