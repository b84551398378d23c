import { execFileSync } from 'node:child_process';

/** The process of our server that this extension host started; undefined where none runs just now. */
export const serverProcess = (): number | undefined => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  for (const row of rows) {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    if (Number(parent) === process.pid && args?.includes('server.js') === true) return Number(pid);
  }
  return undefined;
};

/** Ends it without a word; false where there was none. */
export const killServer = (): boolean => {
  const pid = serverProcess();
  if (pid === undefined) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
};
