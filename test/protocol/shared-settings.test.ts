import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const SERVE = 'applications:\n  - import_path: a:b\n    route_prefix: chat\n';
const SETTINGS = 'rayservelens.yaml';

describe('the settings that a repository shares', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const told = async (wish: string): Promise<void> => {
    await expect.poll(() => client.informed.at(-1), { timeout: 10_000 }).toContain(wish);
  };
  const codes = (diagnostics: readonly { code?: unknown }[]): readonly unknown[] => diagnostics.map(({ code }) => code);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-shared-'));
    mkdirSync(join(folder, 'app'));
    client = await new TestClient().start('en', { help: 'file:///help', opensHelp: true }, [
      pathToFileURL(folder).href,
    ]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('count in the editor before its own, and are followed on the disk', async () => {
    write(SETTINGS, 'rayVersion: 2.47.1\ncluster: cpu=4\n');
    await client.configure({ rayVersion: '2.44.0', cluster: 'cpu=9' });
    await client.open(uri('app/serve.yaml'), SERVE);
    await told('Ray 2.47.1: from ../rayservelens.yaml. Cluster: from the setting cluster, ../rayservelens.yaml');
    write(SETTINGS, 'rules: { route-prefix: off }\n');
    await client.fileChanged(uri(SETTINGS));
    await told('Ray 2.44.0: from the setting. Cluster: from the setting rayServeLens.cluster');
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => !codes(diagnostics).includes('route-prefix'));
    rmSync(join(folder, SETTINGS));
    await client.fileChanged(uri(SETTINGS), 3);
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => codes(diagnostics).includes('route-prefix'));
  });

  it('leave files out', async () => {
    write(SETTINGS, 'exclude: app/\n');
    await client.open(uri('app/serve.yaml'), SERVE);
    await told('left out by rayServeLens.files, rayservelens.yaml or .rayservelensignore');
  });

  it('count as they are typed, and what is wrong with them is shown, explained and mended', async () => {
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => codes(diagnostics).includes('route-prefix'));
    const text = 'rayversion: 2.47.1\nrules:\n  route-prefix: off\n';
    await client.open(uri(SETTINGS), text);
    const [problem] = await client.published(uri(SETTINGS), ({ diagnostics }) => diagnostics.length > 0);
    expect(problem).toMatchObject({
      code: 'settings-file',
      message: 'there is no setting rayversion, did you mean rayVersion?',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
    });
    expect(problem?.codeDescription).toBeUndefined();
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => !codes(diagnostics).includes('route-prefix'));
    const textDocument = { uri: uri(SETTINGS) };
    const actions: readonly CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: problem?.range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toContain('Change to rayVersion');
    expect(actions.map(({ title }) => title).join()).not.toContain('Ignore');
    expect(actions.map(({ title }) => title).join()).not.toContain('help');
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 1, character: 2 },
    });
    expect(JSON.stringify(hover)).toContain('by the code of their rule');
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 2, character: 17 },
    });
    expect(list.items.map(({ label }) => label)).toEqual(['off', 'error', 'warning', 'information', 'hint']);
    await client.change(uri(SETTINGS), 2, [{ text: 'rayVersion: 2.47.1\n' }]);
    await client.published(uri(SETTINGS), ({ diagnostics, version }) => version === 2 && diagnostics.length === 0);
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => codes(diagnostics).includes('route-prefix'));
  });

  it('name no file outside of the workspace', async () => {
    write(SETTINGS, 'clusterFile: ../somewhere.yaml\n');
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), () => true);
    await expect
      .poll(() => client.shown.join('\n'), { timeout: 10_000 })
      .toContain('../somewhere.yaml: no such file inside the repository');
  });
});
