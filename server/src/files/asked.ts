import type { CodeHome } from '../core/index.ts';
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

/** Nothing is asked yet. */
export const nothingAsked = (root: string, generation: number): Asked => ({
  root,
  revision: {},
  standings: new Map(),
  searches: new Map(),
  scriptFolders: new Set(),
  generation,
});

/** Whose files are asked for: of a document, below a root, for the application of a module. */
export interface Searched {
  readonly path: string;
  readonly home: CodeHome;
  readonly root: string;
  readonly asked: Asked;
  readonly module: string | null;
}
