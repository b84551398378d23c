import { Selection, Uri, ViewColumn, window, workspace, type TextEditor, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LineRange } from '../../../server/src/core/index.ts';
import { onFileReport } from '../file-reports.ts';
import { pageFor, type Page } from './page.ts';

/** What a panel is made with. */
export interface PanelParts {
  readonly client: BaseLanguageClient;
  readonly extension: Uri;
  readonly panel: WebviewPanel;
  /** The document that it showed before the window was opened again. */
  readonly uri: Uri | undefined;
}

/** A panel that follows the config in the active editor: drawn anew while somebody types. `Heard` and `Sent` are its messages. */
export abstract class ConfigPanel<Heard, Sent> {
  protected readonly client: BaseLanguageClient;
  readonly #panel: WebviewPanel;
  #uri: Uri | undefined;
  /** Only the answer to the last question counts. */
  #question = 0;

  constructor({ client, extension, panel, uri }: PanelParts, page: Page) {
    this.client = client;
    this.#panel = panel;
    this.#uri = uri;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
    const listeners = this.#listen();
    panel.onDidDispose(() => {
      for (const one of listeners) one.dispose();
    });
    panel.webview.html = pageFor(panel.webview, extension, page);
  }

  /** What a message of the page says; null for what no page of ours sends. */
  protected abstract readonly read: (message: unknown) => Heard | null;
  protected abstract hear(heard: Heard): Promise<void>;
  /** Asks for what is shown of a document; null where there is nothing, undefined where another answer will come. */
  protected abstract found(uri: string): Promise<Sent | null | undefined>;
  /** What the page shows where there is nothing. */
  protected abstract readonly nothing: Sent;
  /** Another document is shown from now on. */
  protected abstract turned(editor: TextEditor): void;
  /** The cursor of the shown document moved. */
  protected moved?(editor: TextEditor): void;
  /** What the command that opens the panel was given. */
  given?(values: readonly unknown[]): void;

  protected get uri(): string | undefined {
    return this.#uri?.toString();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the config of an editor, if it may hold one. */
  follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'yaml' || editor.document.uri.toString() === this.uri) return;
    this.#uri = editor.document.uri;
    this.turned(editor);
    void this.draw();
  }

  async draw(): Promise<void> {
    const question = ++this.#question;
    const { uri } = this;
    const found = uri === undefined ? null : await this.found(uri);
    if (question === this.#question && found !== undefined) this.send(found ?? this.nothing);
  }

  /** Undefined where the text has changed meanwhile, or the server is not there: then another answer will come. */
  protected async ask<T>(method: string, uri: string, params: object): Promise<T | null | undefined> {
    try {
      return await this.client.sendRequest<T | null>(method, { textDocument: { uri }, ...params });
    } catch {
      return undefined;
    }
  }

  protected async open({ start, end }: LineRange): Promise<void> {
    if (this.#uri === undefined) return;
    const beside = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri);
    await window.showTextDocument(this.#uri, {
      viewColumn: beside?.viewColumn ?? ViewColumn.One,
      selection: new Selection(start.line, start.character, end.line, end.character),
    });
  }

  protected send(message: Sent): void {
    void this.#panel.webview.postMessage(message);
  }

  #listen(): readonly { dispose(): unknown }[] {
    const isOurs = (uri: Uri | string): boolean => uri.toString() === this.uri;
    return [
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        const heard = this.read(message);
        if (heard !== null) void this.hear(heard);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isOurs(document.uri)) void this.draw();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.follow(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.moved?.(textEditor);
      }),
      this.#panel.onDidChangeViewState(({ webviewPanel }) => {
        if (webviewPanel.visible) void this.draw();
      }),
      onFileReport(this.client, ({ uri }) => {
        if (isOurs(uri)) void this.draw();
      }),
    ];
  }
}
