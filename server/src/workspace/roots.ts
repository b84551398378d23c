import type { Disk } from '../files/file-system.ts';
import { dirname, isInside, join } from '../files/path.ts';

/** Where a search upwards ends beside the root of a repository. */
export interface Bounds {
  /** True for a folder that is a workspace of its own. */
  readonly isRoot: (folder: string) => boolean;
  /** The root for files below it that are in no repository and no workspace. */
  readonly otherwise: string | null;
}

/** The folders in which searches upwards end, each worked out once until `forget`. */
export class Roots {
  readonly #disk: Pick<Disk, 'exists'>;
  readonly #bounds: Bounds;
  readonly #known = new Map<string, Promise<string | null>>();

  constructor(disk: Pick<Disk, 'exists'>, bounds: Bounds) {
    this.#disk = disk;
    this.#bounds = bounds;
  }

  forget(): void {
    this.#known.clear();
  }

  /** The nearest workspace or repository around a folder, else what holds it otherwise, else itself. */
  async around(folder: string): Promise<string> {
    const found = await this.#above(folder);
    if (found !== null) return found;
    const { otherwise } = this.#bounds;
    return otherwise !== null && isInside(folder, otherwise) ? otherwise : folder;
  }

  /** Null where there is none. */
  #above(folder: string): Promise<string | null> {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const root = this.#isRoot(folder).then((is) => {
      if (is) return folder;
      return dirname(folder) === folder ? null : this.#above(dirname(folder));
    });
    this.#known.set(folder, root);
    return root;
  }

  async #isRoot(folder: string): Promise<boolean> {
    return this.#bounds.isRoot(folder) || (await this.#disk.exists(join(folder, '.git')));
  }
}
