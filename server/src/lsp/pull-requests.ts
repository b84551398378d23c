import type {
  Connection,
  Disposable,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { ResponseError } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Answers a client that pulls diagnostics; a fault of ours takes back what was said of an older text. */
export const answerPulls = (connection: Connection, { puller, fault }: Session): readonly Disposable[] => {
  if (puller === null) return [];
  const { diagnostics } = connection.languages;
  return [
    diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
      try {
        return await puller.report(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        fault('fault-diagnostics', error, params.textDocument.uri);
        return { kind: 'full', items: [] };
      }
    }),
    diagnostics.onWorkspace(({ previousResultIds }, token, _, progress) => {
      const stream = (report: WorkspaceDiagnosticReport): void => progress?.report(report);
      return puller.workspace.report(previousResultIds, token, progress === undefined ? null : stream);
    }),
  ];
};
