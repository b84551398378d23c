import type { FileEntry, SearchedDisk } from '../../files/file-system.ts';
import { GIT_IGNORE, ignoreFiles, ignoresIn, isIgnored } from '../../files/git-ignore.ts';
import type { Ignores } from '../../files/git-ignore.ts';
import { basename, join } from '../../files/path.ts';
import { isYaml } from './disk.ts';

/** A workspace with more YAML files than this is looked at no further. */
const LIMIT = 3_000;

const SKIPPED = new Set(['node_modules', '.git', '.venv']);

/** The YAML files below a folder that git does not leave out; links, packages and virtual environments are not followed. */
export const yamlBelow = (disk: SearchedDisk, folder: string): Promise<readonly string[]> =>
  new Walk(disk).into(folder, null);

class Walk {
  readonly #disk: SearchedDisk;
  #found = 0;

  constructor(disk: SearchedDisk) {
    this.#disk = disk;
  }

  async into(folder: string, around: Ignores | null, isTop = true): Promise<readonly string[]> {
    const entries = await this.#disk.entries(folder);
    if (!isTop && entries.some(({ name }) => name === 'pyvenv.cfg')) return [];
    const ignores = await this.#ignoresIn(folder, around, entries);
    const inner = await Promise.all(entries.map((entry) => this.#entry(join(folder, entry.name), entry, ignores)));
    return inner.flat();
  }

  async #entry(path: string, { is }: FileEntry, ignores: Ignores | null): Promise<readonly string[]> {
    if (this.#found >= LIMIT) return [];
    if (is === 'file' && isYaml(path)) {
      this.#found++;
      return [path];
    }
    const isLeftOut = is !== 'folder' || SKIPPED.has(basename(path)) || isIgnored(path, ignores);
    return isLeftOut ? [] : this.into(path, ignores, false);
  }

  /** As git does, a link to such a file is not followed. */
  #text(file: string, entries: readonly FileEntry[]): Promise<string | null> {
    const isLink = entries.some(({ name, is }) => name === basename(file) && is !== 'file');
    return isLink ? Promise.resolve(null) : this.#disk.text(file);
  }

  async #ignoresIn(folder: string, around: Ignores | null, entries: readonly FileEntry[]): Promise<Ignores | null> {
    const isThere = entries.some(({ name }) => name === '.git' || name === GIT_IGNORE);
    return isThere
      ? ignoresIn(folder, around, await Promise.all(ignoreFiles(folder).map((file) => this.#text(file, entries))))
      : around;
  }
}
