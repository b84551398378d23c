// Holds the product to its promises on input made at random:
// `npm run fuzz -- --minutes 1 --seed 1`, `--documents N`, `--kinds texts,fixes`, `--only SEED`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, root } from './bundle.mjs';

/** The pages of all rules, which vitest finds by `import.meta.glob`. */
const pages = {
  name: 'pages',
  setup: ({ onLoad }) =>
    onLoad({ filter: /test\/unit\/pages\.ts$/ }, () => ({
      resolveDir: root,
      loader: 'ts',
      contents: `import { RULE_PAGES } from './server/src/core/pages/rule-pages.ts';
export const PAGES = Object.entries(RULE_PAGES);`,
    })),
};

const outfile = join(root, 'node_modules/.cache/programs/fuzz.mjs');
// Libraries of Node ask for its modules by `require`.
const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
await build({ ...forNode, entryPoints: ['test/fuzz/main.ts'], format: 'esm', outfile, plugins: [pages], banner });
process.exitCode =
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root }).status ?? 1;
