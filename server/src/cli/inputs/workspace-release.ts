import type { AnalyzeOptions } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import { ReleaseSearch } from '../../workspace/release-search.ts';
import { BOUNDS, DISK } from './search-disk.ts';

/** The release that files around the checked ones name. */
export class ReleaseFiles {
  readonly #search = new ReleaseSearch(DISK, BOUNDS);

  async optionsFor(path: string, isOurs: boolean): Promise<Pick<AnalyzeOptions, 'rayVersionWorkspace'>> {
    if (path === '-' || !isOurs) return {};
    const found = await this.#search.releaseFor(placeOfPath(path));
    return found === null ? {} : { rayVersionWorkspace: found.release };
  }
}
