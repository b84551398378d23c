import { describe, expect, it } from 'vitest';
import { allBytes, chunk, isForDevelopment, startBytes } from './dist.ts';

const KB = 1000;

/** In kB of 1,000 bytes; those of the packages stand in content-tests.mjs. Who raises one says in docs/decisions/bundles.md what for. */
const BUDGETS: readonly (readonly [what: string, kilobytes: number, bytes: () => number])[] = [
  ['the server at its start', 1125, () => startBytes('server.js')],
  ['all that the server can load', 1713, () => allBytes('server.js')],
  ['`check`, `diff` and `schema`', 1245, () => startBytes('cli.js', chunk('reports'))],
  ['all that the command line can load', 2139, () => allBytes('cli.js')],
  ['the extension, for both hosts', 566, () => startBytes('extension.cjs')],
  ['the page of the panel', 31, () => startBytes('picture.js')],
  ['the page that compares releases', 20, () => startBytes('comparison.js')],
];

describe.skipIf(isForDevelopment)('the size in kB of', () => {
  it.each(BUDGETS)('%s is at most %d', (_, kilobytes, bytes) => {
    expect(bytes() / KB).toBeLessThanOrEqual(kilobytes);
  });
});
