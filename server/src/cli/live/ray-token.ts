import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../arguments/usage-error.ts';
import { bytesOf } from '../inputs/read-bytes.ts';

/**
 * The token of Ray’s own token mode, in the order in which Ray looks for it (`authentication_token_loader.cc`):
 * `RAY_AUTH_TOKEN`, the file of `RAY_AUTH_TOKEN_PATH`, `~/.ray/auth_token`. The last one is read only where
 * `RAY_AUTH_MODE` is `token`, as by Ray; the others name a token for this call and are taken unless the mode says no.
 */
export const rayToken = (env: NodeJS.ProcessEnv): string | null => {
  const mode = env.RAY_AUTH_MODE?.toLowerCase() ?? '';
  if (mode !== '' && mode !== 'token') return null;
  const named = env.RAY_AUTH_TOKEN?.trim() ?? '';
  if (named !== '') return named;
  const path = env.RAY_AUTH_TOKEN_PATH ?? '';
  if (path !== '') return tokenIn(path) ?? unreadable(path);
  return mode === 'token' ? tokenIn(join(homedir(), '.ray', 'auth_token')) : null;
};

const tokenIn = (path: string): string | null => {
  try {
    const text = bytesOf(path)?.toString('utf8').trim() ?? '';
    return text === '' ? null : text;
  } catch {
    return null;
  }
};

/** Ray ends there as well. */
const unreadable = (path: string): never => {
  throw new UsageError({
    en: `RAY_AUTH_TOKEN_PATH ${path}: this file cannot be read, or it is empty`,
    vi: `RAY_AUTH_TOKEN_PATH ${path}: không đọc được file này, hoặc nó rỗng`,
  });
};
