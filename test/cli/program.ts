import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How one call ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the built command line in a pipe, in an English shell unless the environment says otherwise. */
export const call = (
  args: readonly string[],
  { cwd, ...environment }: { readonly cwd?: string } & Readonly<Record<string, string>> = {},
): Ended => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, LC_ALL: 'C', FORCE_COLOR: '', NO_COLOR: '', ...environment },
    ...(cwd !== undefined && { cwd }),
  });
  return { stdout, stderr, status };
};
