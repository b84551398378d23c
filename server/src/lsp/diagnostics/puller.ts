import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  Diagnostic,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isQuietAfter } from './pace.ts';
import { Publisher } from './publisher.ts';
import type { PublisherParts } from './publisher.ts';
import { resultIdOf } from './result-id.ts';
import type { Teller } from './teller.ts';
import { WorkspaceReports } from './workspace-reports.ts';

/** What pulling needs beside what publishing does. */
export interface PullerParts extends Omit<PublisherParts, 'send'> {
  /** What tells one text of a document from the next: undefined where it is not open. */
  readonly textOf: (uri: string) => unknown;
  /** All that is held back of what somebody types is told from now on. */
  readonly endWait: (uri: string) => void;
  /** What is said of files that the document names, by their URIs. */
  readonly relatedTo: (uri: string) => Readonly<Record<string, Diagnostic[]>>;
  /** Asks the client to pull all that it shows again. */
  readonly refresh: () => Promise<void>;
  /** Resolves once the files that are not open are looked at as they are saved. */
  readonly surveyed: () => Promise<void>;
}

/** What a client got of a document when it pulled it last. */
interface Answered {
  readonly text: unknown;
  readonly resultId: string;
  /** True where the client was asked since then to pull again. */
  isAskedFor: boolean;
}

/**
 * Answers a client that pulls diagnostics. It is asked to pull again where something beside a document changed what is
 * told of it; what is told of files that are not open reaches it by the request about the workspace.
 */
export class Puller implements Teller {
  readonly workspace: WorkspaceReports;
  readonly #parts: PullerParts;
  readonly #answered = new Map<string, Answered>();
  readonly #edits = new Map<string, number>();
  /** Looks at documents again in the pace of pushing, only that what it finds is not sent. */
  readonly #looker: Publisher;
  #isAsking = false;
  #asksAgain = false;

  constructor(parts: PullerParts) {
    this.#parts = parts;
    this.#looker = new Publisher({ ...parts, send: ({ uri, diagnostics }) => this.#found(uri, diagnostics) });
    this.workspace = new WorkspaceReports(parts.surveyed);
  }

  /** The client pulls by itself what is edited. */
  edited(uri: string): void {
    this.#edits.set(uri, performance.now());
    this.workspace.opened(uri);
  }

  look(uri: string): void {
    this.#looker.look(uri);
  }

  tellAll(uri: string): void {
    this.#looker.tellAll(uri);
  }

  clear(uri: string): void {
    this.#answered.delete(uri);
    this.#edits.delete(uri);
    this.#looker.clear(uri);
    this.workspace.closed(uri);
  }

  tell(uri: string, diagnostics: Diagnostic[]): void {
    if (this.#edits.has(uri)) this.look(uri);
    else this.workspace.tell(uri, diagnostics);
  }

  dispose(): void {
    this.#looker.dispose();
    this.workspace.dispose();
  }

  /** Of a document that is closed meanwhile a client may take nothing that comes before this answer: it is told again. */
  async report(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    const { textOf, turn } = this.#parts;
    try {
      return await this.#reportOf(params, token);
    } finally {
      if (textOf(uri) === undefined)
        void turn()
          .then(turn)
          .then(() => {
            this.workspace.tellAgain(uri);
          });
    }
  }

  /** One that is pulled twice as it stands, though nobody asked for that, is told with all that is held back. */
  async #reportOf(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const { analyses, textOf, endWait, relatedTo, diagnosticsOf } = this.#parts;
    const text = textOf(uri);
    if (text === undefined) return reportOf(this.workspace.saidOf(uri), previousResultId);
    const before = this.#answered.get(uri);
    if (before?.text === text && !before.isAskedFor) endWait(uri);
    await this.#quiet(uri, token);
    const analysed = token.isCancellationRequested ? null : await analyses.of(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (analysed === null || textOf(uri) !== text) throw tryAgain();
    const diagnostics = diagnosticsOf(analysed);
    const report = reportOf(diagnostics, previousResultId);
    this.#answered.set(uri, { text, resultId: report.resultId, isAskedFor: false });
    return { ...report, ...relatedDocuments(relatedTo(uri)) };
  }

  /** What a document takes long for waits until nobody has typed in it for a moment, and edits that come together are one. */
  async #quiet(uri: string, token: CancellationToken): Promise<void> {
    const { analyses, turn } = this.#parts;
    // The second turn is the one in which the next message was read.
    await turn();
    await turn();
    await isQuietAfter(this.#edits.get(uri) ?? -Infinity, analyses.lastTook(uri) ?? 0, token);
  }

  /** An open document was looked at again: the client pulls it if there is something else to be told. */
  #found(uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    const answered = this.#answered.get(uri);
    if (answered === undefined || answered.resultId === resultIdOf(diagnostics)) return Promise.resolve();
    return this.#askToPull();
  }

  /** One request at a time, and one more where something else changed meanwhile. */
  async #askToPull(): Promise<void> {
    this.#asksAgain = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#asksAgain) {
        this.#asksAgain = false;
        for (const answered of this.#answered.values()) answered.isAskedFor = true;
        await this.#parts.refresh();
      }
    } finally {
      this.#isAsking = false;
    }
  }
}

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
}

const reportOf = (diagnostics: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport & Report => {
  const resultId = resultIdOf(diagnostics);
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnostics };
};

const relatedDocuments = (related: Readonly<Record<string, Diagnostic[]>>) => {
  const reports = Object.entries(related).map(([uri, items]) => [uri, reportOf(items, undefined)] as const);
  return reports.length === 0 ? {} : { relatedDocuments: Object.fromEntries(reports) };
};

/** The text changed while it was looked at: the client drops no old diagnostics, and pulls again. */
const tryAgain = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
