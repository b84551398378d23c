import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The programs that run in a real editor or its browser. */
const SUITES = ['test/editor/suite', 'test/editor', 'test/panel'];

const written = SUITES.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
).join('\n');

const rows = readFileSync('docs/features.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Feature|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of features', () => {
  it('names tests that there are', () => {
    const names = rows.flatMap((cells) => cells[4]?.split('<br>') ?? []);
    const missing = names.filter((name) =>
      [`'${name}':`, `"${name}":`, `[\`${name} (`].every((one) => !written.includes(one)),
    );
    expect(missing).toEqual([]);
    expect(names.length).toBeGreaterThan(rows.length);
  });

  it('says of every feature where it runs, and names a test', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(([, feature, node, web, tests]) => [feature, node, web, tests].some((cell) => !cell))).toEqual(
      [],
    );
  });
});
