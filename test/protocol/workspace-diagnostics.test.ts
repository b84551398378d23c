import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { PullingClient, codesOf } from './puller.ts';

const WRONG = 'applications:\n  - name: a\n    import_path: code:app\n    route_prefix: a\n';
const RIGHT = WRONG.replace('route_prefix: a', 'route_prefix: /a');
const ALL = { diagnostics: { scope: 'workspace' } };
const TOLD = ['route-prefix'];

/** A folder with files of all kinds: one wrong on top and one below, one right, others that are not ours or left out. */
const workspace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-all-'));
  for (const name of ['deep', 'ignored', 'node_modules', '.venv']) mkdirSync(join(folder, name));
  const files = {
    'wrong.yaml': WRONG,
    'right.yml': RIGHT,
    'other.yaml': 'a: 1\n',
    'deep/wrong.yaml': WRONG,
    'ignored/wrong.yaml': WRONG,
    'node_modules/wrong.yaml': WRONG,
    '.venv/wrong.yaml': WRONG,
    '.gitignore': '/ignored/\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('diagnostics of the whole workspace', () => {
  let folder: string;
  let client: PullingClient;
  let source: CancellationTokenSource;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  beforeEach(async () => {
    folder = workspace();
    source = new CancellationTokenSource();
    client = await new PullingClient().begin([pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    expect(client.pushed).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('are streamed of each file that git does not leave out', async () => {
    await client.configure(ALL);
    const { known, until } = client.stream(source.token);
    await until((reports) => ['wrong.yaml', 'deep/wrong.yaml'].every((name) => reports.has(at(name))));
    const told = [...known].filter(([, report]) => codesOf(report)?.length !== 0);
    expect(told.map(([uri]) => uri).sort()).toEqual([at('deep/wrong.yaml'), at('wrong.yaml')]);
    expect(told.map(([, report]) => codesOf(report))).toEqual([TOLD, TOLD]);
    expect(told.every(([, { version }]) => version === null)).toBe(true);
  });

  it('are none by default, and go when the setting does', async () => {
    const { known, until } = client.stream(source.token);
    await client.configure(ALL);
    await until((reports) => codesOf(reports.get(at('wrong.yaml')))?.[0] === 'route-prefix');
    await client.configure({});
    await until((reports) => [...reports.values()].every((report) => codesOf(report)?.length === 0));
    expect(known.size).toBeGreaterThan(1);
  });

  it('follow files that are written, deleted and renamed', async () => {
    await client.configure(ALL);
    const { until } = client.stream(source.token);
    const says = (name: string, codes: readonly string[]) =>
      until((reports) => JSON.stringify(codesOf(reports.get(at(name)))) === JSON.stringify(codes));
    await says('wrong.yaml', TOLD);
    writeFileSync(join(folder, 'wrong.yaml'), RIGHT);
    await client.fileChanged(at('wrong.yaml'));
    await says('wrong.yaml', []);
    renameSync(join(folder, 'deep/wrong.yaml'), join(folder, 'deep/new.yaml'));
    await client.fileChanged(at('deep/wrong.yaml'), 3);
    await client.fileChanged(at('deep/new.yaml'), 1);
    await says('deep/wrong.yaml', []);
    await says('deep/new.yaml', TOLD);
    rmSync(join(folder, 'deep/new.yaml'));
    await client.fileChanged(at('deep/new.yaml'), 3);
    await says('deep/new.yaml', []);
    writeFileSync(join(folder, '.gitignore'), '');
    await client.fileChanged(at('.gitignore'));
    await says('ignored/wrong.yaml', TOLD);
  });

  it('of a file that is open are pulled with it, and are those of the disk once it is closed', async () => {
    await client.configure(ALL);
    const { until } = client.stream(source.token);
    await client.open(at('wrong.yaml'), RIGHT);
    expect(codesOf(await client.pull(at('wrong.yaml')))).toEqual([]);
    await client.close(at('wrong.yaml'));
    await until((reports) => codesOf(reports.get(at('wrong.yaml')))?.[0] === 'route-prefix');
    expect(codesOf(await client.pull(at('wrong.yaml')))).toEqual(TOLD);
  });

  it('are held back for a client that knows them all until something changes', async () => {
    await client.configure(ALL);
    const streamed = client.stream(source.token);
    await streamed.until((reports) => reports.has(at('wrong.yaml')) && reports.has(at('deep/wrong.yaml')));
    const whole = await client.pullWorkspace(new Map(), source.token);
    expect(whole.items.map(({ uri }) => uri).sort()).toEqual([at('deep/wrong.yaml'), at('wrong.yaml')]);
    const known = new Map(whole.items.map((item) => [item.uri, item]));
    let isAnswered = false;
    const next = client.pullWorkspace(known, source.token).finally(() => (isAnswered = true));
    await client.pull(at('wrong.yaml'));
    expect(isAnswered).toBe(false);
    writeFileSync(join(folder, 'wrong.yaml'), RIGHT);
    await client.fileChanged(at('wrong.yaml'));
    const kinds = new Map((await next).items.map((item) => [item.uri, codesOf(item)]));
    expect(kinds.get(at('wrong.yaml'))).toEqual([]);
    expect(kinds.get(at('deep/wrong.yaml'))).toBe('unchanged');
  });

  it('end with the request that is cancelled and with the server', async () => {
    const stream = client.stream(source.token);
    const other = client.stream(new CancellationTokenSource().token);
    source.cancel();
    await expect(stream.ended).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.connection.sendRequest('shutdown');
    expect(await other.ended).toEqual({ items: [] });
    expect(await client.exit()).toBe(0);
    client = await new PullingClient().begin();
  });
});

describe('diagnostics of the whole workspace for a client that does not pull', () => {
  it('are pushed, and taken back where a file goes', async () => {
    const folder = workspace();
    const uri = pathToFileURL(join(folder, 'deep/wrong.yaml')).href;
    const client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
    await client.configure(ALL);
    const told = await client.published(uri, ({ diagnostics }) => diagnostics.length > 0);
    expect(told.map(({ code }) => code)).toEqual(TOLD);
    rmSync(join(folder, 'deep'), { recursive: true });
    await client.fileChanged(uri, 3);
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0);
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
