import { CodeActionKind, ErrorCodes, ResponseError, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, DiagnosticOptions, Disposable, ServerCapabilities } from 'vscode-languageserver';
import { readWishes } from './editor/client-wishes.ts';
import { COMMANDS, FIX_ALL } from './features/asked-names.ts';
import type { HostFiles } from './files/host-files.ts';
import { followEditor } from './follow.ts';
import { answerRequests } from './requests.ts';
import { answerPulls } from './pull-requests.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: true },
  completionProvider: { triggerCharacters: [':', ' ', '/', '{', '[', ',', '"', "'", '#', '.'] },
  codeLensProvider: { resolveProvider: false },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL],
    resolveProvider: true,
  },
  executeCommandProvider: { commands: [...COMMANDS] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** For clients that pull diagnostics and can be asked to: to others they are pushed. */
const PULLED: DiagnosticOptions = { identifier: 'ray-serve', interFileDependencies: true, workspaceDiagnostics: true };

/**
 * Wires one connection to the core; the caller brings the connection, listens on it, and says how it reads files itself:
 * null where only the editor does. What serves the client is made when it says what it can do, and ends with `shutdown`:
 * before and after, every request is refused.
 */
export const createServer = (connection: Connection, host: HostFiles | null): void => {
  let served: readonly Disposable[] | null = null;
  let hasEnded = false;
  connection.onInitialize((params) => {
    if (served !== null || hasEnded) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize comes once');
    const session = createSession(connection, readWishes(params), host);
    served = serve(connection, session);
    const pulls = session.puller === null ? {} : { diagnosticProvider: PULLED };
    return { capabilities: { ...CAPABILITIES, ...pulls }, serverInfo: { name: 'ray-serve-lens' } };
  });
  connection.onShutdown(() => {
    if (served === null) throw refusal(hasEnded);
    for (const one of served) one.dispose();
    served = null;
    hasEnded = true;
  });
  connection.onRequest((method) => {
    if (served === null) throw refusal(hasEnded);
    throw new ResponseError(ErrorCodes.MethodNotFound, `no such method: ${method}`);
  });
};

const refusal = (hasEnded: boolean): ResponseError =>
  hasEnded
    ? new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down')
    : new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');

const serve = (connection: Connection, session: Session): readonly Disposable[] => {
  return [
    ...answerRequests(connection, session),
    ...answerPulls(connection, session),
    ...followEditor(connection, session),
    connection.onInitialized(() => {
      session.editor.watchSettings();
      session.editor.watch('*.{yaml,yml}');
      session.editor.watch('*.py');
      session.saved.findAgain();
      session.editor.watchVirtualFolders();
    }),
    session.saved,
    session.teller,
    session.typing,
  ];
};
