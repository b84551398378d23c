import { besideEachOther } from './beside.ts';
import { casesOf } from './cases.ts';
import type { Program } from './server.ts';
import { ServerProcess } from './server.ts';

/** So much of the peer's time an edit may take: far more than it does, since a busy machine fails nobody. */
const MOST = 1;

const LINES = [57, 1_045];

/**
 * Whether edits are told no later than by the peer in the same run; true where there is no peer to ask. No time by itself
 * is judged, as that is one of the machine.
 */
export const isFastBeside = async (ours: Program, peer: Program | null, folder: string): Promise<boolean> => {
  if (peer === null) return true;
  let isFast = true;
  for (const one of casesOf(0.25).filter(({ lines }) => lines !== null && LINES.includes(lines))) {
    const servers = [new ServerProcess(ours), new ServerProcess(peer)];
    for (const server of servers) await server.start(folder);
    const { times } = await besideEachOther(servers, folder, { ...one, asked: ['edit'] });
    for (const server of servers) await server.stop();
    const [own, other] = times.edit ?? [];
    const ratio = own && other ? own.median / other.median : Infinity;
    console.log(`${one.name}: an edit takes ${ratio.toFixed(2)} of the time that ${peer.name} takes, ${String(MOST)} at most`);
    isFast &&= ratio <= MOST;
  }
  return isFast;
}; // prettier-ignore
