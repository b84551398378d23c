import { languages, LanguageStatusSeverity, window, workspace, type LanguageStatusItem } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { say, words } from './words.ts';

function show(item: LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  switch (state) {
    case State.Starting:
      item.text = say(words.starting);
      item.severity = LanguageStatusSeverity.Information;
      break;
    case State.Running:
      item.text = say(words.running);
      item.severity = LanguageStatusSeverity.Information;
      break;
    case State.StartFailed:
      item.text = say(words.startFailed);
      item.severity = LanguageStatusSeverity.Error;
      break;
    case State.Stopped:
      item.text = say(words.stopped);
      item.severity = LanguageStatusSeverity.Warning;
      break;
  }
}

/** What the server takes a document for, and why. */
interface FileReport {
  readonly uri: string;
  readonly title: string;
  readonly detail: string;
}

/** The server's state in the language status of every YAML editor, and what the shown file is taken for; its command opens the log. */
export function showStatus(client: LanguageClient): { dispose(): unknown }[] {
  const item = languages.createLanguageStatusItem('rayServeLens.status', { language: 'yaml' });
  const reports = new Map<string, FileReport>();
  item.name = say(words.name);
  item.command = { command: 'rayServeLens.showLog', title: say(words.showLog) };
  const refresh = (): void => {
    show(item, client.state);
    const report = reports.get(window.activeTextEditor?.document.uri.toString() ?? '');
    const isShown = client.state === State.Running && report !== undefined;
    if (isShown) item.text = report.title;
    item.detail = isShown && report.detail !== '' ? report.detail : say(words.name);
  };
  refresh();
  return [
    item,
    client.onNotification('rayServeLens/file', (report: FileReport) => {
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
