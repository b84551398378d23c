import { Uri, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerChoices } from './choices/register.ts';
import { registerCommands, reportFailure } from './commands.ts';
import { machineHere } from './machine/machine-node.ts';
import { comparisonPanel } from './panels/comparison-panel.ts';
import { picturePanel } from './panels/picture-panel.ts';
import { showPanel } from './panels/show-panel.ts';
import { createClient } from './start-client.ts';
import { showStatus } from './status.ts';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  client = createClient(
    context.asAbsolutePath('dist/server.js'),
    Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    context.subscriptions,
  );
  context.subscriptions.push(
    ...showStatus(client),
    ...registerCommands(client),
    ...registerChoices(client, context, machineHere),
    ...showPanel(picturePanel, client, context.extensionUri),
    ...showPanel(comparisonPanel, client, context.extensionUri),
  );
  // Not awaited: the editor need not wait for the server.
  client.start().catch((error: unknown) => void reportFailure(error));
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop() === true) await client.stop();
  client = undefined;
}
