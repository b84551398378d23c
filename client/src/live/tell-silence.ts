import { commands, window } from 'vscode';
import { liveFault } from '../../../server/src/core/index.ts';
import { say } from '../words.ts';
import type { Session } from './session.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

/** Says why the cluster that was just connected does not answer, with the ways on. */
export function tellSilence(session: Session): void {
  const { connected } = session;
  const { silence } = connected ?? { silence: null };
  if (connected === null || silence === null) return;
  // What is well as an answer, but not one of a dashboard.
  const why = liveFault(silence) ?? WORDS.noDashboard;
  const ways = [
    { label: say(WORDS.setToken), command: 'rayServeLens.setClusterToken' },
    { label: say(WORDS.again), command: 'rayServeLens.refreshCluster' },
    { label: say(WORDS.disconnect), command: 'rayServeLens.disconnectCluster' },
  ];
  const isRefused = 'status' in silence && (silence.status === 401 || silence.status === 403);
  const offered = ways.filter(({ command }) => isRefused || command !== 'rayServeLens.setClusterToken');
  void window
    .showErrorMessage(`${connected.address}: ${say(why)}`, ...offered.map(({ label }) => label))
    .then((taken) => {
      const way = ways.find(({ label }) => label === taken);
      if (way !== undefined) void commands.executeCommand(way.command);
    });
}
