import { commands, window } from 'vscode';
import { say } from '../words.ts';
import { liveFault } from './live-fault.ts';
import type { Session } from './session.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

/** Says why the cluster that was just connected does not answer, with the ways on. */
export function tellSilence(session: Session): void {
  const { connected } = session;
  const why = connected?.silence == null ? null : liveFault(connected.silence);
  if (connected === null || why === null) return;
  const ways = [
    { label: say(WORDS.again), command: 'rayServeLens.refreshCluster' },
    { label: say(WORDS.setToken), command: 'rayServeLens.setClusterToken' },
    { label: say(WORDS.disconnect), command: 'rayServeLens.disconnectCluster' },
  ];
  const { silence } = connected;
  const isRefused = silence !== null && 'status' in silence && (silence.status === 401 || silence.status === 403);
  const offered = ways.filter(({ command }) => isRefused || command !== 'rayServeLens.setClusterToken');
  void window
    .showErrorMessage(`${connected.address}: ${say(why)}`, ...offered.map(({ label }) => label))
    .then((taken) => {
      const way = ways.find(({ label }) => label === taken);
      if (way !== undefined) void commands.executeCommand(way.command);
    });
}
