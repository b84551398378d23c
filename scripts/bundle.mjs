// How every program here is bundled for Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Options of esbuild. */
export const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // The ES module builds of the libraries tree-shake; their CommonJS builds do not.
  mainFields: ['module', 'main'],
  alias: {
    yaml: './node_modules/yaml/browser/index.js',
    // What speaks through proxies would write their passwords where `DEBUG` is set.
    debug: './server/src/cli/live/http/no-debug.ts',
  },
};

/** Options of esbuild for what runs in a browser or one of its workers alone, where there is no Node. */
export const forWeb = { ...forNode, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Bundles a program of ours written in TypeScript and runs it at the root; whether it ended well. */
export const runTypeScript = async (entry, args = []) => {
  const outfile = join(root, 'node_modules/.cache/programs', `${entry.replaceAll('/', '-')}.mjs`);
  await build({
    ...forNode,
    entryPoints: [entry],
    format: 'esm',
    outfile,
    external: ['typescript', 'vscode-languageserver', 'esbuild', '@stryker-mutator/*'],
  });
  return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit', cwd: root }).status === 0;
};
