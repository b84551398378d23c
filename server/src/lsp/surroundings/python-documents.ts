import type { CodeHome, PythonSources } from '../../core/index.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { basename, dirname, isVirtual } from '../../files/path.ts';
import type { OutsideModels } from '../../files/outside-models.ts';
import { PythonFiles } from '../../files/python-files.ts';
import type { Around } from '../../files/python-files.ts';
import { outermost } from './beside.ts';
import type { Beside, FileSource } from './beside.ts';

/** Code and other files that code names, beside the documents of an editor; their unsaved text first. */
export class PythonDocuments implements FileSource {
  readonly #files: PythonFiles;
  readonly #beside: Beside;

  /** `base`: the folder that the server runs in. */
  constructor(beside: Beside, system: FileSystem, base: string | null) {
    this.#beside = beside;
    const named = (name: string): void => {
      if (WATCHABLE.test(basename(name))) beside.watch(basename(name));
    };
    this.#files = new PythonFiles({ system, base, openText: beside.openText, named });
  }

  /** What the files around a document say of it. */
  around(path: string, outside: OutsideModels | null): Around {
    if (!this.#beside.isWatched(path)) this.#files.refresh();
    return this.#files.around(path, this.#rootOf(path), outside);
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

  #rootOf(path: string): string | undefined {
    return outermost(this.#beside.folders(), path) ?? (isVirtual(path) ? dirname(path) : undefined);
  }
}

/** A name that stands for itself in a glob; YAML and Python are watched anyway. */
const WATCHABLE = /^(?!.*\.(?:ya?ml|py)$)[\w@ -][\w.@ -]*$/;
