// Bundles the extension, the language server and the command line into dist/.
// `--dev`: readable, with source maps. `--watch`: the same and again at every change.
import { context, build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { COMMAND, SERVERS, extension, programs, styleOf } from './outputs.mjs';
import { writePages } from './package/pages.mjs';

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

const style = styleOf({ developing, plugins: watching ? [tellRounds] : [] });
const outputs = [...extension('dist', style), programs('dist', { ...SERVERS, ...COMMAND }, style)];
const dist = fileURLToPath(new URL('../dist', import.meta.url));

await rm(dist, { recursive: true, force: true });
writePages(dist);
if (watching) await Promise.all(outputs.map(async (output) => (await context(output)).watch()));
else await Promise.all(outputs.map((output) => build(output)));
