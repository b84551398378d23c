import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { AnalyzeOptions } from '../../core/index.ts';
import type { Disk } from '../../files/file-system.ts';
import { leadsInside } from '../../node/leads-inside.ts';
import { placeOfPath } from '../../node/places.ts';
import { ReleaseSearch } from '../../workspace/release-search.ts';

/** Larger files are not read. */
const SIZE_LIMIT = 8_000_000;

const orElse = <T>(read: () => T, fallback: T): Promise<T> => {
  try {
    return Promise.resolve(read());
  } catch {
    return Promise.resolve(fallback);
  }
};

/** A pipe would keep its reader waiting. */
const isReadable = (stats: Stats): boolean => stats.isFile() && stats.size <= SIZE_LIMIT;

const DISK: Disk = {
  names: (folder) => orElse(() => readdirSync(folder).sort(), []),
  text: (path) => orElse(() => (isReadable(statSync(path)) ? readFileSync(path, 'utf8') : null), null),
  exists: (path) => orElse(() => existsSync(path), false),
  leadsInside,
};

/** The release that files around the checked ones name; in no repository those up to the current folder count. */
export class ReleaseFiles {
  readonly #search = new ReleaseSearch(DISK, { isRoot: () => false, otherwise: placeOfPath('.') });

  async optionsFor(path: string, isOurs: boolean): Promise<Pick<AnalyzeOptions, 'rayVersionWorkspace'>> {
    if (path === '-' || !isOurs) return {};
    const found = await this.#search.releaseFor(placeOfPath(path));
    return found === null ? {} : { rayVersionWorkspace: found.release };
  }
}
