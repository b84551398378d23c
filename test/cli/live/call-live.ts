import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../program.ts';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Variables that say where a cluster is or how it is reached. */
const CLEARED = Object.fromEntries(
  [
    ...['RAY_DASHBOARD_ADDRESS', 'RAY_API_SERVER_ADDRESS', 'RAY_ADDRESS', 'RAY_JOB_HEADERS'],
    ...['RAY_AUTH_MODE', 'RAY_AUTH_TOKEN', 'RAY_AUTH_TOKEN_PATH', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'NO_PROXY', 'no_proxy'],
  ].map((name) => [name, undefined]),
);

export interface Calling {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gets all that was written on standard output so far, whenever more comes. */
  readonly during?: (stdout: string, interrupt: () => void) => void;
}

/** Runs the built command line while servers of this process go on answering. */
export const callLive = (args: readonly string[], { cwd, env, during }: Calling = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const state = mkdtempSync(join(tmpdir(), 'lens-state-'));
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...CLEARED, LC_ALL: 'C', FORCE_COLOR: '', NO_COLOR: '', XDG_STATE_HOME: state, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd !== undefined && { cwd }),
    });
    const told = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told.stdout += text;
      during?.(told.stdout, () => child.kill('SIGINT'));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ ...told, status });
    });
  });
