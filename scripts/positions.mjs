// Hovers and completes at every position of the bundled examples and the real configs: `npm run positions -- [COUNT] [SEED]`.
// `npm run positions:offers -- [FILE] [COUNT] [SEED]` writes configs with an offer taken, for `npm run oracle -- offers FILE`.
import { runTypeScript } from './bundle.mjs';

const [first, ...rest] = process.argv.slice(2);
const file = first === 'offers' ? 'test/positions/write-accepted.ts' : 'test/positions/main.ts';
const given = first === 'offers' || first === undefined ? rest : [first, ...rest];
process.exit((await runTypeScript(file, given)) ? 0 : 1);
