import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders with more Python files are no place for a script with its data files. */
const FILE_LIMIT = 100;

/** The Python files of folders, each folder looked at once until `refresh`. */
export class ScriptFiles {
  readonly #known = new Map<string, readonly string[]>();

  /** In order of name; none of a folder that cannot be read or has too many. */
  in(folder: string): readonly string[] {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const found = namesIn(folder).map((name) => join(folder, name));
    this.#known.set(folder, found.length > FILE_LIMIT ? [] : found);
    return this.in(folder);
  }

  refresh(): void {
    this.#known.clear();
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.py'))
      .sort();
  } catch {
    return [];
  }
};
