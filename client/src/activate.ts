import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerChoices } from './choices/register.ts';
import { registerCommands, reportFailure } from './commands.ts';
import { helpFolder, provideHelp } from './help-pages.ts';
import { KeepRunning } from './keep-running.ts';
import type { LiveHost } from './live/host.ts';
import { registerLive } from './live/register.ts';
import type { Machine } from './machine/machine.ts';
import { followCheckers } from './other-checkers.ts';
import { comparisonPanel } from './panels/comparison-panel.ts';
import { picturePanel } from './panels/picture-panel.ts';
import { showPanel } from './panels/show-panel.ts';
import { READ_FILES, readFiles } from './read-files.ts';
import { clientOptions } from './start-client.ts';
import { startWhenNeeded } from './start-when-needed.ts';
import { showStatus } from './status.ts';

/** What differs between extension hosts. */
export interface Host {
  /** The machine that the extension runs on; null where nobody can ask it. */
  readonly machine: Machine | null;
  readonly live: LiveHost;
  /** How the server is run: in a process of its own, or in a worker. */
  readonly makeClient: (options: LanguageClientOptions) => BaseLanguageClient;
}

let client: BaseLanguageClient | undefined;

export function activateWith(context: ExtensionContext, { machine, live, makeClient }: Host): void {
  const keepRunning = new KeepRunning(() => made.start());
  const made = makeClient(clientOptions(helpFolder, keepRunning));
  client = made;
  made.onRequest(READ_FILES, readFiles);
  context.subscriptions.push(
    keepRunning,
    provideHelp(context.extensionUri),
    ...showStatus(made),
    ...registerCommands(made),
    ...registerChoices(made, context, machine),
    ...registerLive(made, context, live),
    ...followCheckers(made),
    ...showPanel(picturePanel, made, context.extensionUri),
    ...showPanel(comparisonPanel, made, context.extensionUri),
    // Not awaited: the editor need not wait for the server.
    ...startWhenNeeded(() => void made.start().catch((error: unknown) => void reportFailure(error))),
  );
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop() === true) await client.stop();
  client = undefined;
}
