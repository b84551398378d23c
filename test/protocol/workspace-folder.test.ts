import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { contends, scenario } from './scenario.ts';

const uri = 'file:///nowhere/serve.yaml';

describe('a workspace folder', () => {
  let folder: string;
  let client: TestClient;
  const inFolder = (name: string): string => pathToFileURL(join(folder, name)).href;
  const SERVE = 'applications:\n  - import_path: main:app\n    deployments: [{ name: Nobody }]\n';
  const unknown = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }): boolean =>
    diagnostics.some(({ code }) => code === 'unknown-deployment');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-vanish-'));
    mkdirSync(join(folder, 'app'));
    writeFileSync(
      join(folder, 'app/main.py'),
      'from ray import serve\n\n@serve.deployment\nclass D: pass\n\napp = D.bind()\n',
    );
    client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
    await client.open(inFolder('app/serve.yaml'), SERVE);
    await client.published(inFolder('app/serve.yaml'), unknown);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('that vanishes from the disk takes with it what was known of its files, and nothing else', async () => {
    rmSync(folder, { recursive: true });
    await client.fileChanged(inFolder('app/main.py'), 3);
    await client.published(inFolder('app/serve.yaml'), (published) => !unknown(published));
    await client.change(inFolder('app/serve.yaml'), 2, [{ text: `${SERVE}\n` }]);
    await client.published(inFolder('app/serve.yaml'), ({ version }) => version === 2);
    await client.open(uri, scenario);
    await client.published(uri, contends);
  });

  it('that is closed is no longer what settings count from', async () => {
    const changed = (added: readonly string[], removed: readonly string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((one) => ({ uri: one, name: one })),
          removed: removed.map((one) => ({ uri: one, name: one })),
        },
      });
    await client.configure({ files: { exclude: ['app/*'] } });
    await client.published(inFolder('app/serve.yaml'), (published) => !unknown(published));
    await changed([], [pathToFileURL(folder).href]);
    await client.published(inFolder('app/serve.yaml'), unknown);
    await changed([pathToFileURL(folder).href], []);
    await client.published(inFolder('app/serve.yaml'), (published) => !unknown(published));
  });
});
