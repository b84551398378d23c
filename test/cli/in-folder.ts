import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A config in which nothing is wrong, one with a problem of severity error, and one with a warning. */
export const GOOD = 'applications:\n  - import_path: a:b\n';
export const BAD = `${GOOD}    route_prefix: chat\n`;
export const WARNED = `${GOOD}    keep_alive: 1\n`;

/** Writes files below a folder; a path that ends with `/` is a folder of its own. */
export const write = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name.endsWith('/') ? name : dirname(name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(root, name), text);
  }
};

/** A new folder with these files. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-select-'));
  write(root, files);
  return root;
};

/** The program as it ends when called in a folder. */
export const run = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
    maxBuffer: 1e9,
    timeout: 60_000,
  });
  return { stdout, stderr, status };
};

interface ToldFile {
  readonly path: string;
  readonly configs: readonly {
    readonly ray: { readonly version: string; readonly source: string };
    readonly cluster: { readonly source: string; readonly nodes: readonly { readonly count: number }[] } | null;
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

/** What `check --format json` says in a folder. */
export const check = (cwd: string, ...args: readonly string[]) => {
  const { stdout, stderr, status } = run(cwd, ['check', '--format', 'json', ...args]);
  const { files } = JSON.parse(stdout) as { readonly files: readonly ToldFile[] };
  const told = stderr.split('\n').filter((line) => line !== '');
  return { files, paths: files.map(({ path }) => path), told, status };
};
