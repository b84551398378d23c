import { EventEmitter, window, workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { LiveAnswer, LiveRequest } from '../../../server/src/core/index.ts';
import { Connection, type Connected } from './connection.ts';
import type { LiveHost } from './host.ts';
import { SecretStore, headersOf } from './secrets.ts';

/** Languages of the documents that are told what runs. */
const OURS = new Set(['yaml', 'json', 'jsonc', 'python']);

/** How a cluster was reached that is not called by its address. */
interface Reached {
  readonly name: string;
  readonly rayService: string | null;
  readonly end: () => void;
}

/** The connection of this window, with all that it needs of the editor. */
export class Session implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #host: LiveHost;
  readonly #changed = new EventEmitter<Connected | null>();
  readonly #listeners: readonly { dispose(): unknown }[];
  readonly secrets: SecretStore;
  readonly connection: Connection;
  /** Whether a view of ours is open, as its owner says. */
  isViewed = false;
  /** The name of the connected cluster that stays the same when it is connected again, and what ends with the connection. */
  #name = '';
  #end = (): void => undefined;
  #rayService: string | null = null;
  #isOver = false;
  /** Hears of every look, and of the end. */
  readonly onChanged = this.#changed.event;

  constructor(client: BaseLanguageClient, host: LiveHost, secrets: SecretStore) {
    this.#client = client;
    this.#host = host;
    this.secrets = secrets;
    this.connection = new Connection({
      ask: (address, request, signal) => this.#ask(address, request, signal),
      now: Date.now,
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      isSeen: () => this.isSeen,
      tell: (set) => {
        if (client.isRunning()) void client.sendNotification('rayServeLens/live/set', set);
      },
      changed: () => {
        this.#changed.fire(this.connected);
      },
    });
    const seen = (): void => {
      this.seen();
    };
    this.#listeners = [
      window.onDidChangeWindowState(seen),
      window.onDidChangeVisibleTextEditors(seen),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.connection.tellAgain();
      }),
    ];
  }

  get connected(): Connected | null {
    return this.connection.connected;
  }

  /** Whether the window is in front, and shows the view or a document of ours. */
  get isSeen(): boolean {
    const isShown = window.visibleTextEditors.some(({ document }) => OURS.has(document.languageId));
    return window.state.focused && (this.isViewed || isShown);
  }

  seen(): void {
    this.connection.seen();
  }

  /** How the connected cluster is called: its address, unless that is another one each time. */
  get name(): string {
    return this.#name;
  }

  /** The RayService that the connected cluster is known to be of: `ray/models`. */
  get rayService(): string | null {
    return this.connected === null ? null : this.#rayService;
  }

  /** Connects; `end` is called once that connection ends. */
  async connect(
    address: string,
    { name = address, rayService = null, end = () => undefined }: Partial<Reached> = {},
  ): Promise<void> {
    this.disconnect();
    if (this.#isOver) {
      end();
      return;
    }
    this.#name = name;
    this.#rayService = rayService;
    this.#end = end;
    await this.connection.connect(address);
  }

  disconnect(): void {
    this.connection.disconnect();
    this.#end();
    this.#end = () => undefined;
  }

  /** Asks the connected cluster; a fault where none is connected. */
  ask(request: LiveRequest, signal: AbortSignal = this.connection.signal): Promise<LiveAnswer> {
    const { connected } = this;
    if (connected === null) return Promise.resolve({ fault: 'cancelled', detail: '' });
    return this.#ask(connected.address, request, signal);
  }

  /** Asks the server; null where it does not answer. */
  async request<T>(method: string, params: object): Promise<T | null> {
    try {
      return await this.#client.sendRequest<T | null>(`rayServeLens/live/${method}`, params);
    } catch {
      return null;
    }
  }

  async #ask(address: string, request: LiveRequest, signal: AbortSignal): Promise<LiveAnswer> {
    const name = address === this.connected?.address ? this.#name : address;
    const headers = headersOf(await this.secrets.of(name));
    return this.#host.ask({ address, headers }, request, signal);
  }

  dispose(): void {
    this.#isOver = true;
    this.disconnect();
    for (const one of this.#listeners) one.dispose();
    this.#changed.dispose();
  }
}

/** What the person set for themselves, and what a workspace only offers. */
export const namedAddresses = (): { readonly own: string; readonly offered: string } => {
  const found = workspace.getConfiguration('rayServeLens').inspect<string>('live.address');
  const own = found?.globalValue ?? '';
  return { own, offered: found?.workspaceFolderValue ?? found?.workspaceValue ?? '' };
};
