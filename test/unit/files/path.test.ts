import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basename, dirname, foldersUp, isAbsolute, isInside, isVirtual, join, relative, resolve, wayTo } from '../../../server/src/files/path.ts'; // prettier-ignore

const PLACES = ['/', '/a', '/a/b', '/a/b.py', '/a/bc/d', '/ä b/c', '/.venv/x', '/a/..b/c'];

describe('places on a disk', () => {
  it.each(PLACES)('%s is taken apart as Node does', (place) => {
    expect([basename(place), dirname(place)]).toEqual([posix.basename(place), posix.dirname(place)]);
  });

  it.each(PLACES.flatMap((from) => PLACES.map((to) => [from, to] as const)))('the way from %s to %s', (from, to) => {
    expect(relative(from, to)).toBe(posix.relative(from, to));
    expect(join(from, relative(from, to))).toBe(to);
    expect(isInside(to, from)).toBe(!posix.relative(from, to).startsWith('../') && posix.relative(from, to) !== '..');
  });

  it.each(['b', './b/', '../b', '../../../b', '/b/./c', 'a//b', '.', '..', ''])('%j leads where Node says', (way) => {
    expect(resolve('/x/y', way)).toBe(posix.resolve('/x/y', way));
  });

  it('what leads out of a folder is not inside of it', () => {
    expect(isInside('/a/../b', '/a')).toBe(false);
    expect(isInside('/a/b/../c', '/a')).toBe(true);
    expect(isInside('/ab', '/a')).toBe(false);
  });

  it('names alone and drives', () => {
    expect([basename('a.py'), dirname('a.py'), dirname('a/b.py')]).toEqual(['a.py', '.', 'a']);
    expect(resolve('C:/a/b', '../c')).toBe('C:/a/c');
    expect([isAbsolute('C:/a'), isVirtual('C:/a'), dirname('C:/a'), dirname('C:/')]).toEqual([
      true,
      false,
      'C:/',
      'C:/',
    ]);
    expect(join('//server/share/a', '../b')).toBe('//server/share/b');
  });
});

describe('places of file systems of the editor', () => {
  it.each([
    ['memfs:/a/b.py', 'memfs:/a'],
    ['memfs:/a', 'memfs:/'],
    ['memfs:/', 'memfs:/'],
    ['vscode-vfs://github/o/r/a.py', 'vscode-vfs://github/o/r'],
    ['vscode-vfs://github/o', 'vscode-vfs://github/'],
    ['vscode-vfs://github/', 'vscode-vfs://github/'],
  ])('%s is in %s', (place, folder) => {
    expect([dirname(place), isAbsolute(place), isVirtual(place)]).toEqual([folder, true, true]);
  });

  it('ways stay in one of them', () => {
    expect(join('vscode-vfs://github/o/r', '../x', 'y.py')).toBe('vscode-vfs://github/o/x/y.py');
    expect(join('memfs:/a', '../../../b')).toBe('memfs:/b');
    expect(wayTo('memfs:/a/b', 'memfs:/a/c/d.py')).toBe('../c/d.py');
    expect(isInside('memfs:/a/b', 'memfs:/a')).toBe(true);
    expect(isInside('/a/b', 'memfs:/a')).toBe(false);
    expect(isInside(resolve('memfs:/a', '/etc/passwd'), 'memfs:/a')).toBe(false);
    expect(foldersUp('memfs:/a/b')).toEqual(['memfs:/a/b', 'memfs:/a', 'memfs:/']);
  });
});
