import type { PythonReader } from '../../core/index.ts';
import type { FileSystem, SearchedDisk } from '../../files/file-system.ts';
import { whenRead } from '../../files/late-files.ts';
import type { LateFiles } from '../../files/late-files.ts';
import { dirname, isVirtual } from '../../files/path.ts';
import { askedDisk } from './asked-disk.ts';
import { AskedFiles } from './asked-files.ts';
import { bothDisks, bothFiles } from './host-files.ts';
import type { HostFiles } from './host-files.ts';
import { LateReader } from './late-reader.ts';
import type { Ask } from './read-request.ts';
import { placeOfUri } from './uris.ts';

/** The files of one client: those of a disk are read here where that can be, all others by the editor where it does. */
export class SessionFiles implements LateFiles {
  readonly system: FileSystem;
  readonly disk: SearchedDisk;
  readonly base: string | null;
  readonly python: LateReader;
  readonly #asked: AskedFiles;
  readonly #reads: (place: string) => boolean;
  #wasRead: () => void = () => undefined;

  /** `ask` is null for a client that reads no files. */
  constructor(host: HostFiles | null, ask: Ask | null, loadPython: () => Promise<PythonReader>) {
    this.#asked = new AskedFiles(ask ?? (() => Promise.resolve({ folders: [], files: [] })), () => {
      this.#wasRead();
    });
    this.python = new LateReader(loadPython);
    const disk = askedDisk(this.#asked);
    this.system = host === null ? this.#asked : bothFiles(host.system, this.#asked);
    this.disk = host === null ? disk : bothDisks(host.disk, disk);
    this.base = host?.base ?? null;
    this.#reads = (place) => (host !== null && !isVirtual(place)) || ask !== null;
  }

  readonly waits = (): boolean => this.#asked.waits() || this.python.waits();

  readonly reads = (): number => this.#asked.reads() + this.python.reads();

  readonly read = async (): Promise<void> => {
    await Promise.all([this.#asked.read(), this.python.read()]);
  };

  /** The place that a URI names; null for what is no file, or a file that nobody reads. */
  readonly placeOf = (uri: string): string | null => {
    const place = placeOfUri(uri);
    return place !== null && this.#reads(place) ? place : null;
  };

  /** Whether the folder of a document can be looked into; one that is shown from elsewhere has none. */
  async isFile(place: string): Promise<boolean> {
    if (!this.#isAsked(place)) return true;
    const folder = dirname(place);
    return (await whenRead(this.#asked, () => this.#asked.listing(folder))) != null;
  }

  /** The places of those files that changed of which anything may be known. */
  changed(uris: readonly string[]): readonly string[] {
    return uris.flatMap((uri) => {
      const place = this.placeOf(uri);
      if (place === null) return [];
      if (!this.#isAsked(place)) return [place];
      if (!this.#asked.knows(place)) return [];
      this.#asked.changed(place);
      return [place];
    });
  }

  /** Looks anew at a folder in which nobody tells of changes. */
  forgetBelow(folder: string): void {
    if (this.#isAsked(folder)) this.#asked.forgetBelow(folder);
  }

  /** Told each time that something was read. */
  onRead(wasRead: () => void): void {
    this.#wasRead = wasRead;
  }

  #isAsked(place: string): boolean {
    return this.system === this.#asked || isVirtual(place);
  }
}
