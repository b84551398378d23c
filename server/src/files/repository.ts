import { dirname, foldersUp, isInside, join } from './path.ts';

type Exists = (place: string) => boolean;

/** The nearest folder around a file that is a repository, or else the file's own. */
export const repositoryOf = (exists: Exists, place: string): string => {
  const own = dirname(place);
  return foldersUp(own).find((folder) => exists(join(folder, '.git'))) ?? own;
};

/**
 * What may be looked at for a file: its repository, or where it is in none `base`, the folder a program runs in, if that
 * holds it.
 */
export const rootAround = (exists: Exists, place: string, base: string | null): string => {
  const root = repositoryOf(exists, place);
  const isAlone = base !== null && !exists(join(root, '.git'));
  return isAlone && isInside(root, base) && base !== dirname(base) ? base : root;
};
