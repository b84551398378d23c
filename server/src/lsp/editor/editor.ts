import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  InlayHintRefreshRequest,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Connection, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { isInside, isVirtual } from '../../files/path.ts';
import type { ClientWishes } from './client-wishes.ts';
import { folderUris } from './client-wishes.ts';
import type { TellFault } from './faults.ts';

/** The editor at the other end: where its folders are, and how it is told and asked things. */
export class Editor {
  readonly #connection: Connection;
  readonly #wishes: ClientWishes;
  readonly #fault: TellFault;
  readonly #placeOf: (uri: string) => string | null;
  readonly #watched = new Set<string>();
  readonly #told = new Set<string>();
  #folderUris: readonly string[];

  constructor(connection: Connection, wishes: ClientWishes, fault: TellFault, placeOf: (uri: string) => string | null) {
    this.#connection = connection;
    this.#wishes = wishes;
    this.#fault = fault;
    this.#placeOf = placeOf;
    this.#folderUris = wishes.folders;
  }

  /** Places of the workspace folders. */
  readonly folders = (): readonly string[] => this.#folderUris.flatMap((uri) => this.#placeOf(uri) ?? []);

  /** All of them, also those on no disk. */
  readonly folderUris = (): readonly string[] => this.#folderUris;

  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(folderUris(removed));
    const kept = this.#folderUris.filter((uri) => !gone.has(uri));
    this.#folderUris = [...new Set([...kept, ...folderUris(added)])];
  }

  /** Whether the editor tells when a file of a watched name changes there. */
  readonly isWatched = (path: string): boolean =>
    this.#wishes.tellsFileChanges && this.folders().some((folder) => isInside(path, folder));

  /** Asks to be told of changes of files: a name, or a glob such as `*.{yaml,yml}`, anywhere in the workspace. */
  readonly watch = (name: string): void => {
    if (!this.#wishes.tellsFileChanges || this.#watched.has(name)) return;
    this.#watched.add(name);
    const watchers = [{ globPattern: `**/${name}` }];
    this.send(this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  };

  /** Asks to be told of all changes in the folders that are read by the editor itself. */
  watchVirtualFolders(): void {
    if (!this.#wishes.tellsFileChanges || !this.#wishes.watchesFolders) return;
    const isNew = (uri: string): boolean => isVirtual(this.#placeOf(uri) ?? '') && !this.#watched.has(uri);
    for (const baseUri of this.#folderUris.filter(isNew)) {
      this.#watched.add(baseUri);
      const watchers = [{ globPattern: { baseUri, pattern: '**/*' } }];
      this.send(this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  }

  watchSettings(): void {
    const section = 'rayServeLens';
    if (this.#wishes.tellsSettings)
      this.send(this.#connection.client.register(DidChangeConfigurationNotification.type, { section }));
  }

  /** Lenses and hints are asked for again: what decides them changed beside the documents. */
  refreshGlances(): void {
    const { refreshesLenses, refreshesHints } = this.#wishes;
    if (refreshesLenses) this.send(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    if (refreshesHints) this.send(this.#connection.sendRequest(InlayHintRefreshRequest.type));
  }

  /** Shows a warning to the person: once is enough, for however many documents it holds. */
  readonly tell = (problem: Words): void => {
    if (this.#told.has(problem.en)) return;
    this.#told.add(problem.en);
    const message = say(problem, this.#wishes.words.language);
    this.send(this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
  };

  /** Lets something be sent; where that fails, only the log is told. */
  send(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => {
      this.#fault('fault-client', error);
    });
  }
}
