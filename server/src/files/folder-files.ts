import { mayStart } from '../core/index.ts';
import type { SourceFile } from '../core/index.ts';
import type { FileSystem } from './file-system.ts';
import { basename, dirname, join } from './path.ts';

/** Folders with more such files are no place for a script with its data files. */
const FILE_LIMIT = 100;

/** The files of folders whose names match, each folder looked at once until `refresh`. */
export class FolderFiles {
  readonly #system: FileSystem;
  readonly #pattern: RegExp;
  readonly #known = new Map<string, readonly string[]>();

  constructor(system: FileSystem, pattern: RegExp) {
    this.#system = system;
    this.#pattern = pattern;
  }

  /** In order of name; none of a folder that cannot be read or has too many. */
  in(folder: string): readonly string[] {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const names = this.#system.entries(folder).map(({ name }) => name);
    const found = names.filter((name) => this.#pattern.test(name)).sort();
    const files = found.length > FILE_LIMIT ? [] : found.map((name) => join(folder, name));
    this.#known.set(folder, files);
    return files;
  }

  refresh(): void {
    this.#known.clear();
  }
}

/** Whether a file may be a script that reads a data file: one beside it, or in a folder around it that names it or its folder. */
export const isScriptOf = ({ path, text }: SourceFile, data: string): boolean => {
  const isBeside = dirname(path) === dirname(data);
  return mayStart(text) && (isBeside || text.includes(basename(data)) || text.includes(basename(dirname(data))));
};
