import { commands, window, workspace } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { onFileReport } from './file-reports.ts';
import { showInBar } from './status/bar.ts';
import { showInLanguageStatus } from './status/language.ts';
import type { FileReport } from './status/report.ts';

/** The server's state and what the shown file stands on, in the language status and in the status bar. */
export function showStatus(client: BaseLanguageClient): { dispose(): unknown }[] {
  const reports = new Map<string, FileReport>();
  const language = showInLanguageStatus();
  const bar = showInBar();
  const refresh = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString() ?? '';
    const report = client.state === State.Running ? reports.get(uri) : undefined;
    void commands.executeCommand('setContext', 'rayServeLens.isConfig', report?.stand != null);
    language.show(client.state, report);
    bar.show(report);
  };
  refresh();
  return [
    language,
    bar,
    onFileReport(client, (report) => {
      reports.set(report.uri, report);
      refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => reports.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(refresh),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) reports.clear();
      refresh();
    }),
  ];
}
