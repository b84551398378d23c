import type { FileEntry, FileStat, FileSystem } from '../../files/file-system.ts';
import { basename, dirname, foldersUp, isInside, relative } from '../../files/path.ts';
import type { Ask, ReadAnswer } from './read-request.ts';

/** A folder's content by name; null for what is no folder that can be looked into. */
type Listing = ReadonlyMap<string, FileStat['is']> | null;

/** What has the name of a file that is read. */
const FILE = /\.(?:py|ya?ml|json|toml|cfg|txt)$/;

/** So many characters of text are remembered. */
const KEPT = 50_000_000;

/**
 * Files of the editor's file systems: what was read stays until it is told to have changed, what was not is noted when it
 * is asked for and fetched by `read`, all of it in one request. A link is not followed, since nobody tells where it leads.
 */
export class AskedFiles implements FileSystem {
  readonly #ask: Ask;
  readonly #wasRead: () => void;
  readonly #listings = new Map<string, Listing>();
  readonly #texts = new Map<string, { readonly text: string | null; readonly stamp: string }>();
  /** Folders and files that were asked for and are not read. */
  readonly #wantedFolders = new Set<string>();
  readonly #wantedFiles = new Set<string>();
  /** Places that changed while an answer was on its way. */
  #changed = new Set<string>();
  #reading: Promise<void> | null = null;
  #reads = 0;
  #characters = 0;

  /** `wasRead` is told each time that something was read. */
  constructor(ask: Ask, wasRead: () => void) {
    this.#ask = ask;
    this.#wasRead = wasRead;
  }

  readonly waits = (): boolean => this.#reading !== null || this.#wantedFolders.size + this.#wantedFiles.size > 0;

  readonly reads = (): number => this.#reads;

  readonly realPlace = (place: string): string => place;

  readonly stat = (place: string): FileStat | null => {
    const is = this.#kindOf(place);
    // Its text is asked for together with the folder, since it is wanted if it is there.
    if (this.#wantedFolders.has(dirname(place)) && FILE.test(place)) this.#wantedFiles.add(place);
    if (is === undefined) return null;
    const known = this.#texts.get(place);
    return { is, size: known?.text?.length ?? 0, stamp: is === 'file' ? (known?.stamp ?? null) : 'folder' };
  };

  readonly text = (place: string): string | null => {
    const known = this.#texts.get(place);
    if (known !== undefined) return known.text;
    if (this.#kindOf(place) === 'file') this.#wantedFiles.add(place);
    return null;
  };

  readonly entries = (folder: string): readonly FileEntry[] =>
    [...(this.listing(folder) ?? [])].map(([name, is]) => ({ name, is }));

  /** Null where no folder stands that can be looked into, undefined where that is not read yet. */
  listing(folder: string): Listing | undefined {
    const known = this.#listings.get(folder);
    if (known !== undefined) return known;
    if (this.#isExcluded(folder)) return null;
    this.#wantedFolders.add(folder);
    return undefined;
  }

  /** Fetches what was asked for and is not read; resolves once nothing of that is left. */
  readonly read = async (): Promise<void> => {
    while (this.waits()) {
      this.#reading ??= this.#fetch().finally(() => {
        this.#reading = null;
      });
      await this.#reading;
    }
  };

  /** Whether something is remembered that a change of a place touches. */
  knows(place: string): boolean {
    if (this.#texts.has(place) || this.#listings.has(place)) return true;
    const around = this.#listedAround(place);
    if (around === null || around === dirname(place)) return around !== null;
    const [next = ''] = relative(around, place).split('/');
    return this.#listings.get(around)?.get(next) !== 'folder';
  }

  /** Something came, went or changed at a place. */
  changed(place: string): void {
    if (this.#reading !== null) this.#changed.add(place);
    this.#forgetBelow(place);
    const around = this.#listedAround(place);
    if (around !== null) this.#listings.delete(around);
  }

  /** The innermost folder around a place of which it is known what it holds. */
  #listedAround(place: string): string | null {
    return foldersUp(dirname(place)).find((folder) => this.#listings.has(folder)) ?? null;
  }

  /** Nothing is known any longer of what a folder holds. */
  forgetBelow(folder: string): void {
    if (this.#reading !== null) this.#changed.add(folder);
    this.#forgetBelow(folder);
  }

  #forgetBelow(folder: string): void {
    for (const known of [this.#texts, this.#listings])
      for (const place of known.keys()) if (isInside(place, folder)) known.delete(place);
  }

  /** Undefined for nothing, and for what is not read yet. */
  #kindOf(place: string): FileStat['is'] | undefined {
    if (dirname(place) === place) return 'folder';
    return this.listing(dirname(place))?.get(basename(place));
  }

  /** Whether a folder around is known to hold no such folder. */
  #isExcluded(folder: string): boolean {
    for (let inner = folder; inner !== dirname(inner); inner = dirname(inner)) {
      const around = this.#listings.get(dirname(inner));
      if (around !== undefined) return around?.get(basename(inner)) !== 'folder';
    }
    return false;
  }

  async #fetch(): Promise<void> {
    const folders = [...this.#wantedFolders].filter((folder) => !this.#listings.has(folder));
    const files = [...this.#wantedFiles].filter((file) => !this.#texts.has(file));
    this.#wantedFolders.clear();
    this.#wantedFiles.clear();
    this.#changed = new Set();
    if (folders.length + files.length > 0) this.#keep(folders, files, await this.#ask(folders, files));
    this.#reads++;
    this.#wasRead();
  }

  #keep(folders: readonly string[], files: readonly string[], answer: ReadAnswer): void {
    const isOld = (place: string): boolean =>
      [...this.#changed].some((changed) => isInside(place, changed) || dirname(changed) === place);
    if (this.#characters > KEPT) this.#forgetTexts();
    folders.forEach((folder, index) => {
      const entries = answer.folders[index] ?? null;
      if (!isOld(folder)) this.#listings.set(folder, entries && new Map(entries.map(([name, is]) => [name, is])));
    });
    files.forEach((file, index) => {
      const text = answer.files[index] ?? null;
      if (!isOld(file)) this.#texts.set(file, { text, stamp: String(this.#reads) });
      this.#characters += text?.length ?? 0;
    });
  }

  #forgetTexts(): void {
    this.#texts.clear();
    this.#characters = 0;
  }
}
