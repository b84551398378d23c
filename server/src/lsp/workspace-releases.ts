import { access, readdir } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { SOURCE_GLOBS, mayBeServe, sourceOf } from '../core/index.ts';
import type { AnalyzeOptions } from '../core/index.ts';
import { ReleaseSearch } from '../workspace/release-search.ts';
import type { Surroundings } from './cluster-files.ts';
import { isYaml, textAt } from './files.ts';

/** An installed Ray appears and goes with this file. */
const INSTALLED_GLOB = 'site-packages/ray-*.dist-info/METADATA';

/** The Ray release that files around the documents name, looked for once until such a file changes. */
export class WorkspaceReleases {
  readonly #search: ReleaseSearch;
  readonly #watch: (name: string) => void;
  readonly #used = new Map<string, ReadonlySet<string>>();
  /** False where nobody tells of changed files: then they are read every time. */
  isWatching = false;

  constructor({ openText, folders, watch }: Pick<Surroundings, 'openText' | 'folders' | 'watch'>) {
    this.#watch = watch;
    const disk = {
      names: async (folder: string) => (await readdir(folder).catch(() => [])).sort(),
      text: async (path: string) => openText(path) ?? (await textAt(path)),
      exists: (path: string) =>
        access(path).then(
          () => true,
          () => false,
        ),
    };
    this.#search = new ReleaseSearch(disk, { isRoot: (folder) => folders().includes(folder), otherwise: null });
  }

  async optionsFor(path: string, text: string): Promise<Pick<AnalyzeOptions, 'rayVersionWorkspace'>> {
    if (!mayBeServe(text)) return {};
    if (this.isWatching) [...SOURCE_GLOBS, INSTALLED_GLOB].forEach(this.#watch);
    else this.#search.forget();
    const found = await this.#search.releaseFor(path);
    this.#used.set(path, new Set(found?.used));
    return found === null ? {} : { rayVersionWorkspace: found.release };
  }

  /** Looks anew when documents are looked at again. */
  forget(): void {
    this.#search.forget();
  }

  close(path: string): void {
    this.#used.delete(path);
  }

  /** Whether a changed file may decide the release of a document. */
  concerns(path: string, changed: string): boolean {
    if (path === changed) return false;
    return this.#used.get(path)?.has(changed) === true || mayName(path, changed);
  }
}

/** A file of a known name in a folder of the document or above it, or an installed Ray. */
const mayName = (path: string, changed: string): boolean => {
  if (isInstalled(changed)) return true;
  const folder = dirname(changed);
  const isAbove = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return isAbove && sourceOf(basename(changed)) !== null;
};

const isInstalled = (changed: string): boolean => /[/\\]site-packages[/\\]ray-\d/.test(changed);

/** Whether a document that is being typed can be such a file at all. */
export const maySource = (path: string): boolean => isYaml(path) && sourceOf(basename(path)) !== null;
