import { afterEach, expect, it } from 'vitest';
import { UNUSED } from '../../scripts/unused-features.mjs';
import { TestClient } from '../protocol/client.ts';

let client: TestClient | undefined;

afterEach(async () => {
  await client?.stop();
});

it('the server offers nothing that is left out of the extension’s client', async () => {
  client = new TestClient();
  const { capabilities } = await client.initialize({});
  const at = (path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], capabilities);
  expect(at('hoverProvider')).toBe(true);
  expect(Object.values(UNUSED).filter((path) => at(path) !== undefined)).toEqual([]);
});
