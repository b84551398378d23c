import { Uri, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerChoices } from './choices/register.ts';
import { registerCommands, reportFailure } from './commands.ts';
import { machineHere } from './machine/machine-node.ts';
import { followCheckers } from './other-checkers.ts';
import { comparisonPanel } from './panels/comparison-panel.ts';
import { picturePanel } from './panels/picture-panel.ts';
import { showPanel } from './panels/show-panel.ts';
import { createClient } from './start-client.ts';
import { startWhenNeeded } from './start-when-needed.ts';
import { showStatus } from './status.ts';
import { language } from './words.ts';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  client = createClient(
    {
      module: context.asAbsolutePath('dist/server.js'),
      compiled: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath,
    },
    Uri.joinPath(context.extensionUri, 'docs/rules', language === 'vi' ? 'vi' : '').toString(),
    context.subscriptions,
  );
  context.subscriptions.push(
    ...showStatus(client),
    ...registerCommands(client),
    ...followCheckers(client),
    ...registerChoices(client, context, machineHere),
    ...showPanel(picturePanel, client, context.extensionUri),
    ...showPanel(comparisonPanel, client, context.extensionUri),
  );
  const started = client;
  // Not awaited: the editor need not wait for the server.
  context.subscriptions.push(
    ...startWhenNeeded(() => void started.start().catch((error: unknown) => void reportFailure(error))),
  );
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop() === true) await client.stop();
  client = undefined;
}
