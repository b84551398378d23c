import { VENV_FOLDERS, releaseInFolder, sourceOf, wantedFiles } from '../core/index.ts';
import type { NamedInFile, WorkspaceRelease } from '../core/index.ts';
import type { Disk } from '../files/file-system.ts';
import { dirname, join, relative } from '../files/path.ts';
import { installedRay } from './installed-ray.ts';
import { Roots } from './roots.ts';
import type { Bounds } from './roots.ts';

interface Looked {
  readonly folder: string;
  readonly release: WorkspaceRelease;
  /** The files that said it. */
  readonly used: readonly string[];
}

/** The Ray release that files around a config name: those of its folder, else of the nearest one above that says something. */
export class ReleaseSearch {
  readonly #disk: Disk;
  readonly #looked = new Map<string, Promise<Looked | null>>();
  readonly #roots: Roots;

  constructor(disk: Disk, bounds: Bounds) {
    this.#disk = disk;
    this.#roots = new Roots(disk, bounds);
  }

  /** Each folder is looked at once until this. */
  forget(): void {
    this.#looked.clear();
    this.#roots.forget();
  }

  /** The release for a file, told by paths from its folder, and the files that were read for it. */
  async releaseFor(path: string): Promise<Pick<Looked, 'release' | 'used'> | null> {
    const folder = dirname(path);
    const looked = await this.#nearest(folder, await this.#roots.around(folder));
    return looked && { release: seenFrom(folder, looked), used: looked.used };
  }

  async #nearest(folder: string, root: string): Promise<Looked | null> {
    const looked = await this.#lookAt(folder, root);
    return looked !== null || folder === root ? looked : this.#nearest(dirname(folder), root);
  }

  #lookAt(folder: string, root: string): Promise<Looked | null> {
    const known = this.#looked.get(folder);
    const looking = known ?? this.#read(folder, root);
    this.#looked.set(folder, looking);
    return looking;
  }

  async #read(folder: string, root: string): Promise<Looked | null> {
    const names = await this.#disk.names(folder);
    const files = new Map<string, string | null>();
    for (const name of names.filter((one) => sourceOf(one) !== null))
      files.set(name, await this.#inside(join(folder, name), root));
    for (let wanted = wantedFiles(files); wanted.length > 0; wanted = wantedFiles(files))
      for (const name of wanted) files.set(name, await this.#inside(join(folder, name), root));
    for (const name of names.filter((one) => VENV_FOLDERS.includes(one)))
      for (const path of await installedRay(this.#disk, folder, name)) files.set(path, '');
    const release = releaseInFolder(files);
    return release && { folder, release, used: [...files.keys()].map((name) => join(folder, name)) };
  }

  async #inside(path: string, root: string): Promise<string | null> {
    return this.#disk.leadsInside(path, root) ? this.#disk.text(path) : null;
  }
}

const seenFrom = (own: string, { folder, release: { decided, others } }: Looked): WorkspaceRelease => {
  const named = (one: NamedInFile): NamedInFile => ({
    ...one,
    file: relative(own, join(folder, one.file)),
  });
  return { decided: decided && named(decided), others: others.map(named) };
};
