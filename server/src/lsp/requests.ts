import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction, Connection, Disposable } from 'vscode-languageserver';
import { whenRead } from '../files/late-files.ts';
import { askedOf } from './asked-of.ts';
import { answerChoices } from './choice-requests.ts';
import { answerComparisons } from './comparison-requests.ts';
import { isSettings } from './documents/our-files.ts';
import { guarded } from './editor/answer.ts';
import { features } from './features.ts';
import type { FileNote } from './features/menu.ts';
import type { OfferNote } from './features/offers.ts';
import { answerGlances } from './glance-requests.ts';
import { answerLive } from './live-requests.ts';
import { answerNames } from './name-requests.ts';
import { answerPictures } from './picture-requests.ts';
import type { Session } from './session.ts';
import { answerSums } from './sum-requests.ts';

/** Answers what the client asks of documents. */
export const answerRequests = (connection: Connection, session: Session): readonly Disposable[] => {
  const { analyses, documents, fault, standpoint } = session;
  const { language } = session.wishes.words;
  const { about, textOf } = askedOf(session);
  return [
    connection.onHover(
      about('fault-hover', async (analysed, params) =>
        (await features()).hover(analysed, params, session.wishes, session.live.view),
      ),
    ),
    connection.onCompletion(
      about('fault-completion', async ({ analysis, uri }, params) => {
        const { completion, settingsCompletion, worldAround } = await features();
        const { path = null, isJson } = documents.get(uri) ?? {};
        // What would be offered is written as YAML has it.
        if (isJson === true) return null;
        if (isSettings(uri)) return settingsCompletion(analysis, params, session.wishes);
        return completion(analysis, params, session.wishes, worldAround(path, analysis, session));
      }),
    ),
    ...answerGlances(connection, session),
    ...answerNames(connection, session),
    ...answerActions(connection, session),
    ...answerPictures(connection, session),
    ...answerChoices(connection, session),
    ...answerComparisons(connection, session),
    answerSums(connection, session),
    ...answerLive(connection, session),
    connection.onExecuteCommand((params) => {
      const sources = { analysed: (uri: string) => analyses.of(uri), textOf, standpointOf: standpoint };
      return guarded(fault, 'fault-command', () =>
        whenRead(session.files, async () => (await features()).execute({ ...sources, language }, params)),
      );
    }),
  ];
};

/** The menu of code actions, and the edit of the one that was chosen. */
const answerActions = (connection: Connection, session: Session): readonly Disposable[] => {
  const { about } = askedOf(session);
  const resolve = about('fault-code-action', async (analysed, { action, note }: Chosen, isCancelled) => {
    const { resolveAction, resolveFileAction } = await features();
    return 'does' in note
      ? resolveFileAction(analysed, action, note)
      : resolveAction(analysed, action, note, isCancelled);
  });
  return [
    connection.onCodeAction(
      about('fault-code-action', async (analysed, params, isCancelled) =>
        (await features()).codeActions(analysed, params, session.wishes, isCancelled),
      ),
    ),
    connection.onCodeActionResolve(async (action, token) => {
      const { readNote, readFileNote } = await features();
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
