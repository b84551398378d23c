import { basename } from 'node:path';
import type { CodeHome, PythonSources } from '../../core/index.ts';
import { isInside } from '../../files/paths.ts';
import { PythonFiles } from '../../files/python-files.ts';
import type { Around } from '../../files/python-files.ts';
import type { Beside, FileSource } from './beside.ts';

/** Code and other files that code names, beside the documents of an editor; their unsaved text first. */
export class PythonDocuments implements FileSource {
  readonly #files: PythonFiles;
  readonly #beside: Beside;

  constructor(beside: Beside) {
    this.#beside = beside;
    this.#files = new PythonFiles(beside.openText, (name) => {
      if (WATCHABLE.test(basename(name))) beside.watch(basename(name));
    });
  }

  /** What the files around a document say of it. */
  around(path: string): Around {
    if (!this.#beside.isWatched(path)) this.#files.refresh();
    return this.#files.around(path, this.#rootOf(path));
  }

  /** Whether a script beside a document may read it. */
  hasScripts(path: string, text: string): boolean {
    return this.#files.hasScripts(path, text, this.#rootOf(path));
  }

  sourcesOf(path: string, home: CodeHome = { local: [], remote: false }): PythonSources {
    return this.#files.sourcesOf(path, home, this.#rootOf(path));
  }

  concerns(path: string, changed: string): boolean {
    return path !== changed && this.#files.asksFor(path, changed);
  }

  forget(): void {
    this.#files.refresh();
  }

  forgetAll(): void {
    this.#files.refresh();
  }

  close(path: string): void {
    this.#files.close(path);
  }

  /** The outermost workspace folder around a file; undefined where there is none. */
  #rootOf(path: string): string | undefined {
    const around = this.#beside.folders().filter((folder) => isInside(path, folder));
    return around.toSorted((a, b) => a.length - b.length)[0];
  }
}

/** A name that stands for itself in a glob; YAML and Python are watched anyway. */
const WATCHABLE = /^(?!.*\.(?:ya?ml|py)$)[\w@ -][\w.@ -]*$/;
