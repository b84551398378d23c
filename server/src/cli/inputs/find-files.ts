import { lstatSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { globMatches } from '../../files/glob.ts';
import { slashed } from '../../node/places.ts';
import { walkFolder } from './folder-walk.ts';
import { brokenLink, noMatch, notSearched, unreadable } from './note.ts';
import type { Note } from './note.ts';

/** A file that is to be read; `-` is standard input. */
export interface FoundFile {
  readonly path: string;
  /** True where the call names the file itself. */
  readonly isNamed: boolean;
  /** Where standard input stands, as the call names it. */
  readonly as?: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly notes: readonly Note[];
  /** What is not searched, told to a person who asks: a note a folder. */
  readonly skipped: readonly Note[];
}

/** The files that the paths of a call stand for: each itself, every `*.yaml` and `*.yml` below a folder, all that a glob matches. */
export const findFiles = (paths: readonly string[]): FoundFiles => {
  const found = paths.map(filesOf);
  return {
    files: eachOnce(found.flatMap(({ files }) => files)),
    notes: found.flatMap(({ notes }) => notes),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
};

/** A file that several paths of a call stand for, where it comes first; standard input can be read only once. */
const eachOnce = (files: readonly FoundFile[]): readonly FoundFile[] => {
  const found = new Map<string, FoundFile>();
  for (const file of files) {
    const place = file.path === '-' ? '-' : resolve(file.path);
    const known = found.get(place);
    found.set(place, known === undefined ? file : { ...known, isNamed: known.isNamed || file.isNamed });
  }
  return [...found.values()];
};

const filesOf = (path: string): FoundFiles => {
  const itself = { files: [{ path, isNamed: true }], notes: [], skipped: [] };
  if (path === '-') return itself;
  try {
    if (!statSync(path).isDirectory()) return itself;
    const { files, notes, skipped } = walkFolder(path);
    return {
      files: files.map((file) => ({ path: file, isNamed: false })),
      notes,
      skipped: [notSearched(path, skipped)],
    };
  } catch (error) {
    if (isGlob(path)) return matching(path);
    return { files: [], notes: [isLink(path) ? brokenLink(path, 2) : unreadable(path, error)], skipped: [] };
  }
};

/** What a shell would have spelled out, had it not stood in quotes. */
const isGlob = (path: string): boolean => /[*?{]/.test(path);

/** The files that a glob matches, in the folders that it names without one. */
const matching = (glob: string): FoundFiles => {
  const names = glob.split('/');
  const folder = names.slice(0, names.findIndex(isGlob)).join('/') || (glob.startsWith('/') ? '/' : '.');
  const pattern = slashed(relative(folder, glob));
  try {
    const { files, notes, skipped } = walkFolder(folder, (path) =>
      matchesPath(pattern, slashed(relative(folder, path))),
    );
    return {
      files: files.map((path) => ({ path, isNamed: false })),
      notes: files.length === 0 ? [...notes, noMatch(glob)] : notes,
      skipped: [notSearched(folder, skipped)],
    };
  } catch (error) {
    return { files: [], notes: [unreadable(folder, error)], skipped: [] };
  }
};

/** A glob of a path speaks of all of it, as a shell has it. */
const matchesPath = (pattern: string, path: string): boolean =>
  pattern.includes('/') ? globMatches(pattern, path) : !path.includes('/') && globMatches(pattern, path);

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
};
