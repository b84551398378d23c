import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeLens, DocumentLink, DocumentSymbol, InlayHint } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.yaml';
const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
const RESOLVES = { inlayHint: { resolveSupport: { properties: ['tooltip'] } } };

const PLAIN = `# rayServeLens.rayVersion: 2.47.1
# rayServeLens.cluster: cpu=4
applications:
  - name: chat
    import_path: chat:app
    deployments:
      - name: Chat
        num_replicas: 2
        ray_actor_options: { num_gpus: 0 }
      - name: Fixed
        num_replicas: 1
        ray_actor_options: { num_cpus: 2 }
`;

describe('at a glance', () => {
  let client: TestClient;
  const start = async (locale = 'en', options: object = {}, text = scenario): Promise<void> => {
    client = await new TestClient().start(locale, options, undefined, RESOLVES);
    await client.open(uri, text);
  };
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });
  const hints = (): Promise<InlayHint[] | null> => ask('inlayHint', { range });
  const labels = async () => (await hints())?.map(({ position, label }) => [position.line, label]);
  beforeEach(() => undefined);
  afterEach(async () => {
    await client.stop();
    expect(client.log).toEqual([]);
  });

  it('each application says its cost and verdict in one line, which leads to the picture where the client has one', async () => {
    await start('en', { showsPicture: true });
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'In all 6 CPU · 0.8 GPU → 12 · 1.6 at most · does not fit: 2 pending',
      '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others',
      '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others',
    ]);
    expect(lenses[1]?.command).toMatchObject({
      command: 'rayServeLens.showPicture',
      arguments: [{ uri, config: 0, application: 'falcon3-1b' }],
    });
  });

  it('one application has one line', async () => {
    const [first = ''] = scenario.split('\n\n');
    await start('en', {}, first);
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(lenses.map(({ command }) => [command?.title, command?.command])).toEqual([
      ['3 CPU · 0.4 GPU → 6 · 0.8 at most · fits at the start, not at most', ''],
    ]);
  });

  it('a part that was not read makes "at least" and no verdict', async () => {
    await start('en', {}, PLAIN);
    const [lens] = await ask<CodeLens[]>('codeLens');
    expect(lens?.command?.title).toBe('at least 4 CPU');
    expect(await labels()).toContainEqual([3, 'at least 3 replicas']);
  });

  it('hints say replicas with hidden ones, and what one takes where bundles decide it', async () => {
    await start();
    expect(await labels()).toEqual([
      [4, '3 replicas, 2 hidden'],
      [10, '= 1–2 × (1 CPU · 0.4 GPU)'],
      [21, '3 replicas, 2 hidden'],
      [27, '= 1–2 × (1 CPU · 0.4 GPU)'],
    ]);
  });

  it('a hint stands where a default acts and none where all is written', async () => {
    await start('en', {}, PLAIN);
    expect(await labels()).toEqual([
      [3, 'at least 3 replicas'],
      [7, '= 2 × 1 CPU'],
    ]);
  });

  it('tooltips come with the hint that is looked at, in Vietnamese too', async () => {
    await start('vi');
    const [hint] = (await hints()) ?? [];
    expect([hint?.label, hint?.tooltip]).toEqual(['3 replica, 2 ẩn', undefined]);
    const resolved: InlayHint = await client.connection.sendRequest('inlayHint/resolve', hint ?? {});
    expect(JSON.stringify(resolved.tooltip)).toContain('tạo 2 router cho mỗi replica của model');
  });

  it('hints and lenses go when a setting says so', async () => {
    await start();
    await client.configure({ hints: { enabled: false }, lenses: { enabled: false } });
    expect([await hints(), await ask('codeLens')]).toEqual([null, null]);
  });

  it('the outline has applications and in them deployments and models', async () => {
    await start();
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    expect(symbols.map(({ name, children }) => [name, children?.map((one) => [one.name, one.detail])])).toEqual([
      ['falcon3-1b', [['falcon3-1b', '1–2 × (1 CPU · 0.4 GPU)']]],
      ['falcon-h1-0.5b', [['falcon-h1-0.5b', '1–2 × (1 CPU · 0.4 GPU)']]],
    ]);
    expect(symbols[0]?.selectionRange.start).toEqual({ line: 4, character: 10 });
  });

  it('images, builders and ignored rules are links', async () => {
    const text = `kind: RayService
apiVersion: ray.io/v1
spec:
  rayClusterConfig:
    headGroupSpec:
      template: { spec: { containers: [ { image: rayproject/ray:2.47.1 }, { image: registry.local/x:1 } ] } }
  serveConfigV2: |
    applications:
      - name: a # rayServeLens.ignore: hidden-router
        import_path: ray.serve.llm:build_openai_app
`;
    await start('en', { help: 'file:///help' }, text);
    const links = await ask<DocumentLink[]>('documentLink');
    expect(links.map(({ target, range: { start: at } }) => [at.line, target])).toEqual([
      [9, 'https://docs.ray.io/en/latest/serve/api/doc/ray.serve.llm.build_openai_app.html'],
      [5, 'https://hub.docker.com/r/rayproject/ray/tags?name=2.47.1'],
      [8, 'file:///help/hidden-router.md'],
    ]);
  });
});
