import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showInBar } from './bar.ts';
import { compareShown, provideCompared } from './compare.ts';
import { connect, connectAsSet } from './connect.ts';
import { deployFile } from './deploy.ts';
import type { LiveHost } from './host.ts';
import { KeptBodies } from './kept.ts';
import { ReplicaLogs } from './replica-logs.ts';
import { SecretStore } from './secrets.ts';
import { Session } from './session.ts';
import { setSecrets } from './set-secrets.ts';
import { shutDown } from './shut-down.ts';
import { showSideView } from './side-view.ts';
import { undoDeploy } from './undo.ts';

/** The running cluster beside the files: its connection, view, logs, and the commands that change it. */
export function registerLive(
  client: BaseLanguageClient,
  context: ExtensionContext,
  host: LiveHost,
): { dispose(): unknown }[] {
  const session = new Session(client, host, new SecretStore(context.secrets));
  const connecting = { session, host, memory: context.globalState };
  const changing = { session, kept: new KeptBodies(context.globalStorageUri) };
  const logs = new ReplicaLogs(session);
  const handlers: Readonly<Record<string, (...said: readonly unknown[]) => Promise<void>>> = {
    connectCluster: (address) => connect(connecting, address),
    disconnectCluster: () => {
      session.disconnect();
      return Promise.resolve();
    },
    refreshCluster: () => session.connection.look(),
    setClusterToken: () => setSecrets(session),
    showReplicaLog: (row) => logs.show(row),
    deployFile: (uri) => deployFile(changing, uri),
    undoDeploy: (at) => undoDeploy(changing, at),
    shutDownApplication: (row) => shutDown(changing, row),
    compareWithRunning: (uri) => compareShown(session, uri),
  };
  void connectAsSet(connecting);
  return [
    session,
    logs,
    provideCompared(),
    // Before it is shown: who sees it finds the commands.
    session.onChanged((connected) => {
      void commands.executeCommand('setContext', 'rayServeLens.isConnected', connected !== null);
    }),
    ...showSideView(session),
    ...showInBar(session),
    ...Object.entries(handlers).map(([name, handle]) => commands.registerCommand(`rayServeLens.${name}`, handle)),
  ];
}
