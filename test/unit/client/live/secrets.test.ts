import { describe, expect, it } from 'vitest';
import type { SecretStorage } from 'vscode';
import { SecretStore, headerIn, headersOf } from '../../../../client/src/live/secrets.ts';

const storage = (held: Map<string, string>): SecretStorage =>
  ({
    get: (key: string) => Promise.resolve(held.get(key)),
    store: (key: string, value: string) => Promise.resolve(void held.set(key, value)),
    delete: (key: string) => Promise.resolve(void held.delete(key)),
  }) as unknown as SecretStorage;

describe('secrets', () => {
  it('are kept by address, and sent to no other', async () => {
    const held = new Map<string, string>();
    const secrets = new SecretStore(storage(held));
    await secrets.set('http://a:8265', { token: 't', headers: { 'X-Team': 'one' } });
    expect(headersOf(await secrets.of('http://a:8265'))).toEqual({ 'X-Team': 'one', Authorization: 'Bearer t' });
    for (const other of ['http://a:8266', 'https://a:8265', 'http://a:8265/path', 'http://b:8265'])
      expect(headersOf(await secrets.of(other))).toEqual({});
    await secrets.set('http://a:8265', { token: '', headers: {} });
    expect(held.size).toBe(0);
  });

  it('that cannot be read are none', async () => {
    const secrets = new SecretStore(storage(new Map([['rayServeLens.live:http://a:8265', '{']])));
    expect(headersOf(await secrets.of('http://a:8265'))).toEqual({});
  });
});

describe('a header', () => {
  it.each([
    ['X-Team: one two ', ['X-Team', 'one two']],
    ['Cookie:a=b; c=d', ['Cookie', 'a=b; c=d']],
  ])('%s is one', (line, header) => {
    expect(headerIn(line)).toEqual(header);
  });

  it.each(['X-Team', ': one', 'X Team: one', 'X-Team: ', 'Host: other', 'Content-Length: 0', 'X: a\r\nY: b'])(
    '%j is none',
    (line) => {
      expect(headerIn(line)).toBeNull();
    },
  );
});
