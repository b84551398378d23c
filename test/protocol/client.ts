import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic, ProtocolConnection } from 'vscode-languageserver/node';

interface Published {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A language client of the built server over stdio, with what the server said so far. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  readonly #published = new Map<string, Published>();
  readonly #process = spawn(process.execPath, [
    fileURLToPath(new URL('../../dist/server.cjs', import.meta.url)),
    '--stdio',
  ]);
  #settings: unknown = {};
  #heard: () => void = () => undefined;

  constructor() {
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#process.stderr.on('data', (chunk: Buffer) => this.log.push(chunk.toString()));
    this.connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.log.push(message),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, ...rest }: Published & { uri: string }) => {
        this.#published.set(uri, rest);
        this.#heard();
      },
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.#settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(locale = 'en', initializationOptions?: object): Promise<this> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      locale,
      initializationOptions,
      capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
    });
    await this.connection.sendNotification('initialized', {});
    return this;
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
    const exited = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    return exited;
  }
}
