import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { doneBy, hostile, watchedBy } from '../security/hostile.ts';
import { TestClient } from './client.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const before = { ...process.env };

afterEach(() => {
  for (const name of ['NODE_OPTIONS', 'LENS_WATCH']) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
});

describe('a repository that wants what is outside of it', () => {
  it.each([
    [['check', '.', '--format', 'json']],
    [['check', '.', '--format', 'json', '--jobs', '2']],
    [['check', 'app.py']],
    [['check', 'serve.yaml', '--fix']],
    [['plan', 'serve.yaml', '--format', 'html']],
    [['diff', 'serve.yaml', '--from', '2.47.1', '--to', '2.60.0']],
  ])('is not run, and nothing outside is read or asked by %j', (args) => {
    const place = hostile();
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
      cwd: place.root,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', ...watchedBy(place) },
    });
    expect({ status, stderr }).toMatchObject({ status: expect.any(Number) as number });
    expect(status).toBeLessThan(3);
    expect(`${stdout}${stderr}`).not.toContain('2.31.0');
    expect(doneBy(place)).toEqual([]);
    expect(existsSync(place.marker)).toBe(false);
  });

  it('has what the call names outside of it read, and the watch sees that', () => {
    const place = hostile();
    const args = [join(dist, 'cli.js'), 'check', '../outside/secret.yaml', '--cluster-file', '../outside/cluster.yaml'];
    spawnSync(process.execPath, args, { cwd: place.root, env: { ...process.env, ...watchedBy(place) } });
    expect(doneBy(place)).toContain('read ../outside/secret.yaml');
    expect(doneBy(place)).toContain('read ../outside/cluster.yaml');
  });

  it('is not run, and nothing outside is read or asked by the language server', async () => {
    const place = hostile();
    Object.assign(process.env, watchedBy(place));
    const folder = pathToFileURL(place.root).href;
    const client = await new TestClient().start('en', { tellsFiles: true }, [folder]);
    const uri = `${folder}/serve.yaml`;
    const text = readFileSync(join(place.root, 'serve.yaml'), 'utf8');
    await client.open(uri, text);
    await client.published(uri, ({ version }) => version === 1);
    const textDocument = { uri };
    const lines = text.split('\n');
    const at = lines.flatMap((line, i) =>
      /import_path|llm_configs|name/.test(line) ? [{ line: i, character: line.length - 4 }] : [],
    );
    for (const position of at)
      for (const method of ['hover', 'definition', 'completion', 'references'])
        await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument,
          position,
          context: { includeDeclaration: true },
        });
    for (const method of ['codeLens', 'documentLink', 'documentSymbol'])
      await client.connection.sendRequest(`textDocument/${method}`, { textDocument });
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    expect(await client.stop()).toBe(0);
    expect(doneBy(place)).toEqual([]);
    expect(existsSync(place.marker)).toBe(false);
    expect(client.log).toEqual([]);
  });
});

describe('what is built', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
  const textOf = (name: string): string => readFileSync(join(dist, name), 'utf8');

  it('makes no code of texts', () => {
    const makes = /\beval\(|\bnew Function\b|\bFunction\(["'`]|\bvm["']\)|node:vm/;
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((name) => makes.test(textOf(name)))).toEqual([]);
  });

  it('loads nothing that is not built with it', () => {
    const loaded = files.flatMap((name) =>
      [...textOf(name).matchAll(/\bimport\(([^)]*)\)/g)].map(([, what]) => what ?? ''),
    );
    expect(loaded.filter((what) => !/^["']\.{1,2}\/[\w/.-]+["']$/.test(what)).map((what) => what.slice(0, 40))).toEqual(
      [],
    );
  });
});
