import { Uri, commands, env, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { queueRestarts, restart as restartClient } from './start-client.ts';
import { copied, failed, say, words } from './words.ts';

async function copyText(text: unknown): Promise<void> {
  if (typeof text !== 'string' || text === '') {
    void window.showWarningMessage(say(words.nothingToCopy));
    return;
  }
  await env.clipboard.writeText(text);
  void window.showInformationMessage(say(copied(text)));
}

/** A page of help as it reads, not as it is written. */
async function openHelp(page: unknown): Promise<void> {
  if (typeof page === 'string') await commands.executeCommand('vscode.open', Uri.parse(page));
}

/** Says that the server did not start, and offers the two ways on. */
export async function reportFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const restart = say(words.restart);
  const log = say(words.showLog);
  const choice = await window.showErrorMessage(say(failed(reason)), restart, log);
  if (choice === restart) await commands.executeCommand('rayServeLens.restartServer');
  if (choice === log) await commands.executeCommand('rayServeLens.showLog');
}

export function registerCommands(client: BaseLanguageClient): Disposable[] {
  const restart = queueRestarts(() => restartClient(client));
  return [
    commands.registerCommand('rayServeLens.restartServer', () =>
      restart().catch((error: unknown) => void reportFailure(error)),
    ),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void commands.executeCommand('rayServeLens.restartServer');
    }),
    commands.registerCommand('rayServeLens.showLog', () => {
      client.outputChannel.show();
    }),
    commands.registerCommand('rayServeLens.copyText', copyText),
    commands.registerCommand('rayServeLens.openHelp', openHelp),
  ];
}
