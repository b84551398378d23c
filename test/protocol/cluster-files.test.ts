import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const SERVE =
  'applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 5, ray_actor_options: { num_cpus: 1 } }\n';
const manifest = (cpus: number): string =>
  `apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  headGroupSpec: { rayStartParams: { num-cpus: "${String(cpus)}" } }\n`;
const status = (cpus: number): string =>
  `======== Autoscaler status: now ========\nActive:\n 1 head\n\nResources\n---\nTotal Usage:\n 0.0/${String(cpus)}.0 CPU\n`;
const short = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }): boolean =>
  diagnostics.some(({ code }) => code === 'cpu-contention');
const enough = (published: { diagnostics: readonly { code?: unknown }[] }): boolean => !short(published);

describe('the cluster in a file beside the Serve file', () => {
  let client: TestClient;
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const write = (name: string, text: string): void => {
    writeFileSync(path(name), text);
  };
  const hover = async (): Promise<string> => {
    const found: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: uri('app/serve.yaml') },
      position: { line: 0, character: 2 },
    });
    return JSON.stringify(found?.contents);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-files-'));
    mkdirSync(path('app'));
    mkdirSync(path('clusters'));
    write('app/serve.yaml', SERVE);
    client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is the only manifest in its folder, and follows it on the disk', async () => {
    write('app/k8s.yaml', manifest(4));
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), short);
    expect(await hover()).toContain('k8s.yaml (RayCluster demo)');
    write('app/k8s.yaml', manifest(5));
    await client.fileChanged(uri('app/k8s.yaml'));
    await client.published(uri('app/serve.yaml'), enough);
    write('app/k8s.yaml', manifest(4));
    await client.fileChanged(uri('app/k8s.yaml'));
    await client.published(uri('app/serve.yaml'), short);
    write('app/second.yaml', manifest(1));
    await client.fileChanged(uri('app/second.yaml'), 1);
    await client.published(uri('app/serve.yaml'), enough);
    expect(await hover()).not.toContain('Cluster');
    expect(client.watched).toContain('**/*.{yaml,yml}');
  });

  it('is read as it stands in the editor while the manifest is typed', async () => {
    write('app/k8s.yaml', manifest(4));
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), short);
    await client.open(uri('app/k8s.yaml'), manifest(4));
    await client.change(uri('app/k8s.yaml'), 2, [{ text: manifest(8) }]);
    await client.published(uri('app/serve.yaml'), enough);
    await client.close(uri('app/k8s.yaml'));
    await client.published(uri('app/serve.yaml'), short);
  });

  it('is what a glob of the settings names, before the folder and after a comment', async () => {
    write('app/k8s.yaml', manifest(9));
    write('clusters/now.txt', status(4));
    await client.configure({ clusterFiles: { 'other/*.yaml': 'x', 'app/**': 'clusters/now.txt' }, cluster: 'cpu=9' });
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), short);
    expect(await hover()).toContain('clusters/now.txt (ray status)');
    expect(client.watched).toContain('**/now.txt');
    write('clusters/now.txt', status(5));
    await client.fileChanged(uri('clusters/now.txt'));
    await client.published(uri('app/serve.yaml'), enough);
    await client.change(uri('app/serve.yaml'), 2, [{ text: `# rayServeLens.cluster: cpu=2\n${SERVE}` }]);
    await client.published(uri('app/serve.yaml'), short);
    expect(client.shown).toEqual([]);
  });

  it('says which file of the settings cannot be used, once, and goes on with the next source', async () => {
    write('clusters/notes.yaml', 'a: 1\n');
    await client.configure({ clusterFiles: { 'serve.yaml': 'clusters/notes.yaml' }, cluster: 'cpu=4' });
    await client.open(uri('app/serve.yaml'), SERVE);
    await client.published(uri('app/serve.yaml'), short);
    await client.configure({ clusterFiles: { '*.yaml': 'clusters/none.yaml' }, cluster: 'cpu=5' });
    await client.published(uri('app/serve.yaml'), enough);
    expect(client.shown.map((message) => message.split(':')[0])).toEqual(['clusters/notes.yaml', 'clusters/none.yaml']);
  });
});
