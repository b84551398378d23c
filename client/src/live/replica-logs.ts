import { EventEmitter, Uri, languages, window, workspace, type Disposable } from 'vscode';
import { liveFault, logRequest, logText } from '../../../server/src/core/index.ts';
import type { LogPlace } from '../../../server/src/core/index.ts';
import { say } from '../words.ts';
import type { SideRow } from './protocol.ts';
import type { Session } from './session.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

const SCHEME = 'ray-serve-lens-log';
const LINES = 200;
/** How often the end of a log that is shown is read, in milliseconds. */
const EVERY = 3_000;

interface OpenLog {
  readonly uri: Uri;
  readonly place: LogPlace;
  readonly address: string;
  text: string;
}

/** The last lines of replicas' logs as documents that nobody can write, read again while one is shown. */
export class ReplicaLogs implements Disposable {
  readonly #session: Session;
  readonly #open = new Map<string, OpenLog>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly { dispose(): unknown }[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#listeners = [
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        // Only what a row of ours opened has a text: nobody else can make the extension ask a cluster.
        provideTextDocumentContent: (uri) => this.#open.get(uri.toString())?.text ?? say(WORDS.logEnded),
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#open.delete(uri.toString())),
      window.onDidChangeVisibleTextEditors(() => {
        this.#wait();
      }),
    ];
  }

  /** Opens the log of a replica’s row at its end. */
  async show(row: unknown): Promise<void> {
    const { log, label } = (row ?? {}) as Partial<SideRow>;
    const address = this.#session.connected?.address;
    if (log == null || address === undefined) {
      void window.showInformationMessage(say(address === undefined ? WORDS.notConnected : WORDS.noLog));
      return;
    }
    const query = `${log.node}${log.file}`;
    const uri = Uri.from({ scheme: SCHEME, path: `/${(label ?? 'replica').replaceAll('/', ' ')}.log`, query });
    const open = { uri, place: log, address, text: '' };
    open.text = (await this.#read(open)) ?? '';
    this.#open.set(uri.toString(), open);
    this.#changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, 'log').then(undefined, () => undefined);
    const editor = await window.showTextDocument(document, { preview: true });
    const end = document.lineAt(document.lineCount - 1).range;
    editor.revealRange(end);
    this.#wait();
  }

  /** The text as it is now; null where the cluster is not the one that is connected. */
  async #read({ place, address }: OpenLog): Promise<string | null> {
    if (this.#session.connected?.address !== address) return null;
    const answer = await this.#session.ask(logRequest(place, LINES));
    // Of a file that is not there Ray says so itself.
    if (!('text' in answer) || (answer.status !== 200 && answer.status !== 500)) {
      const fault = liveFault(answer);
      return fault === null ? null : say(fault);
    }
    const { text } = logText(answer.text, this.#session.connected.release);
    return text === '' ? say(WORDS.emptyLog) : text;
  }

  #shown(): readonly OpenLog[] {
    if (!window.state.focused) return [];
    const visible = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    return [...this.#open.values()].filter(({ uri }) => visible.has(uri.toString()));
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const isShown = window.visibleTextEditors.some(({ document }) => this.#open.has(document.uri.toString()));
    if (isShown && this.#session.connected !== null) this.#timer = setTimeout(() => void this.#tail(), EVERY);
  }

  async #tail(): Promise<void> {
    for (const open of this.#shown()) {
      const text = await this.#read(open);
      if (text === null || text === open.text) continue;
      open.text = text;
      this.#changed.fire(open.uri);
    }
    this.#wait();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#listeners) one.dispose();
    this.#changed.dispose();
  }
}
