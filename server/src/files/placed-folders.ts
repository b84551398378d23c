import { PACKAGE_FILES, imageVariables, once, packagesIn } from '../core/index.ts';
import type { CodeHome, ImageVariable } from '../core/index.ts';
import { fileFinder } from './file-finder.ts';
import type { SourceFileFinder } from './file-finder.ts';
import { dirname, foldersUp, isAbsolute, isInside, join, resolve, wayTo } from './path.ts';
import type { Standing } from './standing-files.ts';

type At = (place: string) => Standing;

/** Whose places are looked for: of a document, below a root. */
interface Looked {
  readonly path: string;
  readonly home: CodeHome;
  readonly root: string;
}

/** A variable with the Dockerfile that sets it, as people read it. */
export interface PlacedVariable extends ImageVariable {
  readonly file: string;
}

/** What files around a document say of Python's path and of the image's variables; looked at when first asked for. */
export interface Places {
  readonly find: SourceFileFinder;
  readonly folders: () => readonly string[];
  readonly variable: (name: string) => PlacedVariable | null;
}

/** `beside`: the folders in which Python looks anyway. */
export const placesAround = (at: At, looked: Looked, beside: readonly string[]): Places => {
  const folders = once(() => placedFolders(at, looked));
  const variables = once(() => variablesAround(at, looked));
  const own = dirname(looked.path);
  // Packages under `src` are found once they are installed in place, or their folder is on the path.
  const underSource = fileFinder(at, beside, 'src');
  return {
    find: (names) => {
      for (const folder of folders()) {
        const found = fileFinder(at, [folder], '', wayTo(own, folder))(names);
        if (found !== null) return found;
      }
      return underSource(names);
    },
    folders,
    variable: (name) => variables().get(name) ?? null,
  };
};

/** The variables of the nearest image of Ray around a document, unless the application names an image of its own. */
const variablesAround = (at: At, { path, home, root }: Looked): ReadonlyMap<string, PlacedVariable> => {
  if (home.ownImage === true) return new Map();
  const own = dirname(path);
  for (const folder of around(own, root)) {
    const file = join(folder, 'Dockerfile');
    const found = at(file);
    const variables = found.is === 'file' ? imageVariables(found.text) : null;
    if (variables !== null)
      return new Map([...variables].map(([name, one]) => [name, { ...one, file: wayTo(own, file) }]));
  }
  return new Map();
};

/** Folders that are on Python's path by `PYTHONPATH`, and those in which projects around a document keep their packages. */
const placedFolders = (at: At, looked: Looked): readonly string[] => {
  const { path, home, root } = looked;
  const own = dirname(path);
  const image = variablesAround(at, looked).get('PYTHONPATH')?.written ?? '';
  const named = [...(home.onPath ?? []), ...image.split(':')].flatMap((one) => standing(at, one, own, root));
  const projects = around(own, root).flatMap((folder) => packagesAt(at, folder, 1));
  return [...new Set([...named, ...projects])].filter((folder) => isInside(folder, root));
};

const around = (own: string, root: string): readonly string[] =>
  foldersUp(own).filter((folder) => isInside(folder, root));

/** The folder that a path of an image surely stands for: the longest end of it that is there, once. */
const standing = (at: At, written: string, own: string, root: string): readonly string[] => {
  const isFolder = (folder: string): boolean => isInside(folder, root) && at(folder).is === 'folder';
  if (written === '' || written.includes('$')) return [];
  if (!isAbsolute(written)) return [resolve(own, written)].filter(isFolder);
  const parts = written.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const end = parts.slice(from).join('/');
    const found = around(own, root)
      .map((folder) => join(folder, end))
      .filter(isFolder);
    if (found.length > 0) return found.length === 1 ? found : [];
  }
  return [];
};

/** Where a project keeps its packages, with those it installs from folders beside it. */
const packagesAt = (at: At, folder: string, deep: number): readonly string[] =>
  PACKAGE_FILES.flatMap((name) => {
    const found = at(join(folder, name));
    if (found.is !== 'file') return [];
    const { folders, projects } = packagesIn(name, found.text);
    const others = deep === 0 ? [] : projects.map((one) => resolve(folder, one)).filter((one) => one !== folder);
    return [
      ...folders.map((one) => resolve(folder, one)),
      ...others.flatMap((one) => [...packagesAt(at, one, deep - 1), join(one, 'src'), one]),
    ];
  });
