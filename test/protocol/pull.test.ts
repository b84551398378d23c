import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { PullingClient, codesOf } from './puller.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.yaml';
const TOLD = ['cpu-contention', 'hidden-router', 'hidden-router', 'shared-card'];

describe('diagnostics that are pulled', () => {
  let client: PullingClient;
  beforeEach(() => {
    client = new PullingClient();
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    expect(client.pushed).toEqual([]);
  });

  it('come in full once and then as unchanged, and none is pushed', async () => {
    await client.begin();
    await client.open(uri, scenario);
    const first = await client.pull(uri);
    expect(codesOf(first)).toEqual(TOLD);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, [{ text: `${scenario}\n` }]);
    expect(codesOf(await client.pull(uri, first.resultId))).toBe('unchanged');
    await client.change(uri, 3, [{ text: 'a: 1\n' }]);
    expect(codesOf(await client.pull(uri, first.resultId))).toEqual([]);
  });

  it('of a fault that another extension tells come once it does so no more', async () => {
    await client.begin(undefined, {}, { yamlIsChecked: true });
    const broken = 'applications:\n  - name: a\n    import_path: code:app\n    args: { a: 1\n';
    await client.open(uri, broken);
    const first = await client.pull(uri);
    expect(codesOf(first)).toEqual([]);
    await client.connection.sendNotification('rayServeLens/checked', { yaml: false, json: false });
    await client.refreshed();
    expect(codesOf(await client.pull(uri, first.resultId))).toEqual(['yaml-syntax']);
  });

  it('have the same name from another server', async () => {
    await client.begin();
    await client.open(uri, scenario);
    const { resultId } = await client.pull(uri);
    const other = await new PullingClient().begin();
    await other.open(uri, scenario);
    expect(codesOf(await other.pull(uri, resultId))).toBe('unchanged');
    expect(await other.stop()).toBe(0);
  });

  it('are pushed to a client that cannot be asked to pull again, which is not told to pull', async () => {
    await client.begin();
    const pushed = new TestClient();
    const { capabilities } = await pushed.initialize({ diagnostic: {} });
    expect(capabilities).not.toHaveProperty('diagnosticProvider');
    await pushed.open(uri, scenario);
    expect(codesOf({ kind: 'full', items: await pushed.published(uri, () => true) })).toEqual(TOLD);
    expect(await pushed.stop()).toBe(0);
  });

  it('of a document that is not open say nothing', async () => {
    await client.begin();
    expect(codesOf(await client.pull(uri))).toEqual([]);
    await client.open(uri, scenario);
    await client.close(uri);
    expect(codesOf(await client.pull(uri))).toEqual([]);
  });

  it('are refused where the text changes before they are known, and the client is to ask again', async () => {
    await client.begin();
    await client.open(uri, scenario);
    const asked = client.pull(uri);
    await client.change(uri, 2, [{ text: 'a: 1\n' }]);
    await expect(asked).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    expect(codesOf(await client.pull(uri))).toEqual([]);
  });

  it('that nobody wants any more are not worked out', async () => {
    await client.begin();
    await client.open(uri, scenario);
    const source = new CancellationTokenSource();
    const asked = client.pull(uri, undefined, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(codesOf(await client.pull(uri))).toEqual(TOLD);
  });
});

describe('half a line in a document that is pulled', () => {
  const half = `${scenario.trimEnd()}\nprox\n`;
  let client: PullingClient;
  beforeEach(async () => {
    client = await new PullingClient().begin();
    await client.open(uri, scenario);
    await client.pull(uri);
    await client.change(uri, 2, [{ text: half }]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
  });

  it('is told once nobody has typed for a second: the client is asked to pull again', async () => {
    expect(codesOf(await client.pull(uri))).toEqual(TOLD);
    await client.refreshed();
    expect(codesOf(await client.pull(uri))).toContain('yaml-syntax');
  });

  it('is told as soon as the file is saved', async () => {
    expect(codesOf(await client.pull(uri))).toEqual(TOLD);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.refreshed();
    expect(codesOf(await client.pull(uri))).toContain('yaml-syntax');
  });

  it('is told at once to who pulls the same text again unasked', async () => {
    const first = await client.pull(uri);
    expect(codesOf(first)).toEqual(TOLD);
    expect(codesOf(await client.pull(uri, first.resultId))).toContain('yaml-syntax');
    expect(client.refreshes).toBe(0);
  });
});

describe('a neighbour of a document that is pulled', () => {
  const SERVE = 'applications:\n  - name: a\n    import_path: code:app\n    route_prefix: /a\n';
  const CODE =
    'from ray import serve\n\n\n@serve.deployment(num_replicas=2)\nclass Model:\n    pass\n\n\napp = Model.bind()\n';
  const WRONG = CODE.replace('num_replicas=2', 'num_replicas=-1');
  let folder: string;
  let client: PullingClient;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-pull-'));
    writeFileSync(join(folder, 'code.py'), CODE);
    writeFileSync(join(folder, 'serve.yaml'), SERVE);
    client = await new PullingClient().begin([pathToFileURL(folder).href], { relatedDocumentSupport: true });
    await client.open(at('serve.yaml'), SERVE);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    expect(client.pushed).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('that changes what is told of it makes the client pull again; one that changes nothing does not', async () => {
    const { resultId } = await client.pull(at('serve.yaml'));
    writeFileSync(join(folder, 'code.py'), CODE.replace('num_replicas=2', 'num_replicas=3'));
    await client.fileChanged(at('code.py'));
    expect(await client.pull(at('serve.yaml'), resultId)).toMatchObject({ kind: 'unchanged' });
    expect(client.refreshes).toBe(0);
    writeFileSync(join(folder, 'code.py'), WRONG);
    await client.fileChanged(at('code.py'));
    await client.refreshed();
    const after = await client.pull(at('serve.yaml'), resultId);
    expect(codesOf(after)).toContain('failed-build');
  });

  it('is told of what the document says of it, with the document and by the request about the workspace', async () => {
    writeFileSync(join(folder, 'code.py'), WRONG);
    await client.fileChanged(at('code.py'));
    const source = new CancellationTokenSource();
    const stream = client.stream(source.token);
    const report = await client.pull(at('serve.yaml'));
    expect(codesOf(report.relatedDocuments?.[at('code.py')])).toEqual(['failed-build']);
    await stream.until((known) => known.has(at('code.py')));
    expect(codesOf(stream.known.get(at('code.py')))).toEqual(['failed-build']);
    await client.close(at('serve.yaml'));
    await stream.until((known) => codesOf(known.get(at('code.py')))?.length === 0);
    source.cancel();
    await expect(stream.ended).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
