import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic, InitializeResult, ProtocolConnection } from 'vscode-languageserver/node';

interface Published {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A built program under dist/ and its arguments. */
type Call = readonly [program: string, ...args: string[]];

const begin = ([program, ...args]: Call) =>
  spawn(process.execPath, [fileURLToPath(new URL(`../../dist/${program}`, import.meta.url)), ...args]);

interface Registration {
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
}

const globsOf = ({ registerOptions }: Registration): readonly string[] =>
  registerOptions?.watchers?.map(({ globPattern }) => globPattern) ?? [];

/** What a client says of itself at the start. */
interface Beginning {
  readonly locale?: string;
  readonly initializationOptions?: object | undefined;
  readonly folders?: readonly string[] | undefined;
  readonly workspace?: object;
}

/** A language client of the built server over stdio, with what the server said so far. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  /** What the server only informs of: what each document is taken for. */
  readonly informed: string[] = [];
  /** What the server showed to the person, and the globs of the files it wants to be told of. */
  readonly shown: string[] = [];
  readonly watched: string[] = [];
  /** The documents of which diagnostics were pushed, each time. */
  readonly pushed: string[] = [];
  readonly #published = new Map<string, Published>();
  readonly #process;
  #settings: unknown = {};
  #heard: () => void = () => undefined;

  constructor(call: Call = ['server.js', '--stdio']) {
    this.#process = begin(call);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#process.stderr.on('data', (chunk: Buffer) => this.log.push(chunk.toString()));
    this.connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) =>
        void (type <= 2 ? this.log : this.informed).push(message),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, ...rest }: Published & { uri: string }) => {
        this.pushed.push(uri);
        this.#published.set(uri, rest);
        this.#heard();
      },
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.#settings),
    );
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: readonly Registration[] }) => {
        this.watched.push(...registrations.flatMap(globsOf));
        return null;
      },
    );
    this.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void this.shown.push(message),
    );
    this.connection.listen();
  }

  /**
   * `folders`: URIs of workspace folders of an editor that tells of changed files there. `textDocument`: what the editor
   * can do with documents, `workspace` with the whole workspace.
   */
  async start(
    locale = 'en',
    initializationOptions?: object,
    folders?: readonly string[],
    textDocument: object = {},
    workspace: object = {},
  ): Promise<this> {
    await this.initialize(textDocument, { locale, initializationOptions, folders, workspace });
    return this;
  }

  /** The same; resolves to what the server can do. */
  async initialize(
    textDocument: object,
    { locale = 'en', initializationOptions, folders, workspace = {} }: Beginning = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      locale,
      initializationOptions,
      ...(folders && { workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })) }),
      capabilities: {
        textDocument,
        workspace: {
          ...workspace,
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          ...(folders && { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } }),
        },
      },
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  configure(settings: unknown): Promise<void> {
    this.#settings = settings;
    return this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  fileChanged(uri: string, type: 1 | 2 | 3 = 2): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** The first published diagnostics that satisfy a wish; the test's own limit ends the wait. */
  async published(uri: string, wish: (published: Published) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const published = this.#published.get(uri);
      if (published !== undefined && wish(published)) return published.diagnostics;
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  /** Ends the server as the protocol asks; resolves to its exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** Lets the server end; resolves to its exit status. */
  async exit(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    return exited;
  }
}
