import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ignoreFiles, ignoresIn, isIgnored } from '../../files/git-ignore.ts';
import type { Ignores } from '../../files/git-ignore.ts';
import { dirname, foldersUp, isInside, join as placeIn, wayTo } from '../../files/path.ts';
import { repositoryOf } from '../../files/repository.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { slashed } from '../../node/places.ts';
import { brokenLink, circle, folderLikeFile, noFile, outsideLink, unreadable } from './note.ts';
import type { Note } from './note.ts';

/** Folders that hold no config of the person. */
const SKIPPED = new Set(['node_modules', '.git', '.venv']);

export interface Walked {
  /** In order of name. */
  readonly files: readonly string[];
  readonly notes: readonly Note[];
  /** Folders that are not looked into, by their ways from the one that is searched. */
  readonly skipped: readonly string[];
}

/** One folder on the way: as the call leads to it, and where it really is. */
interface Place {
  readonly path: string;
  readonly real: string;
  readonly ignores: Ignores | null;
}

/**
 * Every `*.yaml` and `*.yml` below a folder, or every file that is wanted. What git leaves out, virtual environments and packages are not looked at.
 * Links are followed inside the repository, or the folder where it is in none; any other is told.
 */
export const walkFolder = (path: string, wants: Wants = isYaml): Walked => {
  const real = slashed(realpathSync(path));
  const walk = new FolderWalk(path, repositoryOf(existsSync, placeIn(real, '-')), wants);
  walk.into({ path, real, ignores: ignoresAround(real, walk.root) });
  return walk;
};

/** The patterns of a folder, with those around it; as git does, links to such files are not followed. */
const ignoresOf = (folder: string, around: Ignores | null): Ignores | null =>
  ignoresIn(folder, around, ignoreFiles(folder).map(ownText));

/** Larger files are no patterns, in bytes. */
const SIZE_LIMIT = 2_000_000;

/** Null for a link, for a pipe, which would keep its reader waiting, and below a `.git` that is a file, as in a worktree. */
const ownText = (place: string): string | null => {
  try {
    const stats = lstatSync(place);
    return stats.isFile() && stats.size <= SIZE_LIMIT ? nodeFiles.text(place) : null;
  } catch {
    return null;
  }
};

/** The patterns of the folders around one, up to a root. */
const ignoresAround = (folder: string, root: string): Ignores | null =>
  foldersUp(folder)
    .filter((one) => one !== folder && isInside(one, root))
    .reduceRight<Ignores | null>((around, one) => ignoresOf(one, around), null);

/** Whether a file is looked for, by its path. */
export type Wants = (path: string) => boolean;

class FolderWalk implements Walked {
  readonly files: string[] = [];
  readonly notes: Note[] = [];
  readonly skipped: string[] = [];
  readonly root: string;
  readonly #start: string;
  readonly #wants: Wants;
  /** Links that were followed, by where they really are: each once, so that no tangle of them grows. */
  readonly #followed = new Set<string>();

  constructor(start: string, root: string, wants: Wants) {
    this.#start = start;
    this.#wants = wants;
    this.root = root;
  }

  into({ path, real, ignores: around }: Place): void {
    const entries = this.#entriesOf(path);
    const ignores = ignoresOf(real, around);
    for (const entry of entries) {
      const child = { path: join(path, entry.name), real: placeIn(real, entry.name), ignores };
      if (entry.isDirectory()) this.#folder(child);
      else if (entry.isSymbolicLink()) this.#link(child);
      else if (this.#wants(child.path)) this.#file(child.path, entry);
    }
  }

  #entriesOf(path: string): readonly Dirent[] {
    try {
      return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.notes.push(unreadable(path, error));
      return [];
    }
  }

  #folder(place: Place): void {
    const isLeftOut =
      SKIPPED.has(basename(place.path)) ||
      isIgnored(place.real, place.ignores) ||
      existsSync(placeIn(place.real, 'pyvenv.cfg'));
    if (isLeftOut) {
      this.skipped.push(wayTo(this.#start, place.path));
      return;
    }
    if (this.#wants(place.path)) this.notes.push(folderLikeFile(place.path));
    this.into(place);
  }

  #file(path: string, is: Pick<Stats, 'isFile'>): void {
    if (is.isFile()) this.files.push(path);
    else this.notes.push(noFile(path));
  }

  #link({ path, real: own, ignores }: Place): void {
    const target = targetOf(path);
    if (target === null) {
      this.notes.push(brokenLink(path, this.#wants(path) ? 2 : 0));
      return;
    }
    const { real, stats } = target;
    if (!stats.isDirectory() && !this.#wants(path)) return;
    if (!isInside(real, this.root)) this.notes.push(outsideLink(path, this.root));
    else if (!stats.isDirectory()) this.#file(path, stats);
    else if (isInside(dirname(own), real)) this.notes.push(circle(path));
    else if (!this.#followed.has(own)) {
      this.#followed.add(own);
      this.#folder({ path, real, ignores });
    }
  }
}

/** Editors leave links named `.#serve.yaml` that lead nowhere beside files with unsaved changes. */
const isYaml = (path: string): boolean => /\.ya?ml$/.test(path) && !basename(path).startsWith('.#');

const targetOf = (path: string): { readonly real: string; readonly stats: Stats } | null => {
  try {
    return { real: slashed(realpathSync(resolve(path))), stats: statSync(path) };
  } catch {
    return null;
  }
};
