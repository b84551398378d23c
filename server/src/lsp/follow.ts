import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver/node';
import type { Connection, Disposable } from 'vscode-languageserver/node';
import { pathOf } from './surroundings/disk.ts';
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
    documents.listen(connection, {
      opened: (document) => {
        lookAll(invalidation.openedOrClosed(document));
        publisher.edited(document.uri);
      },
      changed: (document) => {
        lookAll(invalidation.textChanged(document));
        publisher.edited(document.uri);
      },
      closed: (document) => {
        invalidation.closed(document);
        session.reports.forget(document.uri);
        session.code.forget(document.uri);
        publisher.clear(document.uri);
        publisher.tell(document.uri, session.code.of(document.uri));
        lookAll(invalidation.openedOrClosed(document));
      },
    }),
  ];
};
