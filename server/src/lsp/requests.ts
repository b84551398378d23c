import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CodeAction, Connection, Disposable } from 'vscode-languageserver/node';
import { askedOf } from './asked-of.ts';
import { guarded } from './editor/answer.ts';
import { codeActions, resolveAction, resolveFileAction } from './features/code-actions.ts';
import { worldAround } from './surroundings/completion-world.ts';
import { execute } from './features/commands.ts';
import { completion } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { readFileNote } from './features/menu.ts';
import type { FileNote } from './features/menu.ts';
import { readNote } from './features/offers.ts';
import type { OfferNote } from './features/offers.ts';
import { answerGlances } from './glance-requests.ts';
import { answerNames } from './name-requests.ts';
import { answerPictures } from './picture-requests.ts';
import type { Session } from './session.ts';

/** Answers what the client asks of documents. */
export const answerRequests = (connection: Connection, session: Session): readonly Disposable[] => {
  const { analyses, documents, fault, standpoint } = session;
  const { language } = session.wishes.words;
  const { about, textOf } = askedOf(session);
  return [
    connection.onHover(about('fault-hover', ({ analysis }, params) => hover(analysis, params, session.wishes))),
    connection.onCompletion(
      about('fault-completion', ({ analysis, uri }, params) => {
        const path = documents.get(uri)?.path ?? null;
        return completion(analysis, params, session.wishes, worldAround(path, analysis, session));
      }),
    ),
    ...answerGlances(connection, session),
    ...answerNames(connection, session),
    ...answerActions(connection, session),
    ...answerPictures(connection, session),
    connection.onExecuteCommand((params) => {
      const sources = { analysed: (uri: string) => analyses.of(uri), textOf, standpointOf: standpoint };
      return guarded(fault, 'fault-command', () => execute({ ...sources, language }, params));
    }),
  ];
};

/** The menu of code actions, and the edit of the one that was chosen. */
const answerActions = (connection: Connection, session: Session): readonly Disposable[] => {
  const { about } = askedOf(session);
  const resolve = about('fault-code-action', (analysed, { action, note }: Chosen, isCancelled) =>
    'does' in note ? resolveFileAction(analysed, action, note) : resolveAction(analysed, action, note, isCancelled),
  );
  return [
    connection.onCodeAction(
      about('fault-code-action', (analysed, params, isCancelled) =>
        codeActions(analysed, params, session.wishes, isCancelled),
      ),
    ),
    connection.onCodeActionResolve(async (action, token) => {
      const note = readNote(action.data) ?? readFileNote(action.data);
      if (note === null) return action;
      const resolved = await resolve({ textDocument: note, action, note }, token);
      if (resolved === null) throw new ResponseError(LSPErrorCodes.ContentModified, 'this is no longer offered');
      return resolved;
    }),
  ];
};

/** An action that was chosen in the menu. */
interface Chosen {
  readonly textDocument: { readonly uri: string };
  readonly action: CodeAction;
  readonly note: OfferNote | FileNote;
}
