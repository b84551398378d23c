import type { CompletionList, Hover } from 'vscode-languageserver/node';
import { afterEach, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const uri = 'file:///keys/serve.yaml';
const TEXT = `# rayServeLens.rayVersion: 2.60.0
applications:
  - name: a
    import_path: m:app
    deployments:
      - name: D
        num_replica: 2
        ray_actor_options: { num_cpus: 1 }

`;
const EDITOR = {
  completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
};

let client: TestClient;
const start = async (options: object, capabilities?: object): Promise<void> => {
  client = await new TestClient().start('en', options, undefined, capabilities);
  await client.open(uri, TEXT);
};
const ask = <T>(method: string, line: number, character: number): Promise<T> =>
  client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: { line, character } });
const textOf = ({ contents }: Hover): string => (contents as { value: string }).value;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.log).toEqual([]);
});

it('offers keys with all that a full editor can show', async () => {
  await start({ picksAgain: true }, EDITOR);
  const { isIncomplete, items } = await ask<CompletionList>('completion', 8, 0);
  expect(isIncomplete).toBe(false);
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).toSorted());
  await client.change(uri, 2, [
    { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: '        auto' },
  ]);
  const typed = await ask<CompletionList>('completion', 8, 12);
  expect(typed.items.find(({ label }) => label === 'autoscaling_config')).toMatchObject({
    filterText: 'autoscaling_config',
    insertTextFormat: 2,
    insertTextMode: 1,
    documentation: { kind: 'markdown' },
    textEdit: {
      range: { start: { line: 8, character: 8 }, end: { line: 8, character: 12 } },
      newText: 'autoscaling_config:\n          min_replicas: ${1:1}\n          max_replicas: ${2:4}',
    },
  });
});

it('offers plain text to a client that knows no snippets, and indents from the line on', async () => {
  await start({});
  await client.change(uri, 2, [
    { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: '        ' },
  ]);
  const { items } = await ask<CompletionList>('completion', 8, 8);
  const offer = items.find(({ label }) => label === 'autoscaling_config');
  expect(offer).toMatchObject({
    insertTextFormat: 1,
    textEdit: { newText: 'autoscaling_config:\n  min_replicas: 1\n  max_replicas: 4' },
  });
  expect(offer).not.toHaveProperty('insertTextMode');
});

it('tells of a key what it is, after the problem where the client shows none in hovers', async () => {
  await start({});
  expect(textOf(await ask<Hover>('hover', 7, 33))).toContain('CPUs one replica reserves');
  expect(textOf(await ask<Hover>('hover', 6, 10))).toMatch(/^Ray 2\.60\.0 [^*]*\n\n\*\*num_replica\*\*/);
});

it('leaves the problem to a client that shows it itself, and folds where that is asked for', async () => {
  await start({ showsProblemsInHovers: true, foldsHovers: true });
  expect(textOf(await ask<Hover>('hover', 6, 10))).toMatch(/^\*\*num_replica\*\*/);
  expect(textOf(await ask<Hover>('hover', 2, 10))).toContain('<details>');
});
