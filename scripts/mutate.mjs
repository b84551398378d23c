// `npm run mutate -- [--mutants N] [--seed S] [--folder demand,fit] [--report FILE]`; see test/mutate/main.ts.
import { runTypeScript } from './bundle.mjs';

process.exit((await runTypeScript('test/mutate/main.ts', process.argv.slice(2))) ? 0 : 1);
