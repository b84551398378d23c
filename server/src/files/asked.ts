import { namesPackages } from '../core/index.ts';
import type { CodeHome, NamedPackages } from '../core/index.ts';
import { foldersWith } from './code-folders.ts';
import type { OutsideModels } from './outside-models.ts';
import { basename, dirname, foldersUp, isInside, wayTo } from './path.ts';
import type { Standing } from './standing-files.ts';

/** What was asked for a document, and what was there: it stays the answer for as long as the revision is used. */
export interface Asked {
  readonly root: string;
  readonly revision: object;
  readonly standings: Map<string, Standing>;
  /** The folders of the root that hold a module which none of those has that Python looks into, by the names of its files. */
  readonly searches: Map<string, string>;
  /** Folders whose scripts were looked for. */
  readonly scriptFolders: Set<string>;
  /** The files of folders that may say which packages are installed, a line each. */
  readonly lists: Map<string, string>;
  /** The packages that such a file names, by its path: worked out once. */
  readonly packages: Map<string, NamedPackages>;
  /** What may be read outside of the root, and what was read there. */
  readonly outside: OutsideModels | null;
  readonly outsideTexts: Map<string, string | null>;
  /** The last generation in which all of it stood as it did. */
  generation: number;
}

/** What is answered to what may be asked for. */
export interface Answers {
  readonly standing: (place: string, root: string) => Standing;
  readonly search: (root: string, names: string) => string;
  readonly scripts: (folder: string) => readonly string[];
  /** The files of a folder that may say which packages are installed. */
  readonly lists: (folder: string) => readonly string[];
}

/** Nothing is asked yet. */
export const nothingAsked = (root: string, generation: number, outside: OutsideModels | null): Asked => ({
  root,
  revision: {},
  standings: new Map(),
  searches: new Map(),
  scriptFolders: new Set(),
  lists: new Map(),
  packages: new Map(),
  outside,
  outsideTexts: new Map(),
  generation,
});

/** The only folder elsewhere that holds a file; the answer stays for as long as the revision. */
export const searchedFor = ({ root, searches }: Asked, names: string, now: Answers): string | null => {
  const found = searches.get(names) ?? now.search(root, names);
  searches.set(names, found);
  return found === '' ? null : found;
};

/** The files of a folder that may say which packages are installed; so does this answer. */
export const listsFor = ({ lists }: Asked, folder: string, now: Answers): readonly string[] => {
  const found = lists.get(folder) ?? now.lists(folder).join('\n');
  lists.set(folder, found);
  return found === '' ? [] : found.split('\n');
};

/** Whether all that was asked for below the root stands as it did. */
export const stands = ({ root, standings, searches, lists }: Asked, now: Answers): boolean =>
  [...standings].every(([path, standing]) => now.standing(path, root) === standing) &&
  [...searches].every(([names, found]) => now.search(root, names) === found) &&
  [...lists].every(([folder, files]) => now.lists(folder).join('\n') === files);

/** Whether the same may be read outside, and what was read there is the same; nobody tells of changes there. */
export const standsOutside = ({ outside, outsideTexts }: Asked, now: OutsideModels | null): boolean =>
  outside === now && [...outsideTexts].every(([file, text]) => now?.text(file) === text);

/** The models that may be read outside, with a note of what was read. */
export const outsideOf = ({ outside, outsideTexts }: Asked): OutsideModels | null =>
  outside && {
    hub: outside.hub,
    text: (file) => {
      const known = outsideTexts.get(file);
      const text = known === undefined ? outside.text(file) : known;
      outsideTexts.set(file, text);
      return text;
    },
  };

/** Whether a file was asked for, found or not, or a folder around it. */
export const asksFor = ({ root, standings, searches, scriptFolders, lists }: Asked, changed: string): boolean => {
  if (!isInside(changed, root)) return false;
  if (changed.endsWith('.py') && scriptFolders.has(dirname(changed))) return true;
  if (lists.has(dirname(changed)) && namesPackages(basename(changed))) return true;
  const way = wayTo(root, changed);
  const isSearched = [...searches.keys()].some((names) => foldersWith([way], names.split('\n')).length > 0);
  return isSearched || standings.has(changed) || foldersUp(dirname(changed)).some((one) => standings.has(one));
};

/** Whose files are asked for: of a document, below a root, for the application of a module. */
export interface Searched {
  readonly path: string;
  readonly home: CodeHome;
  readonly root: string;
  readonly asked: Asked;
  readonly module: string | null;
}
