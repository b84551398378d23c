import type { FileStat, FileSystem } from './file-system.ts';
import { isInside } from './path.ts';

/** Larger files are no code of an application. */
const SIZE_LIMIT = 500_000;

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
  /** That of the file, told without reading it; null where the text came from elsewhere or is not sure. */
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
  readonly #system: FileSystem;
  readonly #openText: OpenText;
  #generation = 0;

  constructor(system: FileSystem, openText: OpenText) {
    this.#system = system;
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
    const stat = this.#system.stat(path);
    if (stat === null) return { stamp: null, standing: NOTHING };
    const isKnown = stat.stamp !== null && known?.stamp === stat.stamp;
    return isKnown ? known : { stamp: stat.stamp, standing: this.#read(path, root, stat) };
  }

  #read(path: string, root: string, { is, size }: FileStat): Standing {
    const realRoot = this.#realRoot(root);
    const real = realRoot === null ? null : this.#system.realPlace(path);
    if (realRoot === null || real === null || !isInside(real, realRoot)) return NOTHING;
    if (is === 'folder') return FOLDER;
    const text = is === 'file' && size <= SIZE_LIMIT ? this.#system.text(path) : null;
    return text === null ? NOTHING : { is: 'file', text };
  }

  #realRoot(root: string): string | null {
    const known = this.#realRoots.get(root);
    if (known !== undefined) return known;
    const real = this.#system.realPlace(root);
    this.#realRoots.set(root, real);
    return real;
  }
}

const isSame = (a: Standing, b: Standing): boolean =>
  a.is === 'file' && b.is === 'file' ? a.text === b.text : a.is === b.is;
