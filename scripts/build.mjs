// Bundles the extension, the language server and the command line into dist/.
// `--dev`: readable, with source maps. `--watch`: the same and again at every change.
import { context, build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { forNode, forWeb } from './bundle.mjs';
import { declared } from './declared.mjs';
import { importedBuiltins, ledTo } from './shared-files.mjs';

const watching = process.argv.includes('--watch');
const developing = watching || process.argv.includes('--dev');

/** Says when a round over all bundles begins and ends, in the words that .vscode/tasks.json waits for. */
let running = 0;
const tellRounds = {
  name: 'tell-rounds',
  setup: ({ onStart, onEnd }) => {
    onStart(() => {
      if (running++ === 0) console.log('[build] begins');
    });
    onEnd(() => {
      if (--running === 0) console.log('[build] ends');
    });
  },
};

const style = {
  minify: !developing,
  sourcemap: developing && 'linked',
  legalComments: 'none',
  charset: 'utf8',
  plugins: [declared, ...(watching ? [tellRounds] : [])],
};
const shared = { ...forNode, ...style };

/** Files that libraries have for Node and for browsers: each host asks for its own by name. */
const BOTH = ['node', 'browser', 'module'];

/**
 * Parts of the core that stay files of their own. Parsed as one file they take 12 MiB more, which the process keeps.
 */
const parts = {
  'chunks/python': 'server/src/core/python/code-of.ts',
  'chunks/rules': 'server/src/core/rules/index.ts',
  'chunks/yaml': 'server/src/core/yaml/parse-document.ts',
  'chunks/browser': 'server/src/lsp/browser-server.ts',
};

const outputs = [
  // Both kinds of extension host load this one file.
  {
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
    conditions: BOTH,
  },
  // What the servers, the command line and the core share is bundled once; what is imported when asked for is a chunk.
  {
    ...shared,
    entryPoints: { server: 'server/src/lsp/node-main.ts', cli: 'server/src/cli/main.ts', ...parts },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
    conditions: BOTH,
    plugins: [importedBuiltins, ...style.plugins],
  },
  {
    ...forWeb,
    ...style,
    entryPoints: { 'server.web': 'server/src/lsp/browser-main.ts' },
    outdir: 'dist',
    // Without a static import it is a classic script too.
    format: 'esm',
    plugins: [ledTo('./browser-server.ts', './chunks/browser.js'), ...style.plugins],
  },
  ...['picture', 'comparison'].map((page) => ({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    entryPoints: [`panels/src/${page}/webview/main.tsx`],
    outfile: `dist/${page}.js`,
    format: 'iife',
  })),
];

await rm(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true, force: true });
if (watching) await Promise.all(outputs.map(async (output) => (await context(output)).watch()));
else await Promise.all(outputs.map((output) => build(output)));
