import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import type { DocumentEdit } from './document-edit.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///two%20apps.yaml';

interface Picture {
  readonly version: number;
  readonly scene: {
    readonly answer: { readonly en: string };
    readonly nodes: readonly { readonly blocks: readonly unknown[] }[];
    readonly deployments: readonly {
      readonly key: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  };
}

/** All of the two apps has room, and their engines take too much of one card if Ray places both there. */
const MAY_SHARE = 'Fits, but of 2 engines on one card the last may not start';

describe('the picture of a config', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
    await client.open(uri, scenario);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
  });

  const NOTHING = { replicas: {}, nodes: {}, load: {} };
  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest(`rayServeLens/${method}`, {
      textDocument: { uri },
      config: 0,
      level: 'initial',
      ...params,
    });

  it('is drawn of the text as it stands, with the lines that its blocks lead to', async () => {
    const { version, scene } = await ask<Picture>('picture', { outcome: 0, whatIf: NOTHING });
    expect([version, scene.answer.en, scene.nodes.length]).toEqual([1, 'Does not fit: 2 replicas wait', 1]);
    const lines = scenario.split('\n');
    const model = scene.deployments.find(({ key }) => key === 'falcon3-1b/LLMServer:falcon3-1b');
    expect(lines[model?.range.start.line ?? 0]).toContain('model_id: falcon3-1b');
    await client.change(uri, 2, [{ text: scenario.replace('cluster: cpu=4', 'cluster: 3 x cpu=4') }]);
    const after = await ask<Picture>('picture', { outcome: 0, whatIf: NOTHING });
    expect([after.version, after.scene.answer.en, after.scene.nodes.length]).toEqual([2, MAY_SHARE, 3]);
  });

  it('supposes other numbers, and gives the edit of the version that it was asked of', async () => {
    const whatIf = { ...NOTHING, nodes: { 0: 2 } };
    expect((await ask<Picture>('picture', { outcome: 0, whatIf })).scene.answer.en).toBe(MAY_SHARE);
    const edit = await ask<DocumentEdit>('pictureEdit', { what: 'nodes', name: '0', value: 2 });
    expect(edit.documentChanges[0]?.textDocument.version).toBe(1);
    expect(edit.documentChanges[0]?.edits.map(({ newText }) => newText)).toEqual(['2 x cpu=4,gpu=1']);
    expect(await ask('pictureEdit', { what: 'replicas', name: 'nobody/Api', value: 2 })).toBeNull();
  });

  it('is null without a config, and what is no question is refused', async () => {
    await client.open('file:///nowhere/other.yaml', 'a: 1\n');
    const textDocument = { uri: 'file:///nowhere/other.yaml' };
    expect(await ask('picture', { textDocument, outcome: 0, whatIf: NOTHING })).toBeNull();
    await expect(ask('picture', { outcome: -1, whatIf: NOTHING })).rejects.toThrow();
    await expect(ask('picture', { outcome: 0, whatIf: { ...NOTHING, replicas: { a: 'many' } } })).rejects.toThrow();
    await expect(ask('pictureEdit', { what: 'all', name: 'a', value: 2 })).rejects.toThrow();
  });
});
