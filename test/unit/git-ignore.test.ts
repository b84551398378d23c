import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ignoreFiles, ignoresIn as ignoresBy, isIgnored } from '../../server/src/files/git-ignore.ts';
import type { Ignores } from '../../server/src/files/git-ignore.ts';
import { nodeFiles } from '../../server/src/node/node-files.ts';

const ignoresIn = (folder: string, around: Ignores | null): Ignores | null =>
  ignoresBy(folder, around, ignoreFiles(folder).map(nodeFiles.text));

const root = (patterns: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-ignore-'));
  writeFileSync(join(folder, '.gitignore'), patterns);
  return folder;
};

describe('folders that git leaves out', () => {
  it.each([
    ['build/', 'build', true],
    ['build/', 'a/build', true],
    ['/build', 'a/build', false],
    ['a/build', 'a/build', true],
    ['a/build', 'b/a/build', false],
    ['*.egg-info', 'x.egg-info', true],
    ['a/*', 'a/b', true],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['**/b', 'a/x/b', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a**b', 'axxb', true],
    ['tmp?', 'tmp1', true],
    ['tmp[0-9]', 'tmpx', false],
    ['tmp[!0-9]', 'tmpx', true],
    ['[]]', ']', true],
    ['# build', 'build', false],
    ['\\#build', '#build', true],
    ['build   ', 'build', true],
    ['{a,b}', 'a', false],
    ['[open', '[open', true],
    ['out\n!out', 'out', false],
    ['!out\nout\r\n', 'out', true],
  ])('%j on %s: %s', (patterns, path, expected) => {
    const folder = root(patterns);
    expect(isIgnored(join(folder, path), ignoresIn(folder, null))).toBe(expected);
  });

  it('an inner folder has the last word, and the exclude file of the repository the first', () => {
    const folder = root('out\n');
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, '.git/info/exclude'), 'secret\n!out\n');
    writeFileSync(join(folder, 'a/.gitignore'), '!out\n');
    const outer = ignoresIn(folder, null);
    const inner = ignoresIn(join(folder, 'a'), outer);
    expect(isIgnored(join(folder, 'secret'), outer)).toBe(true);
    expect(isIgnored(join(folder, 'out'), outer)).toBe(true);
    expect(isIgnored(join(folder, 'a/out'), inner)).toBe(false);
    expect(isIgnored(join(folder, 'a/secret'), inner)).toBe(true);
    expect(ignoresIn(join(folder, 'none'), inner)).toBe(inner);
  });
});
