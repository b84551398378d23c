import type { CodeHome, PythonSources, TargetName } from '../../core/index.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { basename, dirname, isVirtual } from '../../files/path.ts';
import type { OutsideModels } from '../../files/outside-models.ts';
import { PythonFiles } from '../../files/python-files.ts';
import type { Around } from '../../files/around.ts';
import { namedModules } from '../../files/named-modules.ts';
import { BESIDE } from '../../files/scripts-beside.ts';
import type { LateReader } from '../files/late-reader.ts';
import { outermost } from './beside.ts';
import type { Beside, FileSource } from './beside.ts';

/** What they are read by, as far as no document is open. */
interface PythonParts {
  readonly system: FileSystem;
  readonly base: string | null;
  readonly python: Pick<LateReader, 'get' | 'read' | 'isHere'>;
}

/** Code and other files that code names, beside the documents of an editor; their unsaved text first. */
export class PythonDocuments implements FileSource {
  readonly #files: PythonFiles;
  readonly #beside: Beside;

  readonly #python: PythonParts['python'];

  /** `base`: the folder that the server runs in. */
  constructor(beside: Beside, { system, base, python }: PythonParts) {
    this.#beside = beside;
    this.#python = python;
    const named = (name: string): void => {
      if (WATCHABLE.test(basename(name))) beside.watch(basename(name));
    };
    this.#files = new PythonFiles({ system, base, reader: python.get, openText: beside.openText, named });
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

  sourcesOf(path: string, home: CodeHome): PythonSources {
    return this.#files.sourcesOf(path, home, this.#rootOf(path));
  }

  /** Loads what reads Python where a text names code that is here: an analysis without it would be made again. */
  async prepare(path: string, text: string): Promise<void> {
    if (this.#python.isHere()) return;
    const sources = this.sourcesOf(path, BESIDE);
    if (!namedModules(text).some((module) => sources.module(module) !== null)) return;
    this.#python.get();
    await this.#python.read();
  }

  /** The names of a module around a document that an import path may end in. */
  targetsIn(path: string, module: string, release: string): readonly TargetName[] {
    const sources = this.sourcesOf(path, BESIDE);
    return sources.module(module) === null ? [] : (this.#python.get()?.targetsIn(module, { release, sources }) ?? []);
  }

  /** What reads Python was loaded. */
  readonly readerCame = (): void => {
    this.#files.readerCame();
  };

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
