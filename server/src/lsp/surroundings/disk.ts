import { readFile, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Larger files describe no cluster, and folders with more files are no place for one manifest. */
const SIZE_LIMIT = 2_000_000;
const FILE_LIMIT = 300;

/** The path of a `file:` URI; null for a document that is on no disk. */
export const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

/** A path as globs and people write it. */
export const slashed = (path: string): string => path.split(sep).join('/');

export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

export const isPython = (path: string): boolean => path.endsWith('.py');

/** The text of a file; null where there is none that can be read, as in a pipe. */
export const textAt = async (path: string): Promise<string | null> => {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= SIZE_LIMIT ? await readFile(path, 'utf8') : null;
  } catch {
    return null;
  }
};

/** The YAML files of a folder in order of name. */
export const yamlFiles = async (folder: string): Promise<readonly string[]> => {
  try {
    const names = (await readdir(folder)).filter(isYaml).sort();
    return names.length > FILE_LIMIT ? [] : names.map((name) => join(folder, name));
  } catch {
    return [];
  }
};
