import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { RUNNING, SERVICES, tellLive } from './live-cluster.ts';

const uri = 'file:///serve.yaml';

describe('a document that is to be deployed', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = new TestClient();
    await client.start();
    await client.open(uri, RUNNING);
  });
  afterEach(async () => {
    expect(client.log).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  it('previews its deploy: verdict, demand, room, differences, and the body that is sent', async () => {
    await tellLive(client);
    const preview = await client.connection.sendRequest<{ body: string; lines: readonly string[]; fault: unknown }>(
      'rayServeLens/live/preview',
      { textDocument: { uri } },
    );
    expect(preview.fault).toBeNull();
    expect(JSON.parse(preview.body)).toMatchObject({ applications: [{ name: 'waiting' }, { name: 'sized' }] });
    expect(preview.lines[0]).toMatch(/^Ray 2\.47\.1: /);
  });

  it('previews that it is for another release than the one it goes to', async () => {
    await tellLive(client);
    const own = 'file:///own.yaml';
    await client.open(own, `# rayServeLens.rayVersion: 2.48.0\n${RUNNING}`);
    const { lines } = await client.connection.sendRequest<{ lines: readonly string[] }>('rayServeLens/live/preview', {
      textDocument: { uri: own },
    });
    expect(lines.slice(0, 2)).toEqual([
      'The cluster runs Ray 2.47.1; the file is for 2.48.0.',
      expect.stringMatching(/^Ray 2\.47\.1: /),
    ]);
  });

  it('previews that an operator may replace it, and does replace it where the client knows whose the cluster is', async () => {
    await tellLive(client);
    const many = 'file:///services.yaml';
    await client.open(many, SERVICES);
    const firstLine = async (rest: object): Promise<string | undefined> => {
      const asked = { textDocument: { uri: many }, ...rest };
      const { lines } = await client.connection.sendRequest<{ lines: readonly string[] }>(
        'rayServeLens/live/preview',
        asked,
      );
      return lines.find((line) => line.includes('KubeRay'));
    };
    expect(await firstLine({})).toMatch(/^This config stands in RayService one: if KubeRay runs this cluster for it, /);
    expect(await firstLine({ rayService: 'ray/llm' })).toMatch(
      /^KubeRay runs this cluster for the RayService ray\/llm and /,
    );
    const { lines } = await client.connection.sendRequest<{ lines: readonly string[] }>('rayServeLens/live/preview', {
      textDocument: { uri },
    });
    expect(lines.join()).not.toContain('KubeRay');
  });

  it('of several configs is previewed and compared one by one', async () => {
    await tellLive(client);
    const many = 'file:///services.yaml';
    await client.open(many, SERVICES);
    const ask = <T>(what: string, rest: object = {}): Promise<T> =>
      client.connection.sendRequest(`rayServeLens/live/${what}`, { textDocument: { uri: many }, ...rest });
    expect(await ask('configs')).toEqual([
      { label: 'sized', description: 'RayService one', line: 6 },
      { label: 'waiting', description: 'RayService two', line: 17 },
    ]);
    const { body } = await ask<{ body: string }>('preview', { config: 1 });
    expect(JSON.parse(body)).toMatchObject({ applications: [{ name: 'waiting' }] });
    const { right } = await ask<{ right: string }>('compare', { config: 0 });
    expect(right).toContain('name: sized');
    expect(await ask('preview', { config: 2 })).toBeNull();
    await expect(ask('preview', { config: -1 })).rejects.toThrow();
  });

  it('is compared with it as YAML in its own order', async () => {
    await tellLive(client);
    const { left, right } = await client.connection.sendRequest<{ left: string; right: string }>(
      'rayServeLens/live/compare',
      { textDocument: { uri } },
    );
    expect(left.indexOf('name: waiting')).toBeLessThan(left.indexOf('name: sized'));
    expect(right).toContain('num_replicas: 3');
    expect(left).toContain('num_replicas: 2');
  });
});
