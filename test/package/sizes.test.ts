import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allBytes, chunk, isForDevelopment, programs, startBytes, zippedBytes } from './dist.ts';

const KB = 1000;

const inFolder = (folder: string, ending: string): readonly string[] =>
  readdirSync(resolve(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** What `files` of package.json names, and what is always packed. */
const packed = (): readonly string[] => [
  ...programs,
  ...inFolder('syntaxes', '.json'),
  ...inFolder('docs/rules', '.md'),
  ...['.md', '.svg'].flatMap((ending) => inFolder('docs/walkthrough', ending)),
  'examples/two-llm-apps.yaml',
  ...inFolder('.', '.nls.json'),
  ...['package.nls.vi.json', 'package.json', 'README.md', 'LICENSE'],
];

/** In kB of 1,000 bytes. Who raises one says in docs/decisions/bundles.md what for. */
const BUDGETS: readonly (readonly [what: string, kilobytes: number, bytes: () => number])[] = [
  ['the server at its start', 1130, () => startBytes('server.js')],
  ['all that the server can load', 1305, () => allBytes('server.js')],
  ['`check`, `diff` and `schema`', 965, () => startBytes('cli.js', chunk('reports'))],
  ['all that the command line can load', 1605, () => allBytes('cli.js')],
  ['the extension, for both hosts', 500, () => startBytes('extension.cjs')],
  ['the page of the panel', 28, () => startBytes('picture.js')],
  ['the page that compares releases', 20, () => startBytes('comparison.js')],
  ['the package, zipped', 720, () => zippedBytes(packed())],
];

describe.skipIf(isForDevelopment)('the size in kB of', () => {
  it.each(BUDGETS)('%s is at most %d', (_, kilobytes, bytes) => {
    expect(bytes() / KB).toBeLessThanOrEqual(kilobytes);
  });
});
