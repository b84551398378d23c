import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { isInside } from './paths.ts';

/** Larger files are no code of an application. */
const SIZE_LIMIT = 500_000;

/** A file that was written this short a time before it was read, in milliseconds, may change again without a new time of change. */
const UNSURE_MS = 100;

/** So many places below one root are remembered. */
const KEPT = 40_000;

/** The text of a file as it stands in an editor; undefined where it is not open. */
export type OpenText = (path: string) => string | undefined;

/** What stands at a path, as far as it may be looked at: the same object for as long as it is the same. */
export type Standing =
  { readonly is: 'file'; readonly text: string } | { readonly is: 'folder' } | { readonly is: 'nothing' };

const FOLDER: Standing = { is: 'folder' };
const NOTHING: Standing = { is: 'nothing' };

interface Look {
  readonly generation: number;
  /** What the disk tells of the file without reading it; null where the text came from elsewhere or is not sure. */
  readonly stamp: string | null;
  readonly standing: Standing;
}

/**
 * Files below a root, each looked at once a generation and read once for each of its contents. Nothing that stands
 * outside of its root is read, also where a link leads there.
 */
export class StandingFiles {
  /** By root and path. */
  readonly #looks = new Map<string, Map<string, Look>>();
  readonly #realRoots = new Map<string, string | null>();
  readonly #openText: OpenText;
  #generation = 0;

  constructor(openText: OpenText) {
    this.#openText = openText;
  }

  /** Grows with each generation. */
  get generation(): number {
    return this.#generation;
  }

  /** Ends the generation: something changed, or may have; the next question for a path looks at it anew. */
  refresh(): void {
    this.#generation++;
    this.#realRoots.clear();
  }

  at(path: string, root: string): Standing {
    const looks = this.#looks.get(root) ?? new Map<string, Look>();
    this.#looks.set(root, looks);
    const known = looks.get(path);
    if (known?.generation === this.#generation) return known.standing;
    const { stamp, standing } = this.#look(path, root, known);
    const kept = known !== undefined && isSame(known.standing, standing) ? known.standing : standing;
    if (known === undefined && looks.size >= KEPT) looks.clear();
    looks.set(path, { generation: this.#generation, stamp, standing: kept });
    return kept;
  }

  #look(path: string, root: string, known: Look | undefined): Pick<Look, 'stamp' | 'standing'> {
    if (!isInside(path, root)) return { stamp: null, standing: NOTHING };
    const open = this.#openText(path);
    if (open !== undefined) return { stamp: null, standing: { is: 'file', text: open } };
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return { stamp: null, standing: NOTHING };
      const stamp = stampOf(stats);
      const isKnown = stamp !== null && known?.stamp === stamp;
      return isKnown ? known : { stamp, standing: this.#read(path, root, stats) };
    } catch {
      return { stamp: null, standing: NOTHING };
    }
  }

  #read(path: string, root: string, stats: Stats): Standing {
    const realRoot = this.#realRoot(root);
    if (realRoot === null || !isInside(realpathSync(path), realRoot)) return NOTHING;
    if (stats.isDirectory()) return FOLDER;
    return stats.isFile() && stats.size <= SIZE_LIMIT ? { is: 'file', text: readFileSync(path, 'utf8') } : NOTHING;
  }

  #realRoot(root: string): string | null {
    const known = this.#realRoots.get(root);
    if (known !== undefined) return known;
    const real = realPath(root);
    this.#realRoots.set(root, real);
    return real;
  }
}

const stampOf = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string | null =>
  Date.now() - Math.max(mtimeMs, ctimeMs) < UNSURE_MS ? null : [dev, ino, size, mtimeMs, ctimeMs].join(' ');

const isSame = (a: Standing, b: Standing): boolean =>
  a.is === 'file' && b.is === 'file' ? a.text === b.text : a.is === b.is;

const realPath = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};
