// What a build is made of: options of esbuild for each bundle.
import { forNode, forWeb } from './bundle.mjs';
import { declared } from './declared.mjs';
import { importedBuiltins, ledTo } from './shared-files.mjs';

/** Files that libraries have for Node and for browsers: each host asks for its own by name. */
const BOTH = ['node', 'browser', 'module'];

/**
 * Parts of the core that stay files of their own. Parsed as one file they take 12 MiB more, which the process keeps.
 */
const PARTS = {
  'chunks/python': 'server/src/core/python/reader.ts',
  'chunks/rules': 'server/src/core/rules/index.ts',
  'chunks/yaml': 'server/src/core/yaml/parse-document.ts',
};

/** The server that a process runs, and the module that the worker of a web host loads. */
export const SERVERS = { server: 'server/src/lsp/node-main.ts', 'chunks/browser': 'server/src/lsp/browser-server.ts' };
export const COMMAND = { cli: 'server/src/cli/main.ts' };
/** The core as a library. */
export const LIBRARY = { core: 'server/src/api/core.ts' };

export const styleOf = ({ developing = false, plugins = [] } = {}) => ({
  minify: !developing,
  sourcemap: developing && 'linked',
  legalComments: 'none',
  charset: 'utf8',
  plugins: [declared, ...plugins],
});

/** Programs that share their files: what several need is bundled once; what is imported when asked for is a chunk. */
export const programs = (outdir, entryPoints, style) => ({
  ...forNode,
  ...style,
  entryPoints: { ...entryPoints, ...PARTS },
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  conditions: BOTH,
  plugins: [importedBuiltins, ...style.plugins],
});

/** What only an extension has: itself, one file for both kinds of host, the start of its worker and its pages. */
export const extension = (outdir, style) => [
  {
    ...forNode,
    ...style,
    entryPoints: ['client/src/extension.ts'],
    outfile: `${outdir}/extension.cjs`,
    format: 'cjs',
    external: ['vscode'],
    conditions: BOTH,
  },
  {
    ...forWeb,
    ...style,
    entryPoints: { 'server.web': 'server/src/lsp/browser-main.ts' },
    outdir,
    // Without a static import it is a classic script too.
    format: 'esm',
    plugins: [ledTo('./browser-server.ts', './chunks/browser.js'), ...style.plugins],
  },
  ...['picture', 'comparison'].map((page) => ({
    ...forWeb,
    ...style,
    entryPoints: { [page]: `panels/src/${page}/webview/main.tsx` },
    outdir,
    format: 'iife',
  })),
];
