// Hovers and completes at every position of the bundled examples and the real configs: `npm run positions -- [COUNT] [SEED]`.
import { runTypeScript } from './bundle.mjs';

process.exit((await runTypeScript('test/positions/main.ts', process.argv.slice(2))) ? 0 : 1);
