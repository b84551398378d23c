import { DidChangeWatchedFilesNotification, ShowMessageNotification, MessageType } from 'vscode-languageserver/node';
import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { say } from '../core/index.ts';
import type { Language, Words } from '../core/index.ts';
import type { DiagnosticsPusher } from './diagnostics.ts';
import type { DocumentStore } from './document-store.ts';
import { pathOf } from './files.ts';

/** Where the editor's folders are and how it is told and asked about files. */
export class Editor {
  readonly #connection: Connection;
  readonly #language: () => Language;
  readonly #watched = new Set<string>();
  #folders: readonly string[] = [];
  #folderUris: readonly string[] = [];
  #registers = false;

  constructor(connection: Connection, language: () => Language) {
    this.#connection = connection;
    this.#language = language;
  }

  /** Returns whether it will tell of changed files. */
  initialize({ workspaceFolders, capabilities }: InitializeParams): boolean {
    this.#folders = (workspaceFolders ?? []).flatMap(({ uri }) => pathOf(uri) ?? []);
    this.#folderUris = (workspaceFolders ?? []).map(({ uri }) => uri);
    this.#registers = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return this.#registers;
  }

  readonly folders = (): readonly string[] => this.#folders;

  readonly folderUris = (): readonly string[] => this.#folderUris;

  readonly tell = (problem: Words): void => {
    const message = say(problem, this.#language());
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };

  /** A file name, or a glob such as `*.{yaml,yml}`, anywhere in the workspace. */
  readonly watch = (name: string): void => {
    if (!this.#registers || this.#watched.has(name)) return;
    this.#watched.add(name);
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${name}` }],
    });
  };
}

/** Looks again at the documents whose cluster or release stands in a file that changed, on the disk or in the editor. */
export const followFiles = (connection: Connection, store: DocumentStore, pusher: DiagnosticsPusher): void => {
  const schedule = (uri: string): void => {
    pusher.schedule(uri);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => pathOf(uri) ?? []).filter((path) => !store.isOpen(path));
    new Set(paths.flatMap((path) => store.fileChanged(path))).forEach(schedule);
  });
  store.documents.onDidChangeContent(({ document }) => {
    store.textChanged(document).forEach(schedule);
  });
  store.documents.onDidClose(({ document }) => {
    store.textChanged(document).forEach(schedule);
  });
};
