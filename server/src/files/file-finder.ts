import type { SourceFile } from '../core/index.ts';
import { join } from './path.ts';
import type { Standing } from './standing-files.ts';

export type SourceFileFinder = (names: readonly string[]) => SourceFile | null;

/** The first of some files in some folders, or under one of them; `away`: the folder as people read it. */
export const fileFinder =
  (at: (place: string) => Standing, folders: readonly string[], below = '', away = below): SourceFileFinder =>
  (names) => {
    for (const folder of folders)
      for (const name of names) {
        const path = join(folder, below, name);
        const found = at(path);
        if (found.is === 'file') return { path, text: found.text, ...(away !== '' && { away }) };
      }
    return null;
  };

/** The files that a module may be, a package first. */
export const filesOf = (name: string): readonly string[] => {
  const base = name.split('.').join('/');
  return [`${base}/__init__.py`, `${base}.py`];
};
