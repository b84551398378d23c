import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver';
import type { Connection, Disposable, FileEvent } from 'vscode-languageserver';
import { CHECKED_NOTIFICATION } from './documents/checkers.ts';
import type { Checked } from './documents/checkers.ts';
import type { DocumentEvents } from './documents/open-documents.ts';
import { LIVE_SET } from './features/asked-names.ts';
import type { Session } from './session.ts';
import { GIT_IGNORE } from '../files/git-ignore.ts';

/** Hears of texts, files, folders and settings: what they concern is forgotten and told anew. */
export const followEditor = (connection: Connection, session: Session): readonly Disposable[] => {
  const { documents, editor, invalidation, saved, teller } = session;
  const lookAll = (uris: readonly string[]): void => {
    for (const uri of uris) {
      if (documents.get(uri) === undefined) saved.look(uri);
      else teller.look(uri);
    }
  };
  const lookAllBeside = refreshing(session, lookAll);
  const startOver = (): void => {
    session.names.forget();
    lookAll(invalidation.everythingChanged());
    saved.findAgain();
    editor.refreshGlances();
  };
  return [
    connection.onDidChangeConfiguration(startOver),
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      const paths = session.files.changed(uris);
      if (paths.length === 0) return;
      session.names.forget();
      lookAllBeside(invalidation.filesChanged(paths));
      lookAll(uris.filter((uri) => documents.get(uri) === undefined));
      if (changes.some(isOfList)) saved.findAgain();
    }),
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      editor.changeFolders(event);
      editor.watchVirtualFolders();
      startOver();
    }),
    connection.onNotification(CHECKED_NOTIFICATION, (checked: Checked) => {
      session.checkers.set(checked);
      startOver();
    }),
    connection.onNotification(LIVE_SET, hearLive(session, lookAll)),
    documents.listen(connection, textEvents(session, lookAll, lookAllBeside)),
  ];
};

/** Hears what a running cluster says: only where that changes something is anything told anew. */
const hearLive =
  ({ documents, editor, invalidation, live }: Session, lookAll: LookAll) =>
  async (told: unknown): Promise<void> => {
    const change = await live.set(told);
    if (change === 'nothing') return;
    lookAll(change === 'room' ? invalidation.roomChanged() : documents.all().map(({ uri }) => uri));
    editor.refreshGlances();
  };

/** Whether a change may be one of which files there are. */
const isOfList = ({ uri, type }: FileEvent): boolean =>
  type !== FileChangeType.Changed || uri.endsWith(`/${GIT_IGNORE}`);

type LookAll = (uris: readonly string[]) => void;

/** For documents that read a file which changed: nobody edits them, so the editor has to ask for lenses and hints again. */
const refreshing =
  ({ documents, editor }: Session, lookAll: LookAll): LookAll =>
  (uris) => {
    lookAll(uris);
    if (uris.some((uri) => documents.get(uri) !== undefined)) editor.refreshGlances();
  };

/** What follows from the texts themselves. */
const textEvents = (session: Session, lookAll: LookAll, lookAllBeside: LookAll): DocumentEvents => {
  const { invalidation, saidOf, saved, teller, typing } = session;
  return {
    opened: (document) => {
      lookAll(invalidation.openedOrClosed(document));
      saved.opened(document.uri);
      teller.edited(document.uri);
    },
    changed: (document, before) => {
      lookAllBeside(invalidation.textChanged(document));
      typing.edited(document.uri, before.text, document.text);
      teller.edited(document.uri);
    },
    saved: ({ uri }) => {
      if (typing.end(uri)) teller.tellAll(uri);
    },
    closed: (document) => {
      invalidation.closed(document);
      typing.end(document.uri);
      session.reports.forget(document.uri);
      session.code.forget(document.uri);
      teller.clear(document.uri);
      teller.tell(document.uri, saidOf(document.uri));
      saved.look(document.uri);
      lookAll(invalidation.openedOrClosed(document));
    },
  };
};
