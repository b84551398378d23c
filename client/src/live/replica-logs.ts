import { EventEmitter, Uri, languages, window, workspace, type Disposable, type TextEditor } from 'vscode';
import type { LogPlace } from '../../../server/src/core/index.ts';
import { say } from '../words.ts';
import { readLog, shownTail, tailAfter, type Tail } from './log-tail.ts';
import type { SideRow } from './protocol.ts';
import type { Session } from './session.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

const SCHEME = 'ray-serve-lens-log';
/** How often the end of a log that is shown is read, in milliseconds. */
const EVERY = 3_000;

interface OpenLog {
  readonly uri: Uri;
  readonly place: LogPlace;
  readonly address: string;
  tail: Tail;
}

/** The last lines of replicas’ logs as documents that nobody can write, read again while one is shown. */
export class ReplicaLogs implements Disposable {
  readonly #session: Session;
  readonly #open = new Map<string, OpenLog>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly { dispose(): unknown }[];
  /** Editors that stood at the end of their log before it grew. */
  readonly #atEnd = new Set<TextEditor>();
  #address: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#listeners = [
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        // Only what a row of ours opened has a text: nobody else can make the extension ask a cluster.
        provideTextDocumentContent: (uri) => {
          const open = this.#open.get(uri.toString());
          return open === undefined ? say(WORDS.logEnded) : shownTail(open.tail, say);
        },
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#open.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of this.#atEnd) if (editor.document === document) showEnd(editor);
      }),
      window.onDidChangeVisibleTextEditors(() => {
        this.#wait();
      }),
      session.onChanged((connected) => {
        const address = connected?.address ?? null;
        if (address === this.#address) return;
        this.#address = address;
        for (const open of this.#open.values()) this.#mark(open);
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
    const open = { uri, place: log, address, tail: { text: '', why: null } };
    await this.#read(open);
    this.#open.set(uri.toString(), open);
    this.#changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, 'log').then(undefined, () => undefined);
    showEnd(await window.showTextDocument(document, { preview: true }));
    this.#wait();
  }

  /** Reads the end of a log; true where something else is to be shown. */
  async #read(open: OpenLog): Promise<boolean> {
    const { connected } = this.#session;
    if (connected?.address !== open.address) return false;
    const read = await readLog(open.place, connected.release, (request) => this.#session.ask(request));
    if (this.#session.connected?.address !== open.address) return false;
    const before = shownTail(open.tail, say);
    open.tail = tailAfter(open.tail, read);
    return shownTail(open.tail, say) !== before;
  }

  /** Says in a log that its cluster is not connected any more. */
  #mark(open: OpenLog): void {
    if (open.address === this.#address) return;
    open.tail = tailAfter(open.tail, { why: WORDS.otherCluster });
    this.#tell(open);
  }

  #tell({ uri }: OpenLog): void {
    this.#atEnd.clear();
    for (const editor of window.visibleTextEditors)
      if (editor.document.uri.toString() === uri.toString() && isAtEnd(editor)) this.#atEnd.add(editor);
    this.#changed.fire(uri);
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
    for (const open of this.#shown()) if (await this.#read(open)) this.#tell(open);
    this.#wait();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#listeners) one.dispose();
    this.#changed.dispose();
  }
}

const lastLine = ({ document }: TextEditor) => document.lineAt(document.lineCount - 1).range;

const isAtEnd = (editor: TextEditor): boolean =>
  editor.visibleRanges.some(({ end }) => end.line >= lastLine(editor).end.line);

const showEnd = (editor: TextEditor): void => {
  editor.revealRange(lastLine(editor));
};
