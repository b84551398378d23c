import { afterEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

const uri = 'file:///nowhere/serve.yaml';
const any = () => true;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const TYPO = `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_concurrent_queries: 20 # renamed since
        num_replica: 2 # misspelt
`;
const BROKEN = `applications:
  - name: main
    import_path: app:main
   oops: [
`;

describe('rules in the editor', () => {
  let client: TestClient;
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  const actions = async (range: object, only?: readonly string[]): Promise<CodeAction[]> =>
    (await client.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    })) ?? [];

  const applied = (action: CodeAction | undefined): string => {
    const change = action?.edit?.documentChanges?.[0];
    if (change === undefined || !('edits' in change)) throw new Error('no edit');
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? edit : []));
    return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, TYPO), edits);
  };

  it('links each problem to its help page, where the client says they are', async () => {
    client = await new TestClient().start('en', { help: 'file:///extension/docs/rules' });
    await client.open(uri, TYPO);
    const diagnostics = await client.published(uri, any);
    expect(codes(diagnostics)).toEqual(['renamed-key', 'unknown-key']);
    expect(diagnostics[1]?.codeDescription?.href).toBe('file:///extension/docs/rules/unknown-key.md');
  });

  it('offers the comment that ignores a problem, which then is gone', async () => {
    client = await new TestClient().start();
    await client.open(uri, TYPO);
    const [, typo] = await client.published(uri, any);
    const ignore = (await actions(typo?.range ?? {})).find(({ title }) => title.startsWith('Ignore'));
    const text = applied(ignore);
    expect(text).toContain('        # rayServeLens.ignore: unknown-key\n        num_replica: 2 # misspelt\n');
    await client.change(uri, 2, [{ text }]);
    expect(codes(await client.published(uri, ({ version }) => version === 2))).toEqual(['renamed-key']);
  });

  it('mends on saving what keeps its meaning, and nothing else', async () => {
    client = await new TestClient().start();
    await client.open(uri, TYPO);
    await client.published(uri, any);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const only of ['source.fixAll', 'source.fixAll.rayServeLens']) {
      const found = await actions(range, [only]);
      expect(found.map(({ kind }) => kind)).toEqual(['source.fixAll.rayServeLens']);
      expect(applied(found[0])).toBe(TYPO.replace('max_concurrent_queries', 'max_ongoing_requests'));
    }
    expect(await actions(range, ['source.organizeImports'])).toEqual([]);
  });

  it('shows a rule as the settings say', async () => {
    client = await new TestClient().start();
    await client.configure({ rules: { 'unknown-key': 'error', 'renamed-key': 'off', 'value-type': 7 } });
    await client.open(uri, TYPO);
    const diagnostics = await client.published(uri, any);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['unknown-key', 1]]);
  });

  it('leaves faults of the YAML to another extension that tells them, as long as it does', async () => {
    client = await new TestClient().start('en', { yamlIsChecked: true });
    await client.open(uri, BROKEN);
    expect(codes(await client.published(uri, any))).not.toContain('yaml-syntax');
    const tells = (now: { readonly diagnostics: readonly { code?: unknown }[] }) =>
      now.diagnostics.some(({ code }) => code === 'yaml-syntax');
    await client.connection.sendNotification('rayServeLens/checked', { yaml: false, json: false });
    await client.published(uri, tells);
    await client.connection.sendNotification('rayServeLens/checked', { yaml: true, json: false });
    await client.published(uri, (now) => !tells(now));
    await client.configure({ rules: { 'yaml-syntax': 'error' } });
    await client.published(uri, tells);
  });

  it.each([
    ['that only the reader of Ray refuses', TYPO.replace(': 2 ', ':\t2 ')],
    [
      'in the text that a manifest holds',
      `apiVersion: ray.io/v1\nkind: RayService\nmetadata:\n  name: a\nspec:\n  serveConfigV2: |\n    ${BROKEN.trimEnd().replaceAll('\n', '\n    ')}\n`,
    ],
  ])('tells a fault %s, which the other extension does not see', async (_, text) => {
    client = await new TestClient().start('en', { yamlIsChecked: true });
    await client.open(uri, text);
    expect(codes(await client.published(uri, any))).toContain('yaml-syntax');
  });
});
