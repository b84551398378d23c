import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CodeAction, Connection, Disposable } from 'vscode-languageserver/node';
import type { Analysed } from './documents/analyses.ts';
import { answering, guarded } from './editor/answer.ts';
import type { FaultCode } from './editor/faults.ts';
import { codeActions, resolveAction } from './features/code-actions.ts';
import { execute } from './features/commands.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { hover } from './features/hover.ts';
import { codeLenses } from './features/lenses.ts';
import { readNote } from './features/offers.ts';
import type { OfferNote } from './features/offers.ts';
import type { Session } from './session.ts';

/** Answers what the client asks of documents. */
export const answerRequests = (connection: Connection, session: Session): readonly Disposable[] => {
  const { analyses, documents, fault, python, settings, standpoint } = session;
  const { language } = session.wishes.words;
  const { answer, about, textOf } = askedOf(session);
  return [
    connection.onHover(about('fault-hover', ({ analysis }, params) => hover(analysis, params, language))),
    connection.onDefinition(about('fault-definition', ({ analysis }, params) => definition(analysis, params))),
    connection.onCompletion(
      about('fault-completion', ({ analysis, uri }, params) => {
        const path = documents.get(uri)?.path ?? null;
        return completion(analysis, params, () => (path === null ? null : python.sourcesOf(path)));
      }),
    ),
    connection.onCodeLens(
      answer('fault-code-lens', async ({ textDocument: { uri } }) => {
        const { lenses } = await settings.of(uri);
        const analysed = lenses ? await analyses.of(uri) : null;
        return analysed && codeLenses(analysed.analysis, language);
      }),
    ),
    ...answerActions(connection, session),
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
    resolveAction(analysed, action, note, isCancelled),
  );
  return [
    connection.onCodeAction(
      about('fault-code-action', (analysed, params, isCancelled) =>
        codeActions(analysed, params, session.wishes, isCancelled),
      ),
    ),
    connection.onCodeActionResolve(async (action, token) => {
      const note = readNote(action.data);
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
  readonly note: OfferNote;
}

/** What answers requests about documents; `about` gives null for one that is not open. */
const askedOf = ({ analyses, documents, fault }: Session) => {
  const textOf = (uri: string) => documents.get(uri);
  const answer = answering({ fault, textOf });
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    code: FaultCode,
    handle: (analysed: Analysed, params: P, isCancelled: () => boolean) => R | Promise<R>,
  ) =>
    answer<P, R | null>(code, async (params, isCancelled) => {
      const analysed = await analyses.of(params.textDocument.uri);
      return analysed && handle(analysed, params, isCancelled);
    });
  return { answer, about, textOf };
};
