import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Whether a path is a folder or below it, by their names alone. */
export const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way));
};

/** A folder and all around it, the innermost first. */
export const foldersUp = (folder: string): readonly string[] => {
  const around = [folder];
  for (let inner = folder; inner !== dirname(inner); inner = dirname(inner)) around.push(dirname(inner));
  return around;
};

/** The nearest folder around a file that is a repository, or else the file's own. */
export const repositoryOf = (path: string): string => {
  const own = dirname(resolve(path));
  return foldersUp(own).find((folder) => existsSync(join(folder, '.git'))) ?? own;
};

/** What may be looked at for a file: its repository, or where it is in none the folder a command runs in, if that holds it. */
export const rootAround = (path: string, base: string = process.cwd()): string => {
  const root = repositoryOf(path);
  const isAlone = !existsSync(join(root, '.git'));
  return isAlone && isInside(root, base) && base !== dirname(base) ? base : root;
};
/** The way from a folder, with slashes on every system; `.` for the folder itself. */
export const wayTo = (folder: string, path: string): string => relative(folder, path).replaceAll('\\', '/') || '.';
