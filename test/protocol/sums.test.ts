import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///serve.yaml';

describe('the sums of a document', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
    await client.open(uri, scenario);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
  });

  const ask = (params: object = { textDocument: { uri } }): Promise<unknown> =>
    client.connection.sendRequest('rayServeLens/sums', params);

  it('are the verdict, what is reserved and whether it fits, of the text as it stands', async () => {
    expect(await ask()).toMatchObject({
      version: 1,
      configs: [
        {
          release: '2.49.2',
          status: 'accepted',
          verdict: 'accepted',
          amounts: { initial: '6 CPU, 0.8 GPU', max: '12 CPU, 1.6 GPU' },
          cluster: '1 × (4 CPU, 1 GPU)',
          fit: { initial: { status: 'does-not-fit' }, max: { status: 'does-not-fit' } },
          place: { start: { line: 3 } },
          reasons: [],
        },
      ],
    });
    await client.change(uri, 2, [{ text: scenario.replace('cpu=4, gpu=1', 'cpu=64, gpu=8') }]);
    expect(await ask()).toMatchObject({ version: 2, configs: [{ fit: { max: { status: 'fits', text: 'fits' } } }] });
  });

  it('say why something is not known, and where', async () => {
    await client.change(uri, 2, [{ text: 'applications:\n  - name: a\n    import_path: nowhere.main:app\n' }]);
    expect(await ask()).toMatchObject({
      configs: [{ status: 'unknown', amounts: { initial: '?' }, fit: null, reasons: [{ path: null }] }],
    });
  });

  it('are none in a text without a config, and null for a document that is not open', async () => {
    await client.change(uri, 2, [{ text: 'a: 1\n' }]);
    expect(await ask()).toEqual({ version: 2, configs: [] });
    expect(await ask({ textDocument: { uri: 'file:///x' } })).toBeNull();
    await expect(ask({})).rejects.toThrow();
  });
});
