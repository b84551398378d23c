import { distributionFor, packagesNamedIn } from '../core/index.ts';
import type { Installer, NamedPackages } from '../core/index.ts';
import { dirname, foldersUp, isInside, join, relative, wayTo } from './path.ts';
import type { Standing } from './standing-files.ts';

/** What files say of installed packages is looked up by. */
export interface InstallerParts {
  readonly at: (place: string) => Standing;
  /** The files of a folder that may name packages. */
  readonly listsIn: (folder: string) => readonly string[];
  /** What those files name, as far as it was worked out. */
  readonly known: Map<string, NamedPackages>;
  readonly root: string;
  /** The folder of the document, from which people read paths. */
  readonly own: string;
  /** Where its code lies. */
  readonly folders: readonly string[];
}

/** Folders of a project in which it keeps what it installs. */
const BELOW = ['', 'requirements', 'docker', 'build'];

export type InstallerFinder = (name: string, from: string) => Installer | null;

/** Finds the nearest file that names a package: around the code that imports it, then around the document. */
export const installersAround = ({ at, listsIn, known, root, own, folders }: InstallerParts): InstallerFinder => {
  const textOf = (place: string): string | null => {
    const found = isInside(place, root) ? at(place) : null;
    return found?.is === 'file' ? found.text : null;
  };
  const namedIn = (file: string): NamedPackages => {
    const folder = dirname(file);
    const packages = known.get(file) ?? packagesNamedIn(relative(folder, file), (name) => textOf(join(folder, name)));
    known.set(file, packages);
    return packages;
  };
  return (name, from) => {
    const around = foldersUp(dirname(from)).filter((folder) => isInside(folder, root));
    for (const folder of new Set([...around, ...folders]))
      for (const file of BELOW.flatMap((below) => listsIn(join(folder, below)))) {
        const named = namedIn(file);
        const distribution = distributionFor(named, name);
        const where = distribution === null ? undefined : named.get(distribution);
        if (distribution !== null && where !== undefined)
          return { file: wayTo(own, join(dirname(file), where)), distribution };
      }
    return null;
  };
};
