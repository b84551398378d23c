import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const PLAIN = 'applications:\n  - name: a\n    import_path: a:b\n';
const CLUSTER = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: demo }
spec:
  headGroupSpec:
    rayStartParams: { num-cpus: "0", num-gpus: "0" }
    template: { spec: { containers: [{ name: head, image: rayproject/ray }] } }
  workerGroupSpecs:
    - groupName: big
      replicas: 2
      rayStartParams: { num-cpus: "16", num-gpus: "4" }
      template: { spec: { containers: [{ name: worker, image: rayproject/ray }] } }
`;

interface Stand {
  readonly uri: string;
  readonly stand: {
    readonly release: { readonly text: string };
    readonly cluster: { readonly text: string; readonly why: string } | null;
    readonly standing: string;
    readonly isBad: boolean;
  } | null;
}

const ENDS = 'fits, but an engine does not start';
describe('what a person can choose for a document', () => {
  let client: TestClient;
  let folder: string;
  let uri: string;
  const told: Stand[] = [];
  const start = async (
    locale = 'en',
    text = scenario,
    folders: readonly string[] | undefined = [pathToFileURL(folder).href],
  ) => {
    client = new TestClient();
    client.connection.onNotification('rayServeLens/file', (one: Stand) => void told.push(one));
    await client.start(locale, { tellsFiles: true }, folders);
    await client.open(uri, text);
  };
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`rayServeLens/${method}`, { textDocument: { uri }, ...params });
  beforeEach(() => {
    told.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'choices-'));
    uri = pathToFileURL(join(folder, 'serve.yaml')).href;
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is told with what the document stands on, anew whenever that changes', async () => {
    await start();
    await client.published(uri, ({ version }) => version === 1);
    const [first] = told;
    expect(first?.stand).toMatchObject({
      release: { text: 'Ray 2.49.2 (named in the file)' },
      cluster: { text: '1 × (4 CPU, 1 GPU)', why: 'from the comment # rayServeLens.cluster' },
      standing: 'does not fit: 2 pending',
      isBad: true,
    });
    await client.change(uri, 2, [{ text: scenario.replace('cpu=4, gpu=1', 'cpu=64, gpu=8') }]);
    await client.published(uri, ({ version }) => version === 2);
    expect(told.at(-1)?.stand).toMatchObject({ standing: ENDS, isBad: true });
    await client.open('file:///nowhere/other.yaml', 'a: 1\n');
    await client.published('file:///nowhere/other.yaml', ({ version }) => version === 1);
    expect(told.at(-1)).toMatchObject({ uri: 'file:///nowhere/other.yaml', stand: null });
  });

  it('are the releases, newest first, and what each changes, in the language of the client', async () => {
    await start('vi');
    const WORSE = 'từ chối; sửa an toàn là được · 6 CPU · 0.8 GPU → 4 · 0.8 · có engine không chạy được';
    const choices = await ask<{ known: string[] }>('releases');
    expect(choices).toMatchObject({ current: '2.49.2', isAssumed: false, written: '2.49.2' });
    expect([choices.known[0], choices.known.at(-1)]).toEqual(['2.60.0', '2.9.0']);
    const changes = await ask<{ release: string; words: string }[]>('releaseChanges', {
      releases: ['2.60.0', '9.9.9', '2.49.2'],
    });
    expect(changes).toEqual([
      { release: '2.60.0', direction: 'worse', words: WORSE },
      { release: '2.49.2', direction: 'same', words: 'không có gì thay đổi' },
    ]);
  });

  it('are the files of the workspace that describe nodes, and how the document would stand on them', async () => {
    writeFileSync(join(folder, 'k8s.yaml'), CLUSTER);
    writeFileSync(join(folder, 'other.yaml'), 'a: 1\n');
    await start();
    expect(await ask('clusterFiles')).toMatchObject({
      written: 'cpu=4, gpu=1',
      files: [
        {
          uri: pathToFileURL(join(folder, 'k8s.yaml')).href,
          name: 'k8s.yaml (RayCluster demo)',
          standing: 'fits, but an engine may not start',
          isBad: false,
          setting: { glob: 'serve.yaml', file: 'k8s.yaml' },
        },
      ],
    });
  });

  it('are the files beside a document that is in no folder of the workspace', async () => {
    writeFileSync(join(folder, 'k8s.yaml'), CLUSTER);
    await start('en', scenario, []);
    expect(await ask('clusterFiles')).toMatchObject({ files: [{ setting: { glob: 'serve.yaml', file: 'k8s.yaml' } }] });
  });

  it('are nodes as they are typed, each with what is wrong or how the document would stand', async () => {
    await start();
    expect(await ask('tryClusters', { specs: ['cpu=64,gpu=8', 'cpu=1', '8 cpus'] })).toEqual([
      { spec: 'cpu=64,gpu=8', nodes: '1 × (64 CPU, 8 GPU)', standing: ENDS, isBad: true },
      expect.objectContaining({ nodes: '1 × (1 CPU)', isBad: true }),
      { fault: expect.stringContaining('"8 cpus" is not a node') as string },
    ]);
  });

  it('is written as a comment by an edit of the version that was asked', async () => {
    await start('en', PLAIN);
    const document = TextDocument.create(uri, 'yaml', 1, PLAIN);
    const written = async (choice: string, value: string | null): Promise<string | null> => {
      const edit = await ask<{ documentChanges: [{ textDocument: { version: number }; edits: TextEdit[] }] } | null>(
        'choiceEdit',
        { choice, value },
      );
      if (edit === null) return null;
      expect(edit.documentChanges[0].textDocument.version).toBe(1);
      return TextDocument.applyEdits(document, edit.documentChanges[0].edits);
    };
    expect(await written('rayVersion', '2.49.2')).toBe(`# rayServeLens.rayVersion: 2.49.2\n${PLAIN}`);
    expect(await written('cluster', 'cpu=4')).toBe(`# rayServeLens.cluster: cpu=4\n${PLAIN}`);
    expect(await written('cluster', null)).toBe(PLAIN);
    expect(await written('cluster', 'banana')).toBeNull();
  });

  it('says what wins over a setting', async () => {
    writeFileSync(join(folder, 'k8s.yaml'), CLUSTER);
    await start();
    const file = pathToFileURL(join(folder, 'k8s.yaml')).href;
    const comment = 'changes nothing for this file; what counts: from the comment';
    expect(await ask('winsOverSetting', { choice: 'rayVersion', value: '2.9.0' })).toBe(`${comment} in the file`);
    expect(await ask('winsOverSetting', { choice: 'cluster', value: '', file })).toBe(
      `${comment} # rayServeLens.cluster`,
    );
    await client.change(uri, 2, [{ text: PLAIN }]);
    expect(await ask('winsOverSetting', { choice: 'rayVersion', value: '2.9.0' })).toBeNull();
    expect(await ask('winsOverSetting', { choice: 'cluster', value: '', file })).toBeNull();
  });

  it('has the lines for a shell: from the folder, by the whole path outside of it, none for what was never saved', async () => {
    await start();
    expect(await ask('shellLine', { line: 'deploy' })).toEqual({ line: 'serve deploy serve.yaml', note: null });
    expect(await ask('shellLine', { line: 'node' })).toEqual({
      line: 'ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0',
      note: null,
    });
    for (const [other, line] of [
      ['file:///srv/serve.yaml', { line: 'serve deploy /srv/serve.yaml', note: null }],
      ['untitled:Untitled-1', { why: 'Save the file first.' }],
    ] as const) {
      await client.open(other, PLAIN);
      expect(await ask('shellLine', { textDocument: { uri: other }, line: 'deploy' })).toEqual(line);
    }
  });

  it('has a report without a word of the document', async () => {
    await start();
    const report = await ask<[string, string][]>('report');
    const values = Object.fromEntries(report);
    expect(values).toMatchObject({
      'Ray release': '2.49.2 (comment)',
      Fit: 'does-not-fit, does-not-fit',
      'Error codes in the log': '-',
    });
    expect(JSON.stringify(report)).not.toMatch(/falcon|serve\.yaml|\/tmp/);
    expect(await ask('report', { textDocument: null })).toEqual([['Error codes in the log', '-']]);
  });

  it('is null for a document that is not open, and what is no question is refused', async () => {
    await start();
    const textDocument = { uri: 'file:///nowhere/closed.yaml' };
    for (const method of ['releases', 'clusterFiles']) expect(await ask(method, { textDocument })).toBeNull();
    await expect(ask('tryClusters', { specs: [1] })).rejects.toThrow('this is no such question');
    await expect(ask('choiceEdit', { choice: 'color', value: 'red' })).rejects.toThrow();
    await expect(ask('report', { textDocument: 1 })).rejects.toThrow('this is no such question');
  });
});
