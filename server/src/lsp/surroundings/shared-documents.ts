import { SETTINGS_FILE } from '../../core/index.ts';
import { IGNORE_FILE } from '../../files/git-ignore.ts';
import { basename, dirname, isInside } from '../../files/path.ts';
import { SharedFiles } from '../../workspace/shared-values.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import { diskWith, isOutermost } from './beside.ts';
import type { Beside, FileSource } from './beside.ts';
import { isYaml } from './disk.ts';

/** What the settings that a repository shares say of the documents, as they stand in the editor. */
export class SharedDocuments implements FileSource {
  readonly #files: SharedFiles;
  readonly #beside: Beside;
  /** The files that describe clusters, by document. */
  readonly #used = new Map<string, string>();

  constructor(beside: Beside) {
    this.#beside = beside;
    const isRoot = (folder: string): boolean => isOutermost(beside.folders(), folder);
    this.#files = new SharedFiles(diskWith(beside), { isRoot, otherwise: null });
  }

  async valuesFor(path: string): Promise<SharedValues> {
    if (this.#beside.isWatched(path)) this.#beside.watch(IGNORE_FILE);
    else this.#files.forget();
    const values = await this.#files.valuesFor(path);
    const { clusterFile, problem } = values;
    this.#used.delete(path);
    if (clusterFile !== null) this.#used.set(path, clusterFile);
    if (clusterFile !== null && !isYaml(clusterFile)) this.#beside.watch(basename(clusterFile));
    if (problem !== null) this.#beside.tell(problem);
    return values;
  }

  forget(): void {
    this.#files.forget();
  }

  forgetAll(): void {
    this.#files.forget();
  }

  close(path: string): void {
    this.#used.delete(path);
  }

  concerns(path: string, changed: string): boolean {
    if (path === changed) return false;
    return (
      this.#used.get(path) === changed ||
      ([SETTINGS_FILE, IGNORE_FILE].includes(basename(changed)) && isInside(path, dirname(changed)))
    );
  }
}
