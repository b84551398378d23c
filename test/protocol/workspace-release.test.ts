import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const SERVE = 'applications:\n  - import_path: a:b\n    keep_alive: 1\n';
const always = (): boolean => true;

describe('what the files around a document say', () => {
  let client: TestClient;
  let folder: string;
  const files: { uri: string; title: string; detail: string }[] = [];
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const write = (name: string, text: string): void => {
    writeFileSync(path(name), text);
  };
  const hover = async (): Promise<string> => {
    const found: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: uri('app/serve.yaml') },
      position: { line: 0, character: 2 },
    });
    return JSON.stringify(found?.contents);
  };
  const told = async (wish: string): Promise<void> => {
    await expect.poll(() => client.informed.at(-1), { timeout: 10_000 }).toContain(wish);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-around-'));
    mkdirSync(path('app'));
    client = new TestClient();
    files.length = 0;
    client.connection.onNotification('rayServeLens/file', (file: (typeof files)[number]) => void files.push(file));
    await client.start('en', { tellsFiles: true }, [pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is the release of the requirements, which are followed on the disk', async () => {
    write('requirements.txt', 'ray[serve]==2.47.1\n');
    await client.open(uri('app/serve.yaml'), SERVE);
    await told('Serve config, Ray 2.47.1. Ray 2.47.1: from ../requirements.txt line 1. no cluster is named');
    expect(await hover()).toContain('Ray 2.47.1: from ../requirements.txt line 1');
    expect(client.watched.some((glob) => glob.includes('*requirements*.txt'))).toBe(true);
    write('requirements.txt', '\nray[serve]==2.46.0\n');
    await client.fileChanged(uri('requirements.txt'));
    await told('Ray 2.46.0: from ../requirements.txt line 2');
    write('app/Dockerfile', 'FROM rayproject/ray:2.44.1-py311\n');
    await client.fileChanged(uri('app/Dockerfile'), 1);
    await told('Ray 2.44.1: from Dockerfile line 1');
    expect(files.at(-1)).toMatchObject({
      uri: uri('app/serve.yaml'),
      title: 'Serve config, Ray 2.44.1',
      detail: 'Ray 2.44.1: from Dockerfile line 1. no cluster is named',
    });
  });

  it('is read as it stands in the editor', async () => {
    write('environment.yml', 'dependencies: [ray-serve=2.46.0]\n');
    await client.open(uri('app/serve.yaml'), SERVE);
    await told('Ray 2.46.0: from ../environment.yml line 1');
    await client.open(uri('environment.yml'), 'dependencies: [ray-serve=2.45.0]\n');
    await expect.poll(() => client.informed.join('\n')).toContain('Ray 2.45.0: from ../environment.yml line 1');
  });

  it('is told once, and nothing of a file that the settings leave out', async () => {
    await client.open(uri('app/serve.yaml'), SERVE);
    await told('Serve config');
    await client.change(uri('app/serve.yaml'), 2, [{ text: `${SERVE}# more\n` }]);
    await client.published(uri('app/serve.yaml'), ({ version }) => version === 2);
    expect(client.informed).toHaveLength(1);
    await client.configure({ files: { exclude: ['app/**'] } });
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => diagnostics.length === 0);
    await told('left out by rayServeLens.files');
    expect(await hover()).toBe(undefined);
    await client.configure({ files: { include: ['other/**'] } });
    await client.published(uri('app/serve.yaml'), always);
    expect(await hover()).toBe(undefined);
    await client.configure({ files: { include: ['app/*.yaml'], exclude: ['serve.yml'] } });
    await client.published(uri('app/serve.yaml'), ({ diagnostics }) => diagnostics.length > 0);
    await told('Serve config');
  });
});
