import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Machine } from '../machine/machine.ts';
import { chooseCluster } from './choose-cluster.ts';
import { chooseRelease } from './choose-release.ts';
import { KnownDriver } from './driver.ts';
import { openExample, showFixes, showSum } from './first-steps.ts';
import { reportProblem } from './report-problem.ts';
import { Server } from './server.ts';
import { copyLine } from './shell-lines.ts';

/** The commands that choose, copy and show the first steps. `machine`: null where the extension runs in a browser. */
export function registerChoices(
  client: BaseLanguageClient,
  context: ExtensionContext,
  machine: Machine | null,
): Disposable[] {
  const server = new Server(client);
  const driver = new KnownDriver(machine, context.globalState);
  const sources = { server, driver, memory: context.workspaceState };
  const handlers: Readonly<Record<string, (...said: readonly unknown[]) => Promise<void>>> = {
    chooseRelease: (release, place) => chooseRelease(server, release, place),
    chooseCluster: (cluster, place) => chooseCluster(sources, cluster, place),
    copyDeploy: () => copyLine(server, 'deploy'),
    copyNode: () => copyLine(server, 'node'),
    reportProblem: () => reportProblem(client, server, context.extension),
    openExample: () => openExample(context.extensionUri),
    showSum: () => showSum(client),
    showFixes: () => showFixes(),
  };
  return Object.entries(handlers).map(([name, handle]) => commands.registerCommand(`rayServeLens.${name}`, handle));
}
