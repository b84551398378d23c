import { execFileSync, spawn } from 'node:child_process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic, ProtocolConnection } from 'vscode-languageserver/node';

/** A language server as it is started: what its own process is given, and the settings it is told. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** Answers to `workspace/configuration`, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One text document as the client holds it. */
export interface OpenDocument {
  readonly uri: string;
  version: number;
}

const CAPABILITIES = {
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
    codeLens: {},
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
}; // prettier-ignore

/** A server as a process of its own that speaks over its standard input and output. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly #process;
  readonly #program: Program;
  #isEnding = false;
  readonly #waiting = new Set<(published: Published) => void>();
  /** What it says that it can do. */
  capabilities: Readonly<Record<string, unknown>> = {};

  constructor(program: Program, nodeArgs: readonly string[] = []) {
    this.#program = program;
    this.#process = spawn(process.execPath, [...nodeArgs, ...program.args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.once('exit', (status) => {
      if (this.#isEnding) return;
      console.error(`${program.name} ended with status ${String(status)}`);
      process.exit(1);
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      for (const hear of this.#waiting) hear(published);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => program.settings[section ?? ''] ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/codeLens/refresh', () => null);
    this.connection.listen();
  }

  async start(folder: string): Promise<void> {
    const { capabilities } = await this.connection.sendRequest<{ capabilities: Record<string, unknown> }>(
      'initialize',
      {
        processId: process.pid,
        rootUri: folder,
        workspaceFolders: [{ uri: folder, name: 'bench' }],
        capabilities: CAPABILITIES,
      },
    );
    this.capabilities = capabilities;
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.#program.settings });
  }

  /** Resolves to what is published next of a document. */
  published(uri: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const hear = (published: Published): void => {
        if (published.uri !== uri) return;
        this.#waiting.delete(hear);
        resolve(published.diagnostics);
      };
      this.#waiting.add(hear);
    });
  }

  open({ uri, version }: OpenDocument, text: string, languageId = 'yaml'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(document: OpenDocument, contentChanges: readonly object[]): Promise<void> {
    document.version += 1;
    const { uri, version } = document;
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close({ uri }: OpenDocument): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Memory that its process holds, in MiB. */
  rss(): number {
    const shown = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' });
    return Number(shown) / 1024;
  }

  /** Seconds of processor time that its process has used. */
  cpu(): number {
    const shown = execFileSync('ps', ['-o', 'cputimes=', '-p', String(this.#process.pid)], { encoding: 'utf8' });
    return Number(shown);
  }

  async stop(): Promise<void> {
    this.#isEnding = true;
    const ended = new Promise<void>((resolve) =>
      this.#process.once('exit', () => {
        resolve();
      }),
    );
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    await Promise.race([ended, new Promise<void>((resolve) => setTimeout(resolve, 2_000))]);
    this.#process.kill('SIGKILL');
  }
}
