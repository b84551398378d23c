import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

/** What is known of a file by requests about the workspace. */
export type Reports = ReadonlyMap<string, WorkspaceDocumentDiagnosticReport>;

export const codesOf = (report: { readonly kind: string; readonly items?: readonly Diagnostic[] } | undefined) =>
  report?.items?.map(({ code }) => code) ?? report?.kind;

/** A client that pulls diagnostics and can be asked to do so again. */
export class PullingClient extends TestClient {
  #refreshes = 0;
  #streams = 0;
  #heard: () => void = () => undefined;
  settings: unknown = {};

  constructor() {
    super();
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes++;
      this.#heard();
      return null;
    });
  }

  begin(folders?: readonly string[], diagnostic: object = {}, wishes?: object): Promise<this> {
    const workspace = { diagnostics: { refreshSupport: true } };
    return this.start('en', wishes, folders, { diagnostic }, workspace);
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, previousResultId };
    return token === undefined
      ? this.connection.sendRequest('textDocument/diagnostic', params)
      : this.connection.sendRequest('textDocument/diagnostic', params, token);
  }

  get refreshes(): number {
    return this.#refreshes;
  }

  /** Resolves once it was asked to pull again, more often than so many times. */
  async refreshed(times = 0): Promise<void> {
    while (this.#refreshes <= times) await new Promise<void>((resolve) => (this.#heard = resolve));
  }

  pullWorkspace(previous: Reports, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds: idsOf(previous) }, token);
  }

  /** Asks about the workspace for good: `known` is what it says so far. */
  stream(token: CancellationToken, previous: Reports = new Map()) {
    const known = new Map<string, WorkspaceDocumentDiagnosticReport>();
    const partialResultToken = `stream-${String(this.#streams++)}`;
    let heard = (): void => undefined;
    this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
      for (const item of items) known.set(item.uri, item);
      heard();
    });
    const params = { previousResultIds: idsOf(previous), partialResultToken };
    const ended = this.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, token);
    const until = async (holds: (reports: Reports) => boolean): Promise<void> => {
      while (!holds(known)) await new Promise<void>((resolve) => (heard = resolve));
    };
    return { known, until, ended };
  }
}

const idsOf = (previous: Reports) =>
  [...previous].flatMap(([uri, { resultId }]) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
