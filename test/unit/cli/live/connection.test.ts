import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dashboardAddress } from '../../../../server/src/cli/live/address.ts';
import { certificates } from '../../../../server/src/cli/live/certificates.ts';
import { headersOf } from '../../../../server/src/cli/live/headers.ts';
import { CERTIFICATE } from '../../../fake-cluster/certificate.ts';

const address = (option: string | undefined, env: Readonly<Record<string, string>> = {}) =>
  dashboardAddress(option, env);

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'lens-live-')), 'file');
  writeFileSync(path, text);
  return path;
};

describe('the address', () => {
  it('is that of the call, else of the environment as Ray reads it', () => {
    const env = {
      RAY_ADDRESS: 'http://c:1',
      RAY_API_SERVER_ADDRESS: 'http://b:1',
      RAY_DASHBOARD_ADDRESS: 'http://a:1',
    };
    expect(address('http://127.0.0.1:8265/', env)).toEqual({ base: 'http://127.0.0.1:8265', login: null });
    expect(address(undefined, env).base).toBe('http://a:1');
    expect(address(undefined, { ...env, RAY_DASHBOARD_ADDRESS: '' }).base).toBe('http://b:1');
    expect(address(undefined, { RAY_ADDRESS: 'http://c:1' }).base).toBe('http://c:1');
  });

  it.each([
    ['head', 'http://head:8265'],
    ['127.0.0.1:8265', 'http://127.0.0.1:8265'],
    ['http://head:8265/#/serve', 'http://head:8265'],
    ['head:8265/api/version', 'http://head:8265'],
  ])('%s is read as the editor reads it', (written, base) => {
    expect(address(written)).toEqual({ base, login: null });
  });

  it('may hold a login without a scheme or a password', () => {
    expect(address('me:secret@head')).toEqual({ base: 'http://head:8265', login: 'me:secret' });
    expect(address('http://me@head:8265')).toEqual({ base: 'http://head:8265', login: 'me:' });
  });

  it('may have a path before all paths, and a login that is not shown', () => {
    expect(address('https://me:p%40ss@ray.example/east/')).toEqual({
      base: 'https://ray.example/east',
      login: 'me:p@ss',
    });
  });

  it.each<[option: string | undefined, env: Readonly<Record<string, string>>, said: string]>([
    [undefined, {}, 'Which cluster? Name its dashboard: --address http://127.0.0.1:8265 (or RAY_DASHBOARD_ADDRESS).'],
    ['auto', {}, '--address auto: “auto” lets Ray look for a head on its machine. Write the address of'],
    [
      undefined,
      { RAY_ADDRESS: '10.0.0.7:6379' },
      'RAY_ADDRESS 10.0.0.7:6379: Ray’s own store listens there, for its nodes.',
    ],
    [
      'ray://head:10001',
      {},
      '--address ray://head:10001: Ray Client listens there. The dashboard has an address of its own: http://head:8265.',
    ],
    [
      'ftp://me:geheim@head/?token=abc',
      {},
      '--address ftp://head/: This is no address of a dashboard: write one such as',
    ],
    ['http://', {}, '--address http://: This is no address of a dashboard: write one such as http://127.0.0.1:8265.'],
  ])('%s with %j is told as wrong', (option, env, said) => {
    expect(() => address(option, env)).toThrow(said);
  });
});

describe('headers', () => {
  const headers = (
    written: readonly string[],
    env: Readonly<Record<string, string>> = {},
    login: string | null = null,
  ) => Object.fromEntries(headersOf(written, login, env));

  it('are those of the call before those of the environment', () => {
    expect(headers(['X-A: 1', 'x-b:  two words '], { RAY_JOB_HEADERS: '{"X-A": "0", "X-C": "3"}' })).toEqual({
      'x-a': '1',
      'x-b': 'two words',
      'x-c': '3',
    });
  });

  it('hold Ray’s token where Ray would look for it, and a call asks for it', () => {
    const token = file(' abc\n');
    expect(headers([], { RAY_AUTH_TOKEN: 'xyz', RAY_AUTH_TOKEN_PATH: token })).toEqual({ authorization: 'Bearer xyz' });
    expect(headers([], { RAY_AUTH_MODE: 'token', RAY_AUTH_TOKEN_PATH: token })).toEqual({
      authorization: 'Bearer abc',
    });
    expect(headers([], { RAY_AUTH_MODE: 'disabled', RAY_AUTH_TOKEN: 'xyz' })).toEqual({});
    expect(headers(['Authorization: Bearer own'], { RAY_AUTH_TOKEN: 'xyz' })).toEqual({ authorization: 'Bearer own' });
    expect(headers([], { RAY_AUTH_TOKEN: 'xyz' }, 'me:pass')).toEqual({
      authorization: `Basic ${Buffer.from('me:pass').toString('base64')}`,
    });
  });

  it.each<[written: readonly string[], env: Readonly<Record<string, string>>, said: string]>([
    [['geheim'], {}, "--header: write a name and a value, as in 'Authorization: Bearer …'"],
    [['Authorization: geheim\u0000'], {}, '--header: HTTP does not allow this name, or the value of it'],
    [['Host: geheim'], {}, '--header: Host is set by this program itself'],
    [[], { RAY_JOB_HEADERS: '{"geheim": 1}' }, 'RAY_JOB_HEADERS: not a JSON object of texts'],
    [[], { RAY_AUTH_TOKEN_PATH: '/no/such' }, 'RAY_AUTH_TOKEN_PATH /no/such: this file cannot be read, or it is empty'],
  ])('that cannot be sent are told without their value: %j', (written, env, said) => {
    expect(() => headers(written, env)).toThrow(said);
    expect(() => headers(written, env)).not.toThrow(/geheim/);
  });
});

describe('certificates', () => {
  it('are those of the call, else of the file that requests reads', () => {
    const path = file(CERTIFICATE);
    expect(certificates(path, {})).toBe(CERTIFICATE);
    expect(certificates(undefined, { REQUESTS_CA_BUNDLE: path })).toBe(CERTIFICATE);
    expect(certificates(undefined, {})).toBeNull();
    expect(() => certificates('/no/such', {})).toThrow('--ca-file /no/such: no such file or folder');
    expect(() => certificates(file('x'), {})).toThrow(/it holds no certificate in PEM$/);
  });
});
