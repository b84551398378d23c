import type { Connection } from 'vscode-languageserver/node';
import type { DocumentStore } from './document-store.ts';
import type { FileReports } from './file-reports.ts';
import { toDiagnostic } from './to-protocol.ts';
import type { DiagnosticWords } from './to-protocol.ts';

/** Time without typing, in milliseconds, before diagnostics are worked out. */
const QUIET_MS = 150;

/** Pushes diagnostics after a short quiet, with the version they speak of; those of an older text are dropped. */
export class DiagnosticsPusher {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #connection: Connection;
  readonly #store: DocumentStore;
  readonly #words: () => DiagnosticWords;
  readonly #reports: FileReports;

  constructor(connection: Connection, store: DocumentStore, words: () => DiagnosticWords, reports: FileReports) {
    this.#connection = connection;
    this.#store = store;
    this.#words = words;
    this.#reports = reports;
  }

  schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        this.#push(uri).catch((error: unknown) => {
          this.#connection.console.error(`diagnostics: ${String(error)}`);
        });
      }, QUIET_MS),
    );
  }

  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#reports.forget(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #push(uri: string): Promise<void> {
    const analysed = await this.#store.analysed(uri);
    if (analysed === null || this.#store.documents.get(uri)?.version !== analysed.version) return;
    const { analysis, version } = analysed;
    this.#reports.tell(uri, analysis, await this.#store.looksAt(uri));
    const diagnostics = analysis.problems.map((problem) => toDiagnostic(problem, analysis, uri, this.#words()));
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
