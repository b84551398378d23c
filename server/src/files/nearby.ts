import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { foldersUp, isInside } from './paths.ts';

/** A file near another, by its path from the folder in which Python or code would look for it. */
export interface NearbyFile {
  readonly path: string;
  readonly name: string;
}

/** Folders that hold no code of one's own. */
const LEFT_OUT = /^(?:\..*|node_modules|__pycache__|site-packages|venv|env|build|dist)$/;
const DEPTH = 4;
const MOST_FILES = 400;
const MOST_BYTES = 200_000;

/**
 * Files with an ending around a file whose text shows what is asked for, the nearest first; never from outside of its
 * root. So many are looked at that a large repository takes no longer than a small one.
 */
export const nearbyFiles = (path: string, root: string, ending: RegExp, shows: RegExp): readonly NearbyFile[] => {
  const own = dirname(resolve(path));
  const folders = foldersUp(own).filter((folder) => isInside(folder, root));
  const found = new Map<string, NearbyFile>();
  for (const folder of folders)
    for (const file of filesIn(folder, ending, DEPTH))
      if (found.size < MOST_FILES && !found.has(file) && file !== resolve(path))
        found.set(file, { path: file, name: relative(folder, file).replaceAll('\\', '/') });
  return [...found.values()].filter(({ path: file }) => shows.test(textOf(file)));
};

const filesIn = (folder: string, ending: RegExp, depth: number): readonly string[] => {
  const entries = entriesOf(folder);
  const files = entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ name }) => join(folder, name));
  if (depth === 0) return files;
  const inner = entries.filter((entry) => entry.isDirectory() && !LEFT_OUT.test(entry.name));
  return [...files, ...inner.flatMap(({ name }) => filesIn(join(folder, name), ending, depth - 1))];
};

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
};

const textOf = (path: string): string => {
  try {
    return statSync(path).size > MOST_BYTES ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
