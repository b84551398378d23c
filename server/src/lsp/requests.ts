import type { Connection, Disposable } from 'vscode-languageserver/node';
import { codeActions } from './code-actions.ts';
import type { Analysed } from './documents/analyses.ts';
import { answering, guarded } from './editor/answer.ts';
import type { FaultCode } from './editor/faults.ts';
import { execute } from './features/commands.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { hover } from './features/hover.ts';
import { codeLenses } from './features/lenses.ts';
import type { Session } from './session.ts';

/** Answers what the client asks of documents. */
export const answerRequests = (connection: Connection, session: Session): readonly Disposable[] => {
  const { analyses, documents, fault, python, settings, standpoint, words } = session;
  const { language } = words;
  const textOf = (uri: string) => documents.get(uri);
  const answer = answering({ fault, textOf });
  /** Null for a document that is not open. */
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    code: FaultCode,
    handle: (analysed: Analysed, params: P) => R,
  ) =>
    answer<P, R | null>(code, async (params) => {
      const analysed = await analyses.of(params.textDocument.uri);
      return analysed && handle(analysed, params);
    });
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
    connection.onCodeAction(about('fault-code-action', (analysed, params) => codeActions(analysed, params, words))),
    connection.onExecuteCommand((params) => {
      const sources = { analysed: (uri: string) => analyses.of(uri), textOf, standpointOf: standpoint };
      return guarded(fault, 'fault-command', () => execute({ ...sources, language }, params));
    }),
  ];
};
