import { mayStart, namesPackages } from '../core/index.ts';
import type { SourceFile } from '../core/index.ts';
import type { FileSystem } from './file-system.ts';
import { basename, dirname, join } from './path.ts';

/** Folders with more such files are no place for a script with its data files. */
const FILE_LIMIT = 100;

/** The files of folders whose names are asked for, each folder looked at once until `refresh`. */
export class FolderFiles {
  readonly #system: FileSystem;
  readonly #isOne: (name: string) => boolean;
  readonly #known = new Map<string, readonly string[]>();

  constructor(system: FileSystem, isOne: (name: string) => boolean) {
    this.#system = system;
    this.#isOne = isOne;
  }

  /** In order of name; none of a folder that cannot be read or has too many. */
  in(folder: string): readonly string[] {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const names = this.#system.entries(folder).map(({ name }) => name);
    const found = names.filter((name) => this.#isOne(name)).sort();
    const files = found.length > FILE_LIMIT ? [] : found.map((name) => join(folder, name));
    this.#known.set(folder, files);
    return files;
  }

  refresh(): void {
    this.#known.clear();
  }
}

/** The files of folders that somebody asks for: Python, data, and what may say which packages are installed. */
export type FilesOfFolders = Readonly<Record<'scripts' | 'data' | 'lists', FolderFiles>>;

export const filesOfFolders = (system: FileSystem): FilesOfFolders => ({
  scripts: new FolderFiles(system, (name) => name.endsWith('.py')),
  data: new FolderFiles(system, (name) => /\.(?:ya?ml|json)$/.test(name)),
  lists: new FolderFiles(system, namesPackages),
});

/** Whether a file may be a script that reads a data file: one beside it, or in a folder around it that names it or its folder. */
export const isScriptOf = ({ path, text }: SourceFile, data: string): boolean => {
  const isBeside = dirname(path) === dirname(data);
  return mayStart(text) && (isBeside || text.includes(basename(data)) || text.includes(basename(dirname(data))));
};
