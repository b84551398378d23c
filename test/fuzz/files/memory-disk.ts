import type { FileEntry, FileStat, FileSystem, SearchedDisk } from '../../../server/src/files/file-system.ts';
import type { HostFiles } from '../../../server/src/lsp/files/host-files.ts';

/** Files by place, as a server finds them on a disk; nothing is read from the machine. */
export class MemoryDisk {
  readonly #files = new Map<string, { readonly text: string; readonly stamp: number }>();
  #writes = 0;

  write(place: string, text: string): void {
    this.#files.set(place, { text, stamp: ++this.#writes });
  }

  remove(place: string): boolean {
    return this.#files.delete(place);
  }

  text(place: string): string | null {
    return this.#files.get(place)?.text ?? null;
  }

  places(): readonly string[] {
    return [...this.#files.keys()];
  }

  host(): HostFiles {
    const disk: SearchedDisk = {
      names: (folder) => Promise.resolve(this.#entries(folder).map(({ name }) => name)),
      text: (place) => Promise.resolve(this.text(place)),
      exists: (place) => Promise.resolve(this.#stat(place) !== null),
      leadsInside: (place, root) => place.startsWith(`${root}/`) || place === root,
      entries: (folder) => Promise.resolve(this.#entries(folder)),
      stamp: (place) => Promise.resolve(this.#files.get(place)?.stamp ?? null),
    };
    return { system: this.#system(), disk, base: '/w', hub: '/hub' };
  }

  #system(): FileSystem {
    return {
      stat: (place) => this.#stat(place),
      text: (place) => this.text(place),
      entries: (folder) => this.#entries(folder),
      realPlace: (place) => (this.#stat(place) === null ? null : place),
      waits: () => false,
    };
  }

  #stat(place: string): FileStat | null {
    const file = this.#files.get(place);
    if (file !== undefined) return { is: 'file', size: file.text.length, stamp: String(file.stamp) };
    return this.#entries(place).length > 0 ? { is: 'folder', size: 0, stamp: null } : null;
  }

  #entries(folder: string): readonly FileEntry[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    const below = this.places().flatMap((place) => (place.startsWith(start) ? [place.slice(start.length)] : []));
    const names = new Map(below.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/')]));
    return [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, isFolder]) => ({ name, is: isFolder ? 'folder' : 'file' }));
  }
}
