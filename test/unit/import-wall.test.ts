import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Pure libraries that read a language. */
const LIBRARIES = new Set(['yaml', 'smol-toml', '@lezer/python', '@lezer/common']);

/** The folders of the core from the bottom up: each may import those before it and itself, types included. */
const ORDER = [
  'text',
  'yaml',
  'ray',
  'options',
  'json-schema',
  'releases',
  'sources',
  'clusters',
  'problems',
  'deployments',
  'builders',
  'python',
  'certainty',
  'demand',
  'fit',
  'capacity',
  'rules',
  'verdict',
  'analysis',
  'features',
  'pages',
  'index.ts',
];

/** Folders whose own folders call each other in turn: an interpreter is recursive. */
const RECURSIVE = ['python/evaluate'];

const core = fileURLToPath(new URL('../../server/src/core', import.meta.url));
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^(?:import|export|\}).*\bfrom|^import|\bimport\()\s*'([^']+)'/gm)].map(
    ([, name]) => name ?? '',
  );

/** Every import inside the core, as [from, to] by paths from its root. */
const arrows = sources.flatMap((from) =>
  imports(resolve(core, from))
    .filter((target) => target.startsWith('.'))
    .map((target) => [from, relative(core, resolve(core, dirname(from), target))] as const),
);

describe('the import wall around the core', () => {
  it.each(sources)('%s imports only the core and the parsers', (name) => {
    const file = resolve(core, name);
    const outside = imports(file).filter((target) =>
      target.startsWith('.') ? !resolve(dirname(file), target).startsWith(`${core}/`) : !LIBRARIES.has(target),
    );
    expect(outside).toEqual([]);
  });
});

describe('the folders of the core', () => {
  const top = (path: string): string => path.split('/')[0] ?? '';

  it('all have their place in the order', () => {
    expect([...new Set(sources.map(top))].sort()).toEqual([...ORDER].sort());
  });

  it('import only what stands below them', () => {
    const up = arrows.filter(([from, to]) => ORDER.indexOf(top(to)) > ORDER.indexOf(top(from)));
    expect(up).toEqual([]);
  });

  const folders = [...new Set(sources.map(dirname))].filter((folder) => !RECURSIVE.includes(folder));
  it.each(folders)('%s has no circle among its own folders', (folder) => {
    const inside = (path: string): string | null => {
      const way = folder === '.' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
      return way?.includes('/') === true ? top(way) : null;
    };
    const next = new Map<string, Set<string>>();
    for (const [from, to] of arrows) {
      const [a, b] = [inside(from), inside(to)];
      if (a !== null && b !== null && a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
    }
    expect(circleIn(next)).toEqual([]);
  });
});

/** The names of one circle, or none. */
const circleIn = (next: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const other of next.get(name) ?? []) {
      const found = follow(other, [...path, name]);
      if (found.length > 0) return found;
    }
    done.add(name);
    return [];
  };
  return [...next.keys()].map((name) => follow(name, [])).find((circle) => circle.length > 0) ?? [];
};
