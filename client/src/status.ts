import { languages, LanguageStatusSeverity, type LanguageStatusItem } from 'vscode';
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

/** The server's state in the language status of every YAML editor; its command opens the log. */
export function showStatus(client: LanguageClient): { dispose(): unknown }[] {
  const item = languages.createLanguageStatusItem('rayServeLens.status', { language: 'yaml' });
  item.name = say(words.name);
  item.detail = say(words.name);
  item.command = { command: 'rayServeLens.showLog', title: say(words.showLog) };
  show(item, client.state);
  return [
    item,
    client.onDidChangeState((change) => {
      show(item, change.newState);
    }),
  ];
}
