import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver/node';
import type { Connection, Disposable } from 'vscode-languageserver/node';
import { pathOf } from './surroundings/disk.ts';
import type { DocumentEvents } from './documents/open-documents.ts';
import type { Session } from './session.ts';

/** Hears of texts, files, folders and settings: what they concern is forgotten and told anew. */
export const followEditor = (connection: Connection, session: Session): readonly Disposable[] => {
  const { documents, editor, invalidation, publisher } = session;
  const lookAll = (uris: readonly string[]): void => {
    for (const uri of uris) publisher.look(uri);
  };
  const startOver = (): void => {
    session.names.forget();
    lookAll(invalidation.everythingChanged());
    editor.refreshGlances();
  };
  return [
    connection.onDidChangeConfiguration(startOver),
    connection.onDidChangeWatchedFiles(({ changes }) => {
      session.names.forget();
      lookAll(invalidation.filesChanged(changes.flatMap(({ uri }) => pathOf(uri) ?? [])));
    }),
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      editor.changeFolders(event);
      startOver();
    }),
    documents.listen(connection, textEvents(session, lookAll)),
  ];
};

/** What follows from the texts themselves. */
const textEvents = (session: Session, lookAll: (uris: readonly string[]) => void): DocumentEvents => {
  const { invalidation, publisher, typing } = session;
  return {
    opened: (document) => {
      lookAll(invalidation.openedOrClosed(document));
      publisher.edited(document.uri);
    },
    changed: (document, before) => {
      lookAll(invalidation.textChanged(document));
      typing.edited(document.uri, before.text, document.text);
      publisher.edited(document.uri);
    },
    saved: ({ uri }) => {
      if (typing.end(uri)) publisher.tellAll(uri);
    },
    closed: (document) => {
      invalidation.closed(document);
      typing.end(document.uri);
      session.reports.forget(document.uri);
      session.code.forget(document.uri);
      publisher.clear(document.uri);
      publisher.tell(document.uri, session.code.of(document.uri));
      lookAll(invalidation.openedOrClosed(document));
    },
  };
};
