import type { CodeHome } from '../core/index.ts';
import { foldersWith } from './code-folders.ts';
import { dirname, foldersUp, isInside, wayTo } from './path.ts';
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
  /** The last generation in which all of it stood as it did. */
  generation: number;
}

/** What is answered to what may be asked for. */
export interface Answers {
  readonly standing: (place: string, root: string) => Standing;
  readonly search: (root: string, names: string) => string;
  readonly scripts: (folder: string) => readonly string[];
}

/** Nothing is asked yet. */
export const nothingAsked = (root: string, generation: number): Asked => ({
  root,
  revision: {},
  standings: new Map(),
  searches: new Map(),
  scriptFolders: new Set(),
  generation,
});

/** Whether a file was asked for, found or not, or a folder around it. */
export const asksFor = ({ root, standings, searches, scriptFolders }: Asked, changed: string): boolean => {
  if (!isInside(changed, root)) return false;
  if (changed.endsWith('.py') && scriptFolders.has(dirname(changed))) return true;
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
