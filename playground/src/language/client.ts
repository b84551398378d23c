import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { MessageConnection } from 'vscode-jsonrpc/browser';
import type { PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver/browser';
import type { Language } from '../../../server/src/core/index.ts';
import { beginning } from './capabilities.ts';
import { startWorker } from './server-worker.ts';
import { nameIn } from './uris.ts';

/** What the server is answered and told by the page. */
export interface ClientHost {
  /** The texts of the open files, by name. */
  readonly texts: () => ReadonlyMap<string, string>;
  /** The folder that they stand in. */
  readonly folder: () => string;
  readonly diagnosed: (published: PublishDiagnosticsParams) => void;
  /** What is shown of documents is no longer what it was. */
  readonly refresh: () => void;
  /** The server does not start. */
  readonly failed: (reason: string) => void;
}

interface ReadParams {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** By the numbers that the protocol gives them. */
const [FILE_CREATED, FILE_DELETED] = [1, 3];

/** The language server of this page, in one language, from its start to its end. */
export class LanguageClient {
  readonly #worker: Worker;
  readonly #connection: MessageConnection;
  readonly #host: ClientHost;
  readonly #ready: Promise<unknown>;

  constructor(language: Language, host: ClientHost) {
    this.#host = host;
    this.#worker = startWorker();
    this.#worker.addEventListener('error', ({ message }) => {
      host.failed(message);
    });
    this.#connection = createMessageConnection(
      new BrowserMessageReader(this.#worker),
      new BrowserMessageWriter(this.#worker),
    );
    this.#answer();
    this.#connection.listen();
    this.#ready = this.#connection.sendRequest('initialize', beginning(language));
    void this.#ready.then(() => this.#connection.sendNotification('initialized', {}));
  }

  opened(uri: string, text: string): void {
    const languageId = uri.endsWith('.py') ? 'python' : 'yaml';
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  changed(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.#tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  closed(uri: string): void {
    this.#tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** A folder went, and another one came. */
  replaced(before: string, after: string): void {
    const changes = [
      { uri: before, type: FILE_DELETED },
      { uri: after, type: FILE_CREATED },
    ];
    this.#tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** Undefined where the text has changed meanwhile, or nobody answers: then another answer will come. */
  async ask<T>(method: string, params: object): Promise<T | null | undefined> {
    await this.#ready;
    try {
      return await this.#connection.sendRequest<T | null>(method, params);
    } catch {
      return undefined;
    }
  }

  end(): void {
    this.#connection.dispose();
    this.#worker.terminate();
  }

  #tell(method: string, params: object): void {
    void this.#ready.then(() => this.#connection.sendNotification(method, params));
  }

  #answer(): void {
    const { diagnosed, refresh } = this.#host;
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', diagnosed);
    connection.onNotification('rayServeLens/file', refresh);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/codeLens/refresh', () => {
      refresh();
      return null;
    });
    connection.onRequest('workspace/inlayHint/refresh', () => null);
    connection.onRequest('rayServeLens/readFiles', ({ folders, files }: ReadParams) => ({
      folders: folders.map((folder) => this.#listed(folder)),
      files: files.map((file) => this.#read(file)),
    }));
  }

  #read(uri: string): string | null {
    const name = nameIn(this.#host.folder(), uri);
    return name === null ? null : (this.#host.texts().get(name) ?? null);
  }

  /** Every folder on the way to the files holds the next one, and the innermost all of them. */
  #listed(asked: string): readonly (readonly [string, 'file' | 'folder'])[] | null {
    const folder = asked.replace(/\/$/, '');
    const own = this.#host.folder();
    if (folder === own) return [...this.#host.texts().keys()].map((name) => [name, 'file']);
    const [next] = own.startsWith(`${folder}/`) ? own.slice(folder.length + 1).split('/') : [];
    return next === undefined ? null : [[next, 'folder']];
  }
}
