import {
  AbstractMessageReader,
  AbstractMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/node';
import type { DataCallback, Disposable, Message } from 'vscode-languageserver/node';
import { createServer } from '../../../server/src/lsp/create-server.ts';
import type { HostFiles } from '../../../server/src/lsp/files/host-files.ts';
import { hasTimers, passTime } from './clock.ts';
import { Broken } from '../broken.ts';

/** A message as JSON has it. */
export interface Json {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

class Reader extends AbstractMessageReader {
  deliver: DataCallback = () => undefined;

  listen(callback: DataCallback): Disposable {
    this.deliver = callback;
    return { dispose: () => undefined };
  }
}

class Writer extends AbstractMessageWriter {
  readonly #heard: (message: Json) => void;

  constructor(heard: (message: Json) => void) {
    super();
    this.#heard = heard;
  }

  write(message: Message): Promise<void> {
    this.#heard(JSON.parse(JSON.stringify(message)) as Json);
    return Promise.resolve();
  }

  end(): void {
    return undefined;
  }
}

/** A server in this process and its client, message by message: nothing is smoothed over on the way. */
export class Client {
  /** The settings it answers questions for settings with. */
  settings: unknown = {};
  /** Diagnostics as they were pushed last, by URI. */
  readonly pushed = new Map<string, unknown>();
  readonly log: string[] = [];
  /** How often the server asked to pull all diagnostics again. */
  refreshes = 0;
  readonly answers = new Map<number, Json>();
  readonly #methods = new Map<number, string>();
  readonly #reader = new Reader();
  /** Requests that a server may keep until it has something to tell. */
  readonly #held = new Set<number>();
  #asked = 0;
  #heard = 0;

  constructor(host: HostFiles | null = null) {
    const writer = new Writer((message) => {
      this.#hear(message);
    });
    const connection = createConnection(ProposedFeatures.all, this.#reader, writer);
    createServer(connection, host);
    connection.listen();
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Sends a request; its number, under which the answer will stand. */
  ask(method: string, params: unknown): number {
    this.#asked += 1;
    this.#methods.set(this.#asked, method);
    if (method === HELD) this.#held.add(this.#asked);
    this.#send({ id: this.#asked, method, params });
    return this.#asked;
  }

  /** Resolves once every request is answered and nothing is said any more; where it is `whole` no timer is left either. */
  async rest(whole = true): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const before = this.#heard;
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#heard > before ? 0 : quiet + 1;
      if (quiet === QUIET_TURNS && hasTimers() && (whole || this.#open().length > 0)) {
        passTime();
        quiet = 0;
      } else if (this.#open().length > 0) quiet = Math.min(quiet, QUIET_TURNS - 1);
      if (turns > MOST_TURNS) throw new Broken(this.#open()[0] ?? 'the server does not come to rest');
    }
  }

  /** Cancels what the server keeps: it is answered then. */
  cancelHeld(): void {
    for (const id of this.#held) this.notify('$/cancelRequest', { id });
    this.#held.clear();
  }

  /** Requests that should have an answer and have none. */
  #open(): readonly string[] {
    return [...this.#methods].flatMap(([id, method]) =>
      this.answers.has(id) || this.#held.has(id) ? [] : [`${method} has no answer`],
    );
  }

  #send(message: Json): void {
    this.#reader.deliver({ jsonrpc: '2.0', ...(JSON.parse(JSON.stringify(message)) as Json) });
  }

  #hear(message: Json): void {
    this.#heard += 1;
    const { id, method, params } = message;
    if (method === undefined) {
      if (typeof id !== 'number' || id > this.#asked) throw new Broken('an answer to nothing that was asked');
      if (this.answers.has(id)) throw new Broken('two answers to one request');
      this.answers.set(id, message);
    } else if (id !== undefined && id !== null) this.#answer(id, method, params);
    else if (method === 'window/logMessage') this.#note(params as { type: number; message: string });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: unknown };
      this.pushed.set(uri, diagnostics);
    }
  }

  #note({ type, message }: { readonly type: number; readonly message: string }): void {
    if (type <= 2) this.log.push(message);
  }

  #answer(id: number | string, method: string, params: unknown): void {
    if (method === 'workspace/diagnostic/refresh') this.refreshes += 1;
    const items = (params as { readonly items?: readonly unknown[] } | undefined)?.items ?? [];
    const result = method === 'workspace/configuration' ? items.map(() => this.settings) : null;
    setImmediate(() => {
      this.#send({ id, result });
    });
  }
}

const HELD = 'workspace/diagnostic';
/** Far more than any sequence takes: whatever takes longer waits for nothing that comes. */
const MOST_TURNS = 100_000;
const QUIET_TURNS = 40;
