import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Hover, Location } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/kuberay', import.meta.url));
const MANIFEST = readFileSync(join(EXAMPLE, 'rayservice.yaml'), 'utf8');
const SERVE = `applications:
- name: llm
  import_path: ray.serve.llm:build_openai_app
  args: { llm_configs: [model.yaml] }
`;

describe('manifests and files of models in the editor', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const lineOf = (text: string): number => MANIFEST.slice(0, MANIFEST.indexOf(text)).split('\n').length - 1;
  const ask = <T>(method: string, text: string, shift = 0): Promise<T> => {
    const line = lineOf(text);
    const character = (MANIFEST.split('\n')[line] ?? '').indexOf(text.split('\n')[0] ?? '') + shift;
    const params = { textDocument: { uri: uri('rayservice.yaml') }, position: { line, character } };
    return client.connection.sendRequest(`textDocument/${method}`, params);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-manifests-'));
    cpSync(EXAMPLE, folder, { recursive: true });
    client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('has squiggles inside the block, where they belong', async () => {
    await client.open(uri('rayservice.yaml'), MANIFEST);
    const found = await client.published(uri('rayservice.yaml'), () => true);
    expect(found.map(({ code, range }) => [code, range.start.line, range.start.character])).toEqual([
      ['gpu-contention', lineOf('name: sentiment\n        route'), 14],
      ['renamed-key', lineOf('max_concurrent_queries'), 12],
      ['image-release', lineOf('rayVersion'), 16],
    ]);
  });

  it('mends the block and the manifest around it', async () => {
    await client.open(uri('rayservice.yaml'), MANIFEST);
    const found = await client.published(uri('rayservice.yaml'), () => true);
    const texts = [];
    for (const { range } of found) {
      const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uri('rayservice.yaml') },
        range,
        context: { diagnostics: [] as Diagnostic[] },
      });
      for (const { edit } of actions) {
        const change = edit?.documentChanges?.[0];
        const edits = change !== undefined && 'edits' in change ? change.edits : [];
        const document = TextDocument.create('file:///a', 'yaml', 1, MANIFEST);
        texts.push(
          TextDocument.applyEdits(
            document,
            edits.flatMap((one) => ('newText' in one ? one : [])),
          ),
        );
      }
    }
    const changed = (from: string, to: string): string => MANIFEST.replace(from, to);
    expect(texts).toContain(changed('max_concurrent_queries: 20', 'max_ongoing_requests: 20'));
    expect(texts).toContain(changed('replicas: 1\n', 'replicas: 2\n'));
    expect(texts).toContain(changed('"2.50.0"', '"2.54.1"'));
  });

  it('leads from the import path and from a deployment to the Python lines', async () => {
    await client.open(uri('rayservice.yaml'), MANIFEST);
    const [target] = await ask<Location[]>('definition', 'sentiment:app', 3);
    expect(target).toMatchObject({ uri: uri('sentiment.py'), range: { start: { line: 19 } } });
    const [deployment] = await ask<Location[]>('definition', 'Sentiment\n', 3);
    expect(deployment).toMatchObject({ uri: uri('sentiment.py'), range: { start: { line: 10 } } });
    const hover = await ask<Hover>('hover', 'sentiment\n        route', 2);
    expect(JSON.stringify(hover.contents)).toContain('6\u00A0CPU\u00A0·\u00A02\u00A0GPU');
  });

  it('a changed file of a model refreshes the application that names it', async () => {
    writeFileSync(join(folder, 'model.yaml'), 'model_loading_config: { model_id: m }\n');
    await client.open(uri('serve.yaml'), SERVE);
    const is = (wanted: boolean) => (published: { diagnostics: readonly { code?: unknown }[] }) =>
      published.diagnostics.some(({ code }) => code === 'refused-key') === wanted;
    await client.published(uri('serve.yaml'), is(false));
    writeFileSync(join(folder, 'model.yaml'), 'model_loading_config: { model_id: m }\nno_such_key: 1\n');
    await client.fileChanged(uri('model.yaml'));
    await client.published(uri('serve.yaml'), is(true));
  });
});
