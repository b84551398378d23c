import type { FileSystem } from './file-system.ts';
import { dirname, foldersUp, isInside, join, relative } from './path.ts';

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
export const nearbyFiles = (
  system: FileSystem,
  { path, root }: { readonly path: string; readonly root: string },
  ending: RegExp,
  shows: RegExp,
): readonly NearbyFile[] => {
  const folders = foldersUp(dirname(path)).filter((folder) => isInside(folder, root));
  const found = new Map<string, NearbyFile>();
  for (const folder of folders)
    for (const file of filesIn(system, folder, ending, DEPTH))
      if (found.size < MOST_FILES && !found.has(file) && file !== path)
        found.set(file, { path: file, name: relative(folder, file) });
  return [...found.values()].filter(({ path: file }) => shows.test(textOf(system, file)));
};

const filesIn = (system: FileSystem, folder: string, ending: RegExp, depth: number): readonly string[] => {
  const entries = system.entries(folder).toSorted((a, b) => a.name.localeCompare(b.name));
  const files = entries
    .filter(({ is, name }) => is === 'file' && ending.test(name))
    .map(({ name }) => join(folder, name));
  if (depth === 0) return files;
  const inner = entries.filter(({ is, name }) => is === 'folder' && !LEFT_OUT.test(name));
  return [...files, ...inner.flatMap(({ name }) => filesIn(system, join(folder, name), ending, depth - 1))];
};

const textOf = (system: FileSystem, path: string): string =>
  (system.stat(path)?.size ?? 0) > MOST_BYTES ? '' : (system.text(path) ?? '');
