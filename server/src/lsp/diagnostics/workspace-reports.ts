import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  Diagnostic,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { resultIdOf } from './result-id.ts';

/** The name of what a client knows of a file that was never told of. */
const NOTHING = resultIdOf([]);

/** Takes parts of an answer before it is complete. */
type Stream = (report: WorkspaceDiagnosticReport) => void;

/** A request about the workspace that waits for something to be told. */
interface Waiting {
  /** Is told of each file of which something else is said now. */
  readonly changed: (uri: string) => void;
  readonly end: () => void;
}

/**
 * What is told of files that are not open. A client asks once and hears of every change until it cancels; one that takes
 * no parts of an answer is answered as soon as something differs from what it knows, and asks again.
 */
export class WorkspaceReports {
  readonly #said = new Map<string, Diagnostic[]>();
  readonly #open = new Set<string>();
  readonly #waiting = new Set<Waiting>();
  readonly #surveyed: () => Promise<void>;

  /** `surveyed` resolves once the files that are not open are looked at as they are saved. */
  constructor(surveyed: () => Promise<void>) {
    this.#surveyed = surveyed;
  }

  saidOf(uri: string): Diagnostic[] {
    return this.#said.get(uri) ?? [];
  }

  /** What is said from now on of a file that is not open. */
  tell(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0) this.#said.delete(uri);
    else this.#said.set(uri, diagnostics);
    for (const { changed } of this.#waiting) changed(uri);
  }

  /** The file is open: what is told of it is asked for by itself. */
  opened(uri: string): void {
    this.#said.delete(uri);
    this.#open.add(uri);
  }

  closed(uri: string): void {
    this.#open.delete(uri);
  }

  /** The same once more, for a client that did not take it. */
  tellAgain(uri: string): void {
    if (!this.#open.has(uri)) this.tell(uri, this.saidOf(uri));
  }

  /** Every request is answered with what was told so far. */
  dispose(): void {
    for (const { end } of this.#waiting) end();
  }

  /** Answers a client that knows something of files already; `stream` where it takes the answer in parts. */
  async report(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    stream: Stream | null,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.flatMap(({ uri, value }) => (this.#open.has(uri) ? [] : [[uri, value]])));
    const items = await (stream === null ? this.#whole(known, token) : this.#parts(known, token, stream));
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return { items };
  }

  /** At once what is known, then each change. */
  async #parts(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
    stream: Stream,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const first = this.#all(known);
    if (first.length > 0) stream({ items: first });
    await this.#until(token, (uri) => {
      stream({ items: [this.#reportOf(uri, undefined)] });
      return false;
    });
    return [];
  }

  async #whole(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    await this.#surveyed();
    const isNew = (uri: string): boolean => resultIdOf(this.saidOf(uri)) !== (known.get(uri) ?? NOTHING);
    if (![...this.#said.keys(), ...known.keys()].some(isNew)) await this.#until(token, isNew);
    return this.#all(known);
  }

  /** Resolves when the request is cancelled, the server ends, or a change is enough. */
  #until(token: CancellationToken, isEnough: (uri: string) => boolean): Promise<void> {
    if (token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        this.#waiting.delete(waiting);
        listener.dispose();
        resolve();
      };
      const waiting: Waiting = {
        changed: (uri) => {
          if (isEnough(uri)) end();
        },
        end,
      };
      this.#waiting.add(waiting);
      const listener = token.onCancellationRequested(end);
    });
  }

  /** What is said of every file, and of those of which something was said that is said no longer. */
  #all(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    return [...new Set([...this.#said.keys(), ...known.keys()])].map((uri) => this.#reportOf(uri, known.get(uri)));
  }

  #reportOf(uri: string, known: string | undefined): WorkspaceDocumentDiagnosticReport {
    const items = this.saidOf(uri);
    const resultId = resultIdOf(items);
    if (resultId === known) return { kind: 'unchanged', resultId, uri, version: null };
    // A file of which nothing is said is forgotten by the client: without a name it is not asked for again.
    return { kind: 'full', uri, version: null, items, ...(items.length > 0 && { resultId }) };
  }
}
