import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mayStart } from '../core/index.ts';
import type { SourceFile } from '../core/index.ts';

/** Folders with more such files are no place for a script with its data files. */
const FILE_LIMIT = 100;

/** The files of folders whose names match, each folder looked at once until `refresh`. */
export class FolderFiles {
  readonly #pattern: RegExp;
  readonly #known = new Map<string, readonly string[]>();

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** In order of name; none of a folder that cannot be read or has too many. */
  in(folder: string): readonly string[] {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const found = namesIn(folder, this.#pattern).map((name) => join(folder, name));
    this.#known.set(folder, found.length > FILE_LIMIT ? [] : found);
    return this.in(folder);
  }

  refresh(): void {
    this.#known.clear();
  }
}

const namesIn = (folder: string, pattern: RegExp): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort();
  } catch {
    return [];
  }
};

/** Whether a file may be a script that reads a data file: one beside it, or in a folder around it that names it or its folder. */
export const isScriptOf = ({ path, text }: SourceFile, data: string): boolean => {
  const isBeside = dirname(path) === dirname(data);
  return mayStart(text) && (isBeside || text.includes(basename(data)) || text.includes(basename(dirname(data))));
};
