import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const CAN = {
  codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
};
const MISSPELT = `# rayServeLens.rayVersion: 2.50.1
proxy_location: EveryNod
applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: x, model_source: y }
          accelerator_type: A100X
          engine_kwargs: { modle_len: 3 }
    deployments:
      - name: B
        placement_group_bundles: [{ CPU: 1 }]
        placement_group_strategy: SPRED
`;
const UNNAMED = `applications:
  - name: a
    import_path: a:b
    deployments:
      - name: B
        max_concurrent_queries: 5
      - name: C
        max_concurrent_queries: 5
`;

describe('the menu of actions', () => {
  let client: TestClient;
  let folder: string;
  let uri: string;
  let text = '';
  const start = async (content: string, options: object = {}): Promise<void> => {
    text = content;
    const workspaceEdit = { resourceOperations: ['create'] };
    client = await new TestClient().start('en', options, undefined, CAN, { workspaceEdit });
    await client.open(uri, text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'menu-'));
    uri = pathToFileURL(join(folder, 'serve.yaml')).href;
  });
  afterEach(async () => {
    await client.stop();
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  const at = async (word: string, only?: readonly string[]): Promise<CodeAction[]> => {
    const position = TextDocument.create('', '', 0, text).positionAt(text.indexOf(word) + 1);
    const found: CodeAction[] | null = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return found ?? [];
  };
  const titles = async (word: string): Promise<string[]> => (await at(word, ['quickfix'])).map(({ title }) => title);
  const applied = async (action: CodeAction | undefined): Promise<Readonly<Record<string, string>>> => {
    const { edit }: CodeAction = await client.connection.sendRequest('codeAction/resolve', action ?? { title: '' });
    return texts(edit ?? {});
  };
  const texts = ({ documentChanges = [] }: WorkspaceEdit) =>
    Object.fromEntries(
      documentChanges.flatMap((change) => {
        if (!('edits' in change)) return [];
        const before = change.textDocument.uri === uri ? text : '';
        const name = change.textDocument.uri.slice(change.textDocument.uri.lastIndexOf('/') + 1);
        return [[name, TextDocument.applyEdits(TextDocument.create('', '', 0, before), change.edits as TextEdit[])]];
      }),
    );

  it('has whole cures first, says what each leaves, and ends with the line for one more node', async () => {
    await start(scenario, { opensHelp: true, help: 'file:///help' });
    expect(await titles('applications')).toEqual([
      'Set num_router_replicas: 1, set max_replicas: 1 in every application: fits, also at most',
      'Set num_router_replicas: 1 in every application (4 instead of 6 CPU at the start): fits',
      'Set min_replicas: 0 in every application (0 instead of 6 CPU at the start): fits · changes the service',
      'Set min_replicas: 0 in falcon3-1b (3 instead of 6 CPU at the start): fits · changes the service',
      'Set min_replicas: 0 in falcon-h1-0.5b (3 instead of 6 CPU at the start): fits · changes the service',
      'Copy: ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0',
      'Ignore cpu-contention on this line',
      'Open help for cpu-contention',
    ]);
  });

  it('cures start and ceiling at once', async () => {
    await start(scenario);
    const [both] = await at('applications', ['quickfix']);
    const { 'serve.yaml': after = '' } = await applied(both);
    await client.change(uri, 2, [{ text: after }]);
    const codes = (await client.published(uri, ({ version }) => version === 2)).map(({ code }) => code);
    expect(codes.filter((code) => code !== 'hidden-router')).toEqual(['shared-card']);
  });

  it.each([
    ['EveryNod', 'Write EveryNode'],
    ['A100X', 'Write A100'],
    ['modle_len', 'Rename it to max_model_len'],
    ['SPRED', 'Write SPREAD'],
  ])('has the nearest spelling of %s first and preferred', async (word, title) => {
    await start(MISSPELT);
    const [first] = await at(word, ['quickfix']);
    expect([first?.title, first?.isPreferred]).toEqual([title, true]);
  });

  it('mends all of a kind, all that is safe, and names the release that was assumed', async () => {
    await start(UNNAMED);
    const actions = await at('max_concurrent', ['quickfix']);
    const named = (words: string) => actions.find(({ title }) => title.includes(words));
    const renamed = UNNAMED.replaceAll('max_concurrent_queries', 'max_ongoing_requests');
    expect((await applied(named('Fix all of this kind (renamed-key, 2)')))['serve.yaml']).toBe(renamed);
    expect((await applied(named('Apply all safe fixes')))['serve.yaml']).toBe(renamed);
    const release = (await applied(named('Name the Ray release here')))['serve.yaml'] ?? '';
    expect(release).toMatch(/^# rayServeLens\.rayVersion: \d+\.\d+\.\d+\napplications:/);
    await client.change(uri, 2, [{ text: release }]);
    await client.published(uri, ({ version }) => version === 2);
    text = release;
    expect((await titles('max_concurrent')).some((title) => title.startsWith('Name the Ray'))).toBe(false);
  });

  it('writes a count as bounds and back, or says why not', async () => {
    const serve = `applications:
  - name: a
    import_path: a:b
    deployments:
      - name: B
        num_replicas: 2
        ray_actor_options: { num_cpus: 1 }
      - name: C
        autoscaling_config: { min_replicas: 1, max_replicas: 4 }
`;
    await start(serve);
    const [bounds] = await at('num_replicas', ['refactor']);
    const { 'serve.yaml': after = '' } = await applied(bounds);
    expect(after).toBe(serve.replace('num_replicas: 2', 'autoscaling_config: { min_replicas: 2, max_replicas: 2 }'));
    expect(
      (await at('autoscaling_config', ['refactor'])).map(({ title, disabled }) => [title, disabled?.reason]),
    ).toEqual([['Write it as num_replicas', 'the count may change from 1 to 4']]);
    await client.change(uri, 2, [{ text: after }]);
    await client.published(uri, ({ version }) => version === 2);
    text = after;
    const [back] = await at('autoscaling_config', ['refactor']);
    expect((await applied(back))['serve.yaml']).toBe(serve);
  });

  it('moves a model into a file of its own and back', async () => {
    await start(scenario);
    const [move] = await at('model_loading_config', ['refactor.extract']);
    const after = await applied(move);
    expect(after['falcon3-1b.yaml']).toContain('model_loading_config:\n  model_id: falcon3-1b # answers the chat\n');
    expect(after['serve.yaml']).toContain('      llm_configs:\n        - falcon3-1b.yaml\n');
    writeFileSync(join(folder, 'falcon3-1b.yaml'), after['falcon3-1b.yaml'] ?? '');
    text = after['serve.yaml'] ?? '';
    await client.change(uri, 2, [{ text }]);
    await client.published(uri, ({ version }) => version === 2);
    const [back] = await at('falcon3-1b.yaml', ['refactor.inline']);
    expect((await applied(back))['serve.yaml']).toBe(scenario);
  });

  it('makes a RayService of a Serve file, and a Serve file of that', async () => {
    await start(scenario);
    const [service] = await at('applications', ['refactor']);
    const made = (await applied(service))['falcon3-1b-rayservice.yaml'] ?? '';
    expect(made).toContain('kind: RayService');
    await client.change(uri, 2, [{ text: made }]);
    const codes = (await client.published(uri, ({ version }) => version === 2)).map(({ code }) => code);
    expect(codes).toContain('cpu-contention');
    text = made;
    const [back] = await at('applications', ['refactor']);
    expect((await applied(back))['falcon3-1b-serve.yaml']).toContain('# rayServeLens.rayVersion: 2.49.2\n');
  });
});
