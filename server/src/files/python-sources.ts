import type { ModuleSyntax, NamedPackages, PythonSources } from '../core/index.ts';
import type { Searched } from './asked.ts';
import { fileFinder, filesOf } from './file-finder.ts';
import type { SourceFileFinder } from './file-finder.ts';
import { installersAround } from './installers.ts';
import { foldersOf, isImportable } from './module-folders.ts';
import { dirname, isAbsolute, join, wayTo } from './path.ts';
import { placesAround } from './placed-folders.ts';
import type { Standing } from './standing-files.ts';

/** What files are found and read by. */
export interface SourceParts {
  readonly at: (place: string) => Standing;
  /** The only folder of the root that holds one of these files, their names a line each. */
  readonly folderWith: (names: string) => string | null;
  /** The files of a folder that may say which packages are installed. */
  readonly listsIn: (folder: string) => readonly string[];
  /** What those files name, as far as it was worked out. */
  readonly packages: Map<string, NamedPackages>;
  /** True while something was asked for that is not read yet. */
  readonly waits: () => boolean;
  /** Told of each file that is asked for by a name other than a module's. */
  readonly named: (name: string) => void;
  readonly parse: (text: string) => ModuleSyntax;
}

/** Modules and other files as the code of an application finds them. */
export const pythonSources = (
  { path, home, root, module }: Omit<Searched, 'asked'>,
  { at, folderWith, listsIn, packages, waits, named, parse }: SourceParts,
): PythonSources => {
  const folders = foldersOf(path, home, root);
  const from = (folder: string): string => wayTo(dirname(path), folder);
  const first = fileFinder(at, folders);
  const placed = placesAround(at, { path, home, root }, folders);
  const elsewhere = (): SourceFileFinder | null => {
    const files = module === null ? [] : filesOf(module);
    if (module === null || (first(files) ?? placed.find(files)) !== null) return null;
    // What is not read yet may be it: all folders are looked through only where nothing of that is left.
    const folder = waits() ? null : folderWith(files.join('\n'));
    return folder === null ? null : fileFinder(at, [folder], '', from(folder));
  };
  return {
    folders: folders.map(from),
    module: (name) => {
      const files = filesOf(name);
      return isImportable(name) ? (first(files) ?? placed.find(files) ?? elsewhere()?.(files) ?? null) : null;
    },
    folder: (name) =>
      [...folders, ...placed.folders()].some((one) => at(join(one, name.split('.').join('/'))).is === 'folder'),
    file: (name) => {
      named(name);
      if (!isAbsolute(name)) return first([name]);
      const found = at(name);
      return found.is === 'file' ? { path: name, text: found.text } : null;
    },
    variable: placed.variable,
    installer: installersAround({ at, listsIn, known: packages, root, own: dirname(path), folders }),
    parse,
  };
};
