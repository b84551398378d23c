import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///two%20apps.yaml';

describe('workspace/executeCommand', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
    await client.open(uri, scenario);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
  });

  const ask = (command: string, argument: unknown): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: `rayServeLens.server.${command}`,
      arguments: [argument],
    });

  it('tells the known releases, newest first, and the one of the file', async () => {
    const releases = (await ask('releases', { uri })) as { current: string; known: string[] };
    expect(releases.current).toBe('2.49.2');
    expect(releases.known[0]).toBe('2.60.0');
    expect(releases.known.at(-1)).toBe('2.9.0');
  });

  it('compares two releases with the text as it stands and the settings', async () => {
    const asked = { uri, from: '2.49.2', to: '2.60.0' };
    expect(await ask('releaseDiff', asked)).toMatch(/^two apps\.yaml: Ray 2\.49\.2 → 2\.60\.0\n\nWorse\n/);
    await client.change(uri, 2, [{ text: scenario.replaceAll(/.*resources_per_bundle.*\n/g, '') }]);
    expect(await ask('releaseDiff', asked)).not.toContain('Worse');
    await client.configure({ cluster: 'cpu=8,gpu=4' });
    await client.change(uri, 3, [{ text: scenario.replace(/# rayServeLens.cluster.*\n/, '') }]);
    expect(await ask('releaseDiff', asked)).toContain('At most: does not fit (4 pending) → fits');
  });

  it('answers null for a document that is not open and for what is no question', async () => {
    expect(await ask('releaseDiff', { uri: 'file:///x', from: '2.49.2', to: '2.60.0' })).toBeNull();
    expect(await ask('releaseDiff', { uri, from: '2.49.2', to: '9.9.9' })).toBeNull();
    expect(await ask('releaseDiff', undefined)).toBeNull();
    expect(await ask('releases', { uri: 'file:///x' })).toBeNull();
    expect(await ask('other', { uri })).toBeNull();
  });
});
