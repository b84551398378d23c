import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../checking/fingerprints.ts';
import type { FileResult } from '../checking/file-result.ts';
import type { AskedData } from './asked-data.ts';
import { makeFolder } from '../terminal/make-folder.ts';

/** The result of a file, and what it stands on. */
export interface CacheEntry {
  /** The digest of the text and of all that is known before its analysis. */
  readonly key: string;
  readonly asked: AskedData;
  readonly result: FileResult;
}

/**
 * Results in a folder, a file each: the digest of its second line, and on that an entry. What is not as it was written
 * is as if it were not there, and what cannot be written is not kept.
 */
export class ResultCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `name`: of what is checked; there is one entry for each. */
  find(name: string, key: string): CacheEntry | null {
    try {
      const [sum = '', text = ''] = readFileSync(this.#pathOf(name), 'utf8').split('\n');
      if (digest(text) !== sum) return null;
      const entry = JSON.parse(text) as CacheEntry;
      return entry.key === key ? entry : null;
    } catch {
      return null;
    }
  }

  /** Put in its place as a whole, so that nobody reads half of it. */
  keep(name: string, entry: CacheEntry): void {
    const path = this.#pathOf(name);
    const text = JSON.stringify(entry);
    const part = `${path}.${String(process.pid)}-${String(Math.random()).slice(2)}`;
    try {
      makeFolder(dirname(path));
      writeFileSync(part, `${digest(text)}\n${text}\n`);
      renameSync(part, path);
    } catch {
      // The next call works it out again.
    }
  }

  #pathOf(name: string): string {
    const own = digest(name);
    return join(this.#folder, own.slice(0, 2), `${own.slice(2)}.json`);
  }
}
