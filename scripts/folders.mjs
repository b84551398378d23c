// `npm run picture` draws the folders of the core from their imports; `npm run matrix` counts the imports.
import { runTypeScript } from './bundle.mjs';

process.exit((await runTypeScript('test/folders/main.ts', process.argv.slice(2))) ? 0 : 1);
