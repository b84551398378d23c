import type { Diagnostic } from 'vscode-languageserver';
import type { DocumentText } from '../documents/open-documents.ts';
import type { TellFault } from '../editor/faults.ts';
import { uriOf } from '../files/uris.ts';
import { resultIdOf } from './result-id.ts';

/** Where a file is. */
export interface SavedPlace {
  readonly uri: string;
  readonly path: string;
}

/** What looking at saved files needs. */
export interface SavedFileParts {
  /** Paths of the folders in which every file is told of. */
  readonly folders: () => Promise<readonly string[]>;
  /** The files below a folder that may be configs. */
  readonly filesBelow: (folder: string) => Promise<readonly string[]>;
  readonly isOpen: (uri: string) => boolean;
  /** Null where there is no such file. */
  readonly textAt: (path: string) => Promise<string | null>;
  readonly diagnosticsOf: (document: DocumentText & SavedPlace) => Promise<Diagnostic[]>;
  /** A file is no longer told of: nothing is kept for it. */
  readonly drop: (file: SavedPlace) => void;
  /** Something else is said now of a file that is not open. */
  readonly changed: (uri: string) => void;
  readonly fault: TellFault;
  /** Lets the server hear what came in meanwhile. */
  readonly turn: () => Promise<void>;
}

/** What the files of a workspace say of themselves that are not open, as far as the settings want it: one file after the other. */
export class SavedFiles {
  readonly #parts: SavedFileParts;
  /** By URI: what is said of each file that is told of; null until it is looked at. */
  readonly #said = new Map<string, { readonly path: string; diagnostics: Diagnostic[] | null }>();
  readonly #due = new Set<string>();
  #listIsOld = false;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #hasEnded = false;

  constructor(parts: SavedFileParts) {
    this.#parts = parts;
  }

  /** All that are told of. */
  readonly all = (): readonly SavedPlace[] => [...this.#said].map(([uri, { path }]) => ({ uri, path }));

  of(uri: string): Diagnostic[] {
    return this.#parts.isOpen(uri) ? [] : (this.#said.get(uri)?.diagnostics ?? []);
  }

  /** Resolves once all that is known to have changed is looked at. */
  readonly settled = (): Promise<void> => this.#running;

  /** Files came or went, or other folders or files are told of: which ones there are is looked for again. */
  findAgain(): void {
    this.#listIsOld = true;
    this.#start();
  }

  /** One of them, or what decides something of it, has changed; others are none of ours. */
  look(uri: string): void {
    if (!this.#said.has(uri)) return;
    this.#due.add(uri);
    this.#start();
  }

  /** It is told of by its own text from now on. */
  opened(uri: string): void {
    const file = this.#said.get(uri);
    if (file !== undefined) file.diagnostics = null;
  }

  dispose(): void {
    this.#hasEnded = true;
  }

  #start(): void {
    if (this.#isRunning || this.#hasEnded) return;
    this.#isRunning = true;
    this.#running = this.#run().finally(() => {
      this.#isRunning = false;
    });
  }

  async #run(): Promise<void> {
    while (!this.#hasEnded && (this.#listIsOld || this.#due.size > 0)) {
      await this.#parts.turn();
      if (this.#listIsOld) await this.#list();
      const [uri] = this.#due;
      if (uri !== undefined) await this.#examine(uri);
    }
  }

  async #list(): Promise<void> {
    this.#listIsOld = false;
    const { folders, filesBelow } = this.#parts;
    const below = await Promise.all((await folders()).map(filesBelow));
    const uris = new Map(below.flat().map((path) => [uriOf(path), path]));
    for (const [uri] of this.#said) if (!uris.has(uri)) this.#forget(uri);
    for (const [uri, path] of uris) {
      if (this.#said.has(uri)) continue;
      this.#said.set(uri, { path, diagnostics: null });
      this.#due.add(uri);
    }
  }

  async #examine(uri: string): Promise<void> {
    this.#due.delete(uri);
    const file = this.#said.get(uri);
    if (file === undefined || this.#parts.isOpen(uri)) return;
    const { path } = file;
    const before = resultIdOf(file.diagnostics ?? []);
    try {
      const text = await this.#parts.textAt(path);
      if (text === null) this.#forget(uri);
      else file.diagnostics = await this.#parts.diagnosticsOf({ uri, path, version: 0, text });
    } catch (error) {
      this.#parts.fault('fault-diagnostics', error, uri);
      file.diagnostics = [];
    }
    if (!this.#hasEnded && resultIdOf(file.diagnostics ?? []) !== before) this.#parts.changed(uri);
  }

  #forget(uri: string): void {
    const file = this.#said.get(uri);
    if (file === undefined) return;
    this.#said.delete(uri);
    this.#due.delete(uri);
    if (this.#parts.isOpen(uri)) return;
    this.#parts.drop({ uri, path: file.path });
    this.#parts.changed(uri);
  }
}
