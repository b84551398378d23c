import { readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../checking/fingerprints.ts';

/** Where results are kept, and the program that made them. */
export interface CacheSettings {
  readonly folder: string;
  /** Another one for every other build of this program. */
  readonly build: string;
}

/** The folder for caches of the person, as their system has it. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string => {
  const own = env.XDG_CACHE_HOME ?? (process.platform === 'win32' ? env.LOCALAPPDATA : undefined);
  return join(own === undefined || own === '' ? join(homedir(), '.cache') : own, 'ray-serve-lens');
};

/** `program`: its file, which is named with the files it loads, whose names hold what stands in them. */
export const buildOf = (program: URL): string => {
  try {
    const chunks = readdirSync(fileURLToPath(new URL('chunks/', program))).sort();
    return digest([readFileSync(program, 'utf8'), ...chunks].join('\n'));
  } catch {
    return digest(readFileSync(program, 'utf8'));
  }
};
