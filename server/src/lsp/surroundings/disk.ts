import type { SearchedDisk } from '../../files/file-system.ts';
import { join } from '../../files/path.ts';

/** Folders with more files are no place for one manifest. */
const FILE_LIMIT = 300;

export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

export const isPython = (path: string): boolean => path.endsWith('.py');

/** The YAML files of a folder in order of name. */
export const yamlFiles = async (disk: SearchedDisk, folder: string): Promise<readonly string[]> => {
  const names = (await disk.names(folder)).filter(isYaml);
  return names.length > FILE_LIMIT ? [] : names.map((name) => join(folder, name));
};
