import { expect, it } from 'vitest';
import { Client } from '../../fuzz/protocol/client.ts';
import { withClock } from '../../fuzz/protocol/clock.ts';

const URI = 'file:///w/serve.yaml';
const TEXT = 'applications:\n  - import_path: m:app\n    x: 1\n';

const at = (line: number, character: number) => ({ line, character });

/** What is told of a text after some changes, each a range and its new text. */
const told = (changes: readonly (readonly [start: object, end: object, text: string])[]): Promise<unknown> =>
  withClock(async () => {
    const client = new Client();
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    client.ask('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders: null });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'yaml', version: 1, text: TEXT } });
    for (const [i, [start, end, text]] of changes.entries())
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: i + 2 },
        contentChanges: [{ range: { start, end }, text }],
      });
    const id = client.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    await client.rest();
    const { items = [] } = client.answers.get(id)?.result as {
      readonly items?: readonly { readonly code: string; readonly range: object }[];
    };
    return items.map(({ code, range }) => [code, range]);
  });

it('a change behind the last line is one at the end, and the changes after it find their lines', async () => {
  const behind = [at(23, 0), at(25, 0), '# a\n# b\n'] as const;
  const next = [at(5, 0), at(5, 0), '    y: 2\n'] as const;
  expect(await told([behind, next])).toEqual([
    ['unknown-key', { start: at(2, 4), end: at(2, 5) }],
    ['unknown-key', { start: at(5, 4), end: at(5, 5) }],
  ]);
});

it('all of a text is replaced by a range that ends behind it', async () => {
  expect(await told([[at(0, 0), at(999, 0), TEXT.replace('x:', 'zz:')]])).toEqual([
    ['unknown-key', { start: at(2, 4), end: at(2, 6) }],
  ]);
});
