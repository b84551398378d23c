import { expect, it } from 'vitest';
import { MemoryDisk } from '../../fuzz/files/memory-disk.ts';
import { Client } from '../../fuzz/protocol/client.ts';
import { withClock } from '../../fuzz/protocol/clock.ts';

const SERVE = 'file:///w/serve.yaml';
const CONFIG =
  'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - model_loading_config: { model_id: m }\n';

/** What is told of a config beside requirements that are open, and changed there but not saved. */
const told = (typed: string): Promise<string> =>
  withClock(async () => {
    const disk = new MemoryDisk();
    disk.write('/w/serve.yaml', CONFIG);
    disk.write('/w/requirements.txt', 'ray==2.46.0\n');
    const client = new Client(disk.host());
    client.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: {} }, workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
    });
    client.notify('initialized', {});
    for (const [uri, languageId, text] of [
      [SERVE, 'yaml', CONFIG],
      ['file:///w/requirements.txt', 'plaintext', 'ray==2.46.0\n'],
    ])
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await client.rest();
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///w/requirements.txt', version: 2 },
      contentChanges: [{ text: typed }],
    });
    await client.rest();
    return JSON.stringify(client.pushed.get(SERVE));
  });

it('a pin that is typed counts at once for the configs beside it', async () => {
  expect(await told('ray==2.47.1\n')).toContain('Ray 2.47.1 adds');
  expect(await told('ray==2.46.0 \n')).toContain('Ray 2.46.0 adds');
});
