import type { Diagnostic } from 'vscode-languageserver';
import type { Analysed, Analyses } from '../documents/analyses.ts';
import type { TellFault } from '../editor/faults.ts';
import { QUIET_MS, SHORT_MS } from './pace.ts';
import type { Teller } from './teller.ts';

/** What a client is told of a document. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** What publishing needs. */
export interface PublisherParts {
  readonly analyses: Pick<Analyses, 'of' | 'lastTook'>;
  readonly diagnosticsOf: (analysed: Analysed) => Diagnostic[];
  readonly send: (published: Published) => Promise<void>;
  readonly fault: TellFault;
  /** Resolves once everything that has arrived by now is handled. */
  readonly turn: () => Promise<void>;
}

/**
 * Pushes diagnostics with the version they speak of: one document at a time, the one that was edited last first, so
 * that an older answer never comes after a newer one.
 */
export class Publisher implements Teller {
  readonly #parts: PublisherParts;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** When each open document was edited last, as the number of the edit. */
  readonly #edits = new Map<string, number>();
  readonly #due = new Set<string>();
  #edit = 0;
  #isRunning = false;
  #hasEnded = false;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** The document has a new text. */
  edited(uri: string): void {
    this.#edits.set(uri, ++this.#edit);
    this.look(uri);
  }

  /** Something else about a document changed: it is told anew once it is quiet, or at once if that is short work. */
  look(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if ((this.#parts.analyses.lastTook(uri) ?? 0) < SHORT_MS) this.#isDue(uri);
    else {
      this.#due.delete(uri);
      const ready = (): void => {
        this.#timers.delete(uri);
        this.#isDue(uri);
      };
      this.#timers.set(uri, setTimeout(ready, QUIET_MS));
    }
  }

  /** What is known by now of a document is told at once. */
  tellAll(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#isDue(uri);
  }

  /** Takes back what was told of a document that is closed. */
  clear(uri: string): void {
    this.#drop(uri);
    this.#edits.delete(uri);
    this.#send({ uri, diagnostics: [] });
  }

  /** What others say of a file, beside what it says itself: one that is open is told anew, with all of it. */
  tell(uri: string, diagnostics: Diagnostic[]): void {
    if (this.#edits.has(uri)) this.look(uri);
    else this.#send({ uri, diagnostics });
  }

  /** Nothing is told from now on. */
  dispose(): void {
    this.#hasEnded = true;
    for (const uri of [...this.#timers.keys(), ...this.#due]) this.#drop(uri);
  }

  #drop(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#due.delete(uri);
  }

  #isDue(uri: string): void {
    this.#due.add(uri);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#due.size > 0) {
      await this.#settled();
      const [newest] = [...this.#due].toSorted((a, b) => (this.#edits.get(b) ?? 0) - (this.#edits.get(a) ?? 0));
      if (newest === undefined) continue;
      this.#due.delete(newest);
      await this.#publish(newest);
    }
    this.#isRunning = false;
  }

  /** Edits that have arrived together are one. */
  async #settled(): Promise<void> {
    const limit = this.#edit + BURST;
    for (let seen = -1; seen !== this.#edit && this.#edit < limit;) {
      seen = this.#edit;
      await this.#parts.turn();
    }
  }

  /** Where the analysis fails, what was said of an older text is taken back. */
  async #publish(uri: string): Promise<void> {
    try {
      const analysed = await this.#parts.analyses.of(uri);
      if (analysed === null) return;
      this.#send({ uri, version: analysed.version, diagnostics: this.#parts.diagnosticsOf(analysed) });
    } catch (error) {
      this.#parts.fault('fault-diagnostics', error, uri);
      if (this.#edits.has(uri)) this.#send({ uri, diagnostics: [] });
    }
  }

  #send(published: Published): void {
    if (this.#hasEnded) return;
    this.#parts.send(published).catch((error: unknown) => {
      this.#parts.fault('fault-client', error, published.uri);
    });
  }
}

/** Not more edits than this are taken together. */
const BURST = 1_000;
