import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS, RECURSIVE, arrows, core, folderOf, importsOf, sources } from '../folders/core.ts';
import { circleIn } from '../folders/graph.ts';
import { picture } from '../folders/picture.ts';

/** Pure libraries that read a language. */
const LIBRARIES = new Set(['yaml', 'smol-toml']);

/** The public face stands above all folders. */
const ORDER = [...FOLDERS.map(({ name }) => name), 'index.ts'];

describe('the import wall around the core', () => {
  it.each(sources)('%s imports only the core and the parsers', (name) => {
    const file = resolve(core, name);
    const outside = importsOf(name).filter((target) =>
      target.startsWith('.') ? !resolve(dirname(file), target).startsWith(`${core}/`) : !LIBRARIES.has(target),
    );
    expect(outside).toEqual([]);
  });
});

describe('the folders of the core', () => {
  it('all have their place in the order', () => {
    expect([...new Set(sources.map(folderOf))].sort()).toEqual([...ORDER].sort());
  });

  it('import only what stands below them', () => {
    const up = arrows.filter(([from, to]) => ORDER.indexOf(folderOf(to)) > ORDER.indexOf(folderOf(from)));
    expect(up).toEqual([]);
  });

  it('are drawn as they are: `npm run picture`', () => {
    expect(readFileSync('docs/core-folders.svg', 'utf8') === picture()).toBe(true);
  });

  const folders = [...new Set(sources.map(dirname))].filter((folder) => !RECURSIVE.includes(folder));
  it.each(folders)('%s has no circle among its own folders', (folder) => {
    const inside = (path: string): string | null => {
      const way = folder === '.' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
      return way?.includes('/') === true ? folderOf(way) : null;
    };
    const next = new Map<string, string[]>();
    for (const [from, to] of arrows) {
      const [a, b] = [inside(from), inside(to)];
      if (a !== null && b !== null && a !== b) next.set(a, [...(next.get(a) ?? []), b]);
    }
    expect(circleIn(next)).toEqual([]);
  });
});
