import type { CodeLens, DocumentLink, Location, WorkspaceSymbol } from 'vscode-languageserver/node';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { VirtualFiles } from './virtual-files.ts';

const ROOT = 'vscode-vfs://github/owner/repo';
const SERVE = `# rayServeLens.rayVersion: 2.47.1
# rayServeLens.cluster: cpu=4
applications:
  - name: a
    import_path: pkg.main:app
`;
const MAIN = `from ray import serve
from .sizes import REPLICAS


@serve.deployment(num_replicas=REPLICAS)
class Model:
    pass


app = Model.bind()
`;
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

describe('files that no disk has', () => {
  let client: TestClient;
  let files: VirtualFiles;

  const start = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    files = new VirtualFiles(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${ROOT}/${name}`, text])),
    );
    client = new TestClient();
    files.serve(client);
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };
    await client.start('en', { readsFiles: true }, [ROOT], {}, watching);
  };
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });
  const open = (name: string): Promise<void> =>
    client.open(`${ROOT}/${name}`, files.texts.get(`${ROOT}/${name}`) ?? '');
  const ask = <T>(method: string, name: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest<T>(method, { textDocument: { uri: `${ROOT}/${name}` }, ...more });
  const lens = async (name: string): Promise<string> =>
    (await ask<CodeLens[]>('textDocument/codeLens', name))[0]?.command?.title ?? '';

  it('are code that an import path names, with what that imports, in few requests', async () => {
    await start({ 'serve.yaml': SERVE, 'pkg/__init__.py': '', 'pkg/main.py': MAIN, 'pkg/sizes.py': 'REPLICAS = 3\n' });
    await open('serve.yaml');
    expect(await lens('serve.yaml')).toMatch(/^3 CPU/);
    expect(files.asked.length).toBeLessThanOrEqual(5);
    const before = files.asked.length;
    const links = await ask<DocumentLink[]>('textDocument/documentLink', 'serve.yaml');
    expect(links.map(({ target }) => target)).toContain(`${ROOT}/pkg/main.py#L10,1`);
    const position = { line: 4, character: 22 };
    const [defined] = await ask<Location[]>('textDocument/definition', 'serve.yaml', { position });
    expect(defined).toMatchObject({ uri: `${ROOT}/pkg/main.py`, range: { start: { line: 9 } } });
    await ask('textDocument/hover', 'serve.yaml', { position });
    expect(files.asked.length).toBe(before);
  });

  it('say nothing that does not hold once all is read', async () => {
    await start({ 'serve.yaml': SERVE, 'pkg/__init__.py': '', 'pkg/main.py': MAIN, 'pkg/sizes.py': 'REPLICAS = 9\n' });
    const told: string[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: { code: string }[] }) => void told.push(diagnostics.map(({ code }) => code).join())); // prettier-ignore
    await open('serve.yaml');
    expect(await lens('serve.yaml')).toContain('does not fit');
    await client.change(`${ROOT}/serve.yaml`, 2, [{ text: SERVE }]);
    await lens('serve.yaml');
    expect([...new Set(told)]).toEqual(['cpu-contention']);
  });

  it('count anew when they change, come and go', async () => {
    await start({ 'serve.yaml': SERVE, 'pkg/__init__.py': '', 'pkg/main.py': MAIN, 'pkg/sizes.py': 'REPLICAS = 3\n' });
    const set = async (name: string, text: string | null, type: 1 | 2 | 3): Promise<void> => {
      if (text === null) files.texts.delete(`${ROOT}/${name}`);
      else files.texts.set(`${ROOT}/${name}`, text);
      await client.fileChanged(`${ROOT}/${name}`, type);
    };
    await open('serve.yaml');
    expect(await lens('serve.yaml')).toMatch(/^3 CPU/);
    await set('pkg/sizes.py', 'REPLICAS = 2\n', 2);
    expect(await lens('serve.yaml')).toMatch(/^2 CPU/);
    await set('pkg/sizes/__init__.py', 'REPLICAS = 1\n', 1);
    expect(await lens('serve.yaml')).toMatch(/^1 CPU/);
    await set('pkg/sizes/__init__.py', null, 3);
    expect(await lens('serve.yaml')).toMatch(/^2 CPU/);
  });

  it('are scripts beside a data file, releases and clusters, and are found by name', async () => {
    await start({
      'script/serve_models.py': example('script/serve_models.py'),
      'script/two-models.yaml': example('script/two-models.yaml'),
      'other/serve.yaml': SERVE.replace(/^#.*\n#.*\n/, '').replace('name: a', 'name: elsewhere'),
      'other/requirements.txt': 'ray[serve]==2.9.3\n',
    });
    await open('script/two-models.yaml');
    const codes = await client.published(`${ROOT}/script/two-models.yaml`, ({ diagnostics }) => diagnostics.length > 0);
    expect(codes.map(({ code }) => code)).toContain('cpu-contention');
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'elsewhere' });
    expect(symbols.map(({ location }) => location.uri)).toEqual([`${ROOT}/other/serve.yaml`]);
    await open('other/serve.yaml');
    const releases = { command: 'rayServeLens.server.releases', arguments: [{ uri: `${ROOT}/other/serve.yaml` }] };
    expect(await client.connection.sendRequest('workspace/executeCommand', releases)).toMatchObject({
      current: '2.9.3',
    });
  });

  it('stay unknown where the editor reads none', async () => {
    await start({ 'serve.yaml': SERVE });
    const uri = 'shown:/pkg/serve.yaml';
    await client.open(uri, SERVE);
    await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const diagnostics = await client.published(uri, () => true);
    expect(diagnostics.map(({ code }) => code)).not.toContain('import-path');
    expect(new Set(files.asked.flatMap((asked) => [...asked.folders, ...asked.files]))).toEqual(
      new Set(['shown:/pkg']),
    );
  });
});
