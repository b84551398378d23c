import { validateHeaderName, validateHeaderValue } from 'node:http';
import { UsageError } from '../arguments/usage-error.ts';
import { rayToken } from './ray-token.ts';

/** What goes with each question, by lower-case names. Values are secrets: shown nowhere. */
export type Headers = ReadonlyMap<string, string>;

/** Headers that say how a message is sent, which is not the caller’s to say. */
const OURS: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'accept-encoding',
]);

/**
 * `--header` wins over `RAY_JOB_HEADERS` (a JSON object, as `ray job` reads it: `dashboard/modules/job/cli.py`). Where
 * neither names `Authorization`, the login in the address does, else Ray’s own token.
 */
export const headersOf = (written: readonly string[], login: string | null, env: NodeJS.ProcessEnv): Headers => {
  const named = new Map([...inEnvironment(env), ...written.map(readHeader)]);
  if (named.has('authorization')) return named;
  const token = login === null ? rayToken(env) : null;
  if (login !== null) named.set('authorization', `Basic ${Buffer.from(login).toString('base64')}`);
  else if (token !== null) named.set(...checked('RAY_AUTH_TOKEN', 'authorization', `Bearer ${token}`));
  return named;
};

/** `Name: value`. */
const readHeader = (text: string): readonly [string, string] => {
  const [, name, value] = /^([^:]+):(.*)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return checked('--header', name.trim(), value.trim());
  throw new UsageError({
    en: "--header: write a name and a value, as in 'Authorization: Bearer …'",
    vi: "--header: hãy viết tên và giá trị, như 'Authorization: Bearer …'",
  });
};

const inEnvironment = (env: NodeJS.ProcessEnv): readonly (readonly [string, string])[] => {
  const text = env.RAY_JOB_HEADERS ?? '';
  return text === '' ? [] : parsed(text).map(([name, value]) => checked('RAY_JOB_HEADERS', name, value));
};

const parsed = (text: string): readonly (readonly [string, string])[] => {
  const value = jsonOf(text);
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  const isWhole = entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (entries !== null && isWhole === true) return entries;
  throw new UsageError({
    en: 'RAY_JOB_HEADERS: not a JSON object of texts, such as {"Name": "value"}',
    vi: 'RAY_JOB_HEADERS: không phải một đối tượng JSON gồm các chuỗi, như {"Name": "value"}',
  });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A fault names the header, never its value. */
const checked = (from: string, name: string, value: string): [string, string] => {
  const lower = name.toLowerCase();
  if (OURS.has(lower))
    throw new UsageError({
      en: `${from}: ${name} is set by this program itself`,
      vi: `${from}: ${name} do chính chương trình này đặt`,
    });
  if (isAllowed(name, value)) return [lower, value];
  throw new UsageError({
    en: `${from}: HTTP does not allow this name, or the value of it`,
    vi: `${from}: HTTP không cho phép tên này, hoặc giá trị của nó`,
  });
};

const isAllowed = (name: string, value: string): boolean => {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
};
