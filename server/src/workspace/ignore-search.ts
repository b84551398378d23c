import type { Disk } from '../files/file-system.ts';
import { IGNORE_FILE, ignoredBy, ignoresIn } from '../files/git-ignore.ts';
import type { Ignores } from '../files/git-ignore.ts';
import { dirname, foldersUp, isInside, join } from '../files/path.ts';
import type { Roots } from './roots.ts';

/** Which files the ignore files around them leave out; each of those is read once until `forget`. */
export class IgnoreSearch {
  readonly #disk: Disk;
  readonly #roots: Roots;
  readonly #known = new Map<string, Promise<Ignores | null>>();

  constructor(disk: Disk, roots: Roots) {
    this.#disk = disk;
    this.#roots = roots;
  }

  forget(): void {
    this.#known.clear();
  }

  /** The ignore file that leaves a file out; null for none. What is in a folder that is left out is so too. */
  async leavesOut(path: string): Promise<string | null> {
    const root = await this.#roots.around(dirname(path));
    const folders = foldersUp(dirname(path)).filter((folder) => folder !== root && isInside(folder, root));
    for (const folder of folders.toReversed()) {
      const by = ignoredBy(folder, 'folder', await this.#ignoresIn(dirname(folder), root));
      if (by !== null) return join(by, IGNORE_FILE);
    }
    const by = ignoredBy(path, 'file', await this.#ignoresIn(dirname(path), root));
    return by === null ? null : join(by, IGNORE_FILE);
  }

  #ignoresIn(folder: string, root: string): Promise<Ignores | null> {
    const known = this.#known.get(folder) ?? this.#read(folder, root);
    this.#known.set(folder, known);
    return known;
  }

  async #read(folder: string, root: string): Promise<Ignores | null> {
    const around = folder === root ? null : await this.#ignoresIn(dirname(folder), root);
    const file = join(folder, IGNORE_FILE);
    const text = this.#disk.leadsInside(file, root) ? await this.#disk.text(file) : null;
    return ignoresIn(folder, around, [text]);
  }
}
