import { SOURCE_GLOBS, sourceOf } from '../../core/index.ts';
import type { AnalyzeOptions } from '../../core/index.ts';
import { basename, dirname, isInside } from '../../files/path.ts';
import { ReleaseSearch } from '../../workspace/release-search.ts';
import { diskWith, isOutermost } from './beside.ts';
import type { Beside, FileSource } from './beside.ts';

/** An installed Ray appears and goes with this file. */
const INSTALLED_GLOB = 'site-packages/ray-*.dist-info/METADATA';

/** The Ray release that files around the documents name, looked for once until such a file changes. */
export class WorkspaceReleases implements FileSource {
  readonly #search: ReleaseSearch;
  readonly #beside: Beside;
  readonly #used = new Map<string, ReadonlySet<string>>();

  constructor(beside: Beside) {
    this.#beside = beside;
    const isRoot = (folder: string): boolean => isOutermost(beside.folders(), folder);
    this.#search = new ReleaseSearch(diskWith(beside), { isRoot, otherwise: null });
  }

  async optionsFor(path: string, isOurs: boolean): Promise<Pick<AnalyzeOptions, 'rayVersionWorkspace'>> {
    if (!isOurs) return {};
    if (this.#beside.isWatched(path)) [...SOURCE_GLOBS, INSTALLED_GLOB].forEach(this.#beside.watch);
    else this.#search.forget();
    const found = await this.#search.releaseFor(path);
    this.#used.set(path, new Set(found?.used));
    return found === null ? {} : { rayVersionWorkspace: found.release };
  }

  forget(): void {
    this.#search.forget();
  }

  forgetAll(): void {
    this.#search.forget();
  }

  close(path: string): void {
    this.#used.delete(path);
  }

  concerns(path: string, changed: string): boolean {
    if (path === changed) return false;
    return this.#used.get(path)?.has(changed) === true || mayName(path, changed);
  }
}

/** A file of a known name in a folder of the document or above it, or an installed Ray. */
const mayName = (path: string, changed: string): boolean => {
  if (isInstalled(changed)) return true;
  return sourceOf(basename(changed)) !== null && isInside(path, dirname(changed));
};

const isInstalled = (changed: string): boolean => /[/\\]site-packages[/\\]ray-\d/.test(changed);

/** Whether a document that is being typed can be such a file at all. */
export const maySource = (path: string): boolean => sourceOf(basename(path)) !== null;
