/**
 * A place is where a file stands: an absolute path with `/` on every system (`/a/b`, `C:/a/b`), or, for a file on no
 * disk, its URI with the path as people read it (`memfs:/a b`, `vscode-vfs://github/a/b`). These functions go by names
 * alone, as those of Node's `path` do.
 */
const ROOT = /^(?:[a-z][\w+.-]+:(?:\/\/[^/]*)?|[a-z]:|\/\/[^/]+)?\//i;

/** The part that all places of a disk, or of one file system of the editor, begin with; empty for what is no place. */
const rootOf = (place: string): string =>
  place.startsWith('/') && place[1] !== '/' ? '/' : (ROOT.exec(place)?.[0] ?? '');

/** True for what is written from the root on. */
export const isAbsolute = (way: string): boolean => rootOf(way) !== '';

/** True for a place of the editor's file systems, on no disk. */
export const isVirtual = (place: string): boolean => /^[a-z][\w+.-]+:/i.test(place);

export const basename = (way: string): string => {
  const end = way.endsWith('/') ? way.length - 1 : way.length;
  return way.slice(way.lastIndexOf('/', end - 1) + 1, end);
};

/** The folder around; that of a root is itself. */
export const dirname = (way: string): string => {
  const root = rootOf(way);
  const at = way.lastIndexOf('/', way.endsWith('/') ? way.length - 2 : way.length - 1);
  if (at < root.length) return root === '' ? '.' : root;
  return way.slice(0, at);
};

/** Where a way leads from a folder: `.` and `..` are walked, and one written from the root on begins there. */
export const resolve = (folder: string, way: string): string => {
  const written = isAbsolute(way) ? way : `${folder.replace(/\/$/, '')}/${way}`;
  const root = rootOf(written);
  const parts: string[] = [];
  for (const part of written.slice(root.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.join('/');
};

/** Below a folder; what begins with `/` does so too. */
export const join = (folder: string, ...ways: readonly string[]): string => resolve(folder, `./${ways.join('/')}`);

/** The way from a folder to a place, empty for the folder itself; the place where they have no root in common. */
export const relative = (folder: string, place: string): string => {
  const root = rootOf(folder);
  if (rootOf(place) !== root) return place;
  const from = partsBehind(folder, root);
  const to = partsBehind(place, root);
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
};

const partsBehind = (place: string, root: string): readonly string[] =>
  place
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '');

/** Whether a place is a folder or below it, by their names alone. */
export const isInside = (place: string, folder: string): boolean => {
  const at = place.includes('/..') ? resolve('', place) : place;
  return at === folder || at.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
};

/** A folder and all around it, the innermost first. */
export const foldersUp = (folder: string): readonly string[] => {
  const around = [folder];
  for (let inner = folder; inner !== dirname(inner); inner = dirname(inner)) around.push(dirname(inner));
  return around;
};

/** The way from a folder; `.` for the folder itself. */
export const wayTo = (folder: string, place: string): string => relative(folder, place) || '.';
