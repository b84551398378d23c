import { lstatSync, statSync } from 'node:fs';
import { walkFolder } from './folder-walk.ts';
import { brokenLink, notSearched, unreadable } from './note.ts';
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

/** The files that the paths of a call stand for: each itself, or every `*.yaml` and `*.yml` below a folder. */
export const findFiles = (paths: readonly string[]): FoundFiles => {
  const found = paths.map(filesOf);
  return {
    files: found.flatMap(({ files }) => files),
    notes: found.flatMap(({ notes }) => notes),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
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
    return { files: [], notes: [isLink(path) ? brokenLink(path, 2) : unreadable(path, error)], skipped: [] };
  }
};

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
};
