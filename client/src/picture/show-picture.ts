import {
  Selection,
  Uri,
  ViewColumn,
  commands,
  window,
  workspace,
  type Disposable,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  readFromPage,
  type Asked,
  type FromPage,
  type PlacedScene,
  type ToPage,
} from '../../../panels/src/picture/messages.ts';
import { textsIn } from '../../../panels/src/picture/words.ts';
import { language } from '../words.ts';
import { pageFor } from './page.ts';

/** The type of the panel, by which the editor restores it. */
const TYPE = 'rayServeLens.picture';

interface Picture {
  readonly config: number;
  readonly configs: number;
  readonly scene: PlacedScene;
}

const FIRST: Asked = { config: 0, level: 'initial', outcome: 0, whatIf: { replicas: {}, nodes: {}, load: {} } };

const texts = textsIn(language);

/** One panel that follows the config in the active editor: drawn anew while somebody types. */
class PicturePanel {
  readonly #client: LanguageClient;
  readonly #panel: WebviewPanel;
  readonly #listeners: Disposable[];
  #uri: Uri | undefined;
  #asked = FIRST;
  /** Only the answer to the last question counts. */
  #question = 0;

  constructor(client: LanguageClient, extension: Uri, panel: WebviewPanel, uri: Uri | undefined) {
    this.#client = client;
    this.#panel = panel;
    this.#uri = uri;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const heard = readFromPage(message);
        if (heard !== null) void this.#answer(heard);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#uri?.toString()) void this.#draw();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.follow(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#uri?.toString()) this.#tellCursor(textEditor);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) void this.#draw();
      }),
      client.onNotification('rayServeLens/file', ({ uri }: { readonly uri: string }) => {
        if (uri === this.#uri?.toString()) void this.#draw();
      }),
    ];
    panel.onDidDispose(() => {
      for (const one of this.#listeners) one.dispose();
    });
    panel.webview.html = pageFor(panel.webview, extension, language, texts.title);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the config of an editor, if it may hold one. */
  follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'yaml' || editor.document.uri.toString() === this.#uri?.toString()) return;
    this.#uri = editor.document.uri;
    this.#asked = { ...FIRST, level: this.#asked.level };
    void this.#draw();
    this.#tellCursor(editor);
  }

  async #answer(message: FromPage): Promise<void> {
    if (message.type === 'ask') {
      this.#asked = message.asked;
      await this.#draw();
    } else if (message.type === 'open') await this.#open(message.range);
    else await this.#write(message);
  }

  async #draw(): Promise<void> {
    const question = ++this.#question;
    const uri = this.#uri?.toString();
    const found = uri === undefined ? null : await this.#ask<Picture>('rayServeLens/picture', uri, this.#asked);
    if (question !== this.#question || found === undefined) return;
    if (found === null || uri === undefined) this.#send({ type: 'nothing' });
    else this.#send({ type: 'scene', uri, ...found });
  }

  /** Undefined where the text has changed meanwhile, or the server is not there: then another answer will come. */
  async #ask<T>(method: string, uri: string, params: object): Promise<T | null | undefined> {
    try {
      return await this.#client.sendRequest<T | null>(method, { textDocument: { uri }, ...params });
    } catch {
      return undefined;
    }
  }

  async #open({ start, end }: Extract<FromPage, { type: 'open' }>['range']): Promise<void> {
    if (this.#uri === undefined) return;
    const beside = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri?.toString());
    await window.showTextDocument(this.#uri, {
      viewColumn: beside?.viewColumn ?? ViewColumn.One,
      selection: new Selection(start.line, start.character, end.line, end.character),
    });
  }

  async #write({ what, name, value }: Extract<FromPage, { type: 'write' }>): Promise<void> {
    const uri = this.#uri?.toString();
    if (uri === undefined) return;
    const { config, level } = this.#asked;
    const edit = await this.#ask<WorkspaceEdit>('rayServeLens/pictureEdit', uri, { config, level, what, name, value });
    const made = edit == null ? undefined : await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (made !== undefined && (await workspace.applyEdit(made))) this.#send({ type: 'written', what, name });
    else if (edit === null) void window.showInformationMessage(texts.notWritten);
  }

  #tellCursor({ selection }: TextEditor): void {
    this.#send({ type: 'cursor', line: selection.active.line });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

/** The command that opens the picture beside the editor, and the panel that comes back with the window. */
export function showPicture(client: LanguageClient, extension: Uri): Disposable[] {
  let open: PicturePanel | undefined;
  const adopt = (panel: WebviewPanel, uri: Uri | undefined): PicturePanel => {
    open = new PicturePanel(client, extension, panel, uri);
    panel.onDidDispose(() => (open = undefined));
    return open;
  };
  return [
    commands.registerCommand('rayServeLens.showPicture', () => {
      const editor = window.activeTextEditor;
      const made =
        open ??
        adopt(
          window.createWebviewPanel(TYPE, texts.title, { viewColumn: ViewColumn.Beside, preserveFocus: true }),
          undefined,
        );
      made.reveal();
      made.follow(editor);
    }),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        adopt(panel, uriIn(state)).follow(window.activeTextEditor);
        return Promise.resolve();
      },
    }),
  ];
}

/** What the page kept, as far as it can be read. */
function uriIn(state: unknown): Uri | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' ? Uri.parse(uri) : undefined;
}
