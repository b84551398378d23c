import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DocumentHighlight,
  Location,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

const SERVE = `applications:
  - name: chat
    route_prefix: /chat
    import_path: app:graph
    deployments:
      - name: Named
        num_replicas: 2
      - name: Plain
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - models/small.yaml
        - model_loading_config: { model_id: org/big.v1 }
    deployments:
      - name: LLMServer:org--big_v1
        num_replicas: 1
`;
const CODE = `from ray import serve
from ray.serve import get_app_handle

@serve.deployment(name="Named")
class First:
    pass

@serve.deployment
class Plain:
    def __init__(self, one):
        self.app = get_app_handle("chat")

graph = Plain.bind(First.bind())
`;
const MODEL = `model_loading_config:
  model_id: small
`;
const MANIFEST = `apiVersion: ray.io/v1
kind: RayService
spec:
  serveConfigV2: |
    applications:
      - name: chat
        import_path: app:graph
      - name: other
        import_path: app:graph
`;

describe('names', () => {
  let client: TestClient;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const texts: Readonly<Record<string, string>> = {
    'serve.yaml': SERVE,
    'app.py': CODE,
    'models/small.yaml': MODEL,
    'service.yaml': MANIFEST,
    'other.yaml': 'name: chat\n',
  };
  const start = async (confirms = true): Promise<void> => {
    client = new TestClient();
    const workspaceEdit = confirms ? { changeAnnotationSupport: {} } : {};
    await client.start('en', undefined, [pathToFileURL(folder).href], {}, { workspaceEdit });
    for (const name of ['serve.yaml', 'models/small.yaml']) await client.open(uriOf(name), texts[name] ?? '');
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'names-'));
    mkdirSync(join(folder, 'models'));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  });
  afterEach(async () => {
    await client.stop();
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  const at = (name: string, word: string) => ({
    textDocument: { uri: uriOf(name) },
    position: TextDocument.create('', '', 0, texts[name] ?? '').positionAt((texts[name] ?? '').indexOf(word) + 1),
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, params);
  const told = (places: readonly Location[] | null) =>
    (places ?? []).map(({ uri, range }) => {
      const [name = ''] = Object.keys(texts).filter((one) => uriOf(one) === uri);
      return `${name}:${String(range.start.line + 1)}`;
    });
  const applied = ({ documentChanges = [] }: WorkspaceEdit, wants: (edit: object) => boolean = () => true) =>
    Object.fromEntries(
      documentChanges.flatMap((change) => {
        if (!('edits' in change)) return [];
        const [name = ''] = Object.keys(texts).filter((one) => uriOf(one) === change.textDocument.uri);
        const edits = change.edits.filter(wants) as TextEdit[];
        return [[name, TextDocument.applyEdits(TextDocument.create('', '', 0, texts[name] ?? ''), edits)]];
      }),
    );
  const rename = (name: string, word: string, newName: string): Promise<WorkspaceEdit> =>
    ask('rename', { ...at(name, word), newName });

  it('of applications are found in manifests and code, of the same name and import path alone', async () => {
    await start();
    const found = await ask<Location[]>('references', {
      ...at('serve.yaml', 'chat'),
      context: { includeDeclaration: true },
    });
    expect(told(found)).toEqual(['serve.yaml:2', 'serve.yaml:3', 'service.yaml:6', 'app.py:11']);
  });

  it('are changed at once here and in code, elsewhere and in routes if the person agrees', async () => {
    await start();
    const edit = await rename('serve.yaml', 'chat', 'talk');
    const sure = applied(edit, (one) => !('annotationId' in one));
    expect(sure['serve.yaml']).toBe(SERVE.replace('name: chat', 'name: talk'));
    expect(sure['app.py']).toBe(CODE.replace('"chat"', '"talk"'));
    expect(applied(edit)['serve.yaml']).toBe(SERVE.replaceAll('chat', 'talk'));
    expect(applied(edit)['service.yaml']).toBe(MANIFEST.replace('chat', 'talk'));
    expect(Object.values(edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
  });

  it('are changed only where it is sure for a client that cannot ask', async () => {
    await start(false);
    const edit = await rename('serve.yaml', 'chat', 'talk');
    expect(Object.keys(applied(edit))).toEqual(['serve.yaml', 'app.py']);
    expect(applied(edit)['serve.yaml']).toBe(SERVE.replace('name: chat', 'name: talk'));
  });

  it('of models are changed with what a builder makes of them', async () => {
    await start();
    const edit = await rename('serve.yaml', 'org/big.v1', 'org/huge.v2');
    expect(applied(edit)['serve.yaml']).toBe(
      SERVE.replace('org/big.v1', 'org/huge.v2').replace('org--big_v1', 'org--huge_v2'),
    );
  });

  it('of deployments are changed where code writes them as they are, and else the reason is told', async () => {
    await start();
    const edit = await rename('serve.yaml', 'Named', 'Better');
    expect([applied(edit)['serve.yaml'], applied(edit)['app.py']]).toEqual([
      SERVE.replace('Named', 'Better'),
      CODE.replace('Named', 'Better'),
    ]);
    await expect(ask('prepareRename', at('serve.yaml', 'Plain'))).rejects.toThrow('code gives this name');
    await expect(ask('prepareRename', at('serve.yaml', 'LLMServer'))).rejects.toThrow('rename the model');
    await expect(ask('prepareRename', at('serve.yaml', 'num_replicas'))).rejects.toThrow('Only names');
    await expect(rename('serve.yaml', 'chat', 'llm')).rejects.toThrow('is there already');
    await expect(rename('serve.yaml', 'chat', 'on')).rejects.toThrow('in quotes');
  });

  it('lead from a path to the model’s file, from that file to who uses it, and from a deployment to its model', async () => {
    await start();
    expect(told(await ask('definition', at('serve.yaml', 'models/small')))).toEqual(['models/small.yaml:1']);
    expect(told(await ask('definition', at('models/small.yaml', 'small')))).toEqual(['serve.yaml:13']);
    expect(told(await ask('definition', at('serve.yaml', 'org--big')))).toEqual(['serve.yaml:14']);
    expect(told(await ask('definition', at('serve.yaml', 'Plain')))).toEqual(['app.py:9']);
  });

  it('are marked in the document and found by their letters in the workspace', async () => {
    await start();
    const marked = await ask<DocumentHighlight[]>('documentHighlight', at('serve.yaml', 'chat'));
    expect(marked.map(({ range }) => range.start.line)).toEqual([1, 2]);
    const symbols: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query: 'cht' });
    expect(symbols.map(({ name, location }) => `${name} ${told([location]).join()}`)).toEqual([
      'chat serve.yaml:2',
      'chat service.yaml:6',
    ]);
    writeFileSync(join(folder, 'new.yaml'), MANIFEST.replaceAll('chat', 'chit'));
    await client.fileChanged(uriOf('new.yaml'), 1);
    const more: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query: 'chit' });
    expect(more).toHaveLength(1);
  });
});
