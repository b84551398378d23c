// Where the editor for tests lives: one folder per version in the user's cache, or RAY_SERVE_LENS_EDITOR.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packages = {
  node: '24.9.0',
  'code-server': '4.139.1',
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '153.0.0',
};
export const project = fileURLToPath(new URL('../..', import.meta.url));
export const home =
  process.env.RAY_SERVE_LENS_EDITOR ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens', `editor-${packages['code-server']}`);
export const stamp = join(home, 'complete.json');
export const code = join(home, 'code/node_modules/code-server/lib/vscode');
export const serverMain = join(code, 'out/server-main.js');
export const browserPackages = join(home, 'browser/package.json');

/** The folder with bin/node (and include/node) that npm's `node` package brings for this platform. */
export function nodeFolder() {
  const modules = join(home, 'node/node_modules');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const nested = join(modules, 'node/node_modules', name);
  return existsSync(nested) ? nested : join(modules, name);
}
