import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Hover, Location } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const SERVE = `applications:
  - name: app
    import_path: pkg.main:app
    deployments:
      - name: Model
        num_replicas: 3
`;
const PYTHON = `from ray import serve


@serve.deployment
class Model:
    pass


@serve.deployment
class Api:
    def __init__(self, model):
        self.model = model


app = Api.bind(Model.bind())
`;

describe('the Python beside a Serve file', () => {
  let client: TestClient;
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const at = (line: number, character: number) => ({
    textDocument: { uri: uri('serve.yaml') },
    position: { line, character },
  });
  const ask = <T>(method: string, line: number, character: number): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, at(line, character));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-python-'));
    mkdirSync(path('pkg'));
    writeFileSync(path('pkg/__init__.py'), '');
    writeFileSync(path('pkg/main.py'), PYTHON);
    writeFileSync(path('serve.yaml'), SERVE);
    client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is where the path and the names of deployments lead', async () => {
    await client.open(uri('serve.yaml'), SERVE);
    const [target] = await ask<Location[]>('definition', 2, 25);
    expect(target).toMatchObject({ uri: uri('pkg/main.py'), range: { start: { line: 14, character: 0 } } });
    const [made] = await ask<Location[]>('definition', 4, 16);
    expect(made).toMatchObject({ uri: uri('pkg/main.py'), range: { start: { line: 4, character: 6 } } });
    expect(await ask('definition', 0, 3)).toEqual([]);
  });

  it('is told by the hover of the path, and counted', async () => {
    await client.open(uri('serve.yaml'), SERVE);
    const found = await ask<Hover>('hover', 2, 25);
    expect(JSON.stringify(found.contents)).toContain('main.py line 15');
    expect(JSON.stringify(found.contents)).toContain('builds `Model`, `Api`');
    const table = await ask<Hover>('hover', 1, 12);
    expect(JSON.stringify(table.contents)).toContain('| **app** |  | **4\u00A0CPU** |');
  });

  it('offers its names', async () => {
    const text = SERVE.replace('- name: Model', '- name: ').replace('pkg.main:app', 'pkg.main:');
    await client.open(uri('serve.yaml'), SERVE);
    await client.change(uri('serve.yaml'), 2, [{ text: text.replace('pkg.main:', 'pkg.main:app') }]);
    const names = await ask<CompletionList>('completion', 4, 14);
    expect(names.items.map(({ label }) => label)).toEqual(['Model', 'Api']);
    await client.change(uri('serve.yaml'), 3, [{ text }]);
    const targets = await ask<CompletionList>('completion', 2, 26);
    expect(targets.items.map(({ label }) => label)).toContain('app');
    await client.change(uri('serve.yaml'), 4, [{ text: text.replace('pkg.main:', '') }]);
    const modules = await ask<CompletionList>('completion', 2, 17);
    expect(modules.items[0]?.label).toBe('pkg.main:');
  });

  it('counts as it stands in the editor, and again when the disk changes', async () => {
    const is = (code: string) => (published: { diagnostics: readonly { code?: unknown }[] }) =>
      published.diagnostics.some((one) => one.code === code);
    const none = (published: { diagnostics: readonly unknown[] }) => published.diagnostics.length === 0;
    await client.open(uri('serve.yaml'), SERVE);
    await client.published(uri('serve.yaml'), none);
    await client.open(uri('pkg/main.py'), PYTHON);
    await client.change(uri('pkg/main.py'), 2, [{ text: PYTHON.replaceAll('Model', 'Other') }]);
    await client.published(uri('serve.yaml'), is('unknown-deployment'));
    await client.close(uri('pkg/main.py'));
    await client.published(uri('serve.yaml'), none);
    writeFileSync(path('pkg/main.py'), PYTHON.replace('app =', 'main ='));
    await client.fileChanged(uri('pkg/main.py'));
    await client.published(uri('serve.yaml'), is('failed-build'));
    expect(client.watched).toContain('**/*.py');
  });
});

it('Python is looked at with every text where the editor does not tell of changed files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-unwatched-'));
  const uri = pathToFileURL(join(folder, 'serve.yaml')).href;
  const serve = SERVE.replace('pkg.main', 'main');
  const client = await new TestClient().start();
  const codes = async (version: number): Promise<readonly unknown[]> => {
    await client.change(uri, version, [{ text: `${serve}# ${version}\n` }]);
    const diagnostics = await client.published(uri, (published) => published.version === version);
    return diagnostics.map(({ code }) => code);
  };
  await client.open(uri, serve);
  writeFileSync(join(folder, 'main.py'), PYTHON.replaceAll('Model', 'Other'));
  expect(await codes(2)).toEqual(['unknown-deployment']);
  writeFileSync(join(folder, 'main.py'), PYTHON);
  expect(await codes(3)).toEqual([]);
  expect(client.watched).toEqual([]);
  expect(await client.stop()).toBe(0);
  expect(client.log).toEqual([]);
  rmSync(folder, { recursive: true });
});

it('a file of any name that code opens is followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-opened-'));
  const path = (name: string): string => join(folder, name);
  const uri = pathToFileURL(path('serve.yaml')).href;
  const is = (code: string) => (published: { diagnostics: readonly { code?: unknown }[] }) =>
    published.diagnostics.some((one) => one.code === code);
  writeFileSync(path('names.conf'), 'first: Model\n');
  writeFileSync(
    path('main.py'),
    'import yaml\nfrom ray import serve\n\nnames = yaml.safe_load(open("names.conf"))\n\n\n@serve.deployment(name=names["first"])\nclass One:\n    pass\n\n\napp = One.bind()\n',
  );
  const client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
  await client.open(uri, SERVE.replace('pkg.main', 'main'));
  await client.published(uri, ({ diagnostics }) => diagnostics.length === 0);
  writeFileSync(path('names.conf'), 'first: Other\n');
  await client.fileChanged(pathToFileURL(path('names.conf')).href);
  await client.published(uri, is('unknown-deployment'));
  expect(client.watched).toContain('**/names.conf');
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});
