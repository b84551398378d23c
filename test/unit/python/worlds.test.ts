import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readApplication } from '../../../server/src/core/python/read-application.ts';
import { parsePython } from '../../../server/src/core/python/syntax/parse.ts';
import type { Worlds } from '../../../server/src/core/python/worlds.ts';
import { sourcesOf } from './read.ts';

const APPS = fileURLToPath(new URL('../../../oracle/apps/', import.meta.url));
const files = Object.fromEntries(
  readdirSync(APPS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(APPS + path, 'utf8')]),
);

const namesIn = (text: string): readonly string[] =>
  parsePython(text).body.flatMap((stmt) => {
    if (stmt.kind === 'function' || stmt.kind === 'class') return [stmt.name];
    return stmt.kind === 'assign' ? stmt.targets.flatMap((one) => (one.kind === 'name' ? [one.name] : [])) : [];
  });

/** Everything of a reading that is no function. */
const told = (path: string, release: string, worlds?: Worlds): unknown => {
  const reading = readApplication(path, undefined, {
    release,
    sources: sourcesOf(files),
    ...(worlds !== undefined && { worlds }),
  });
  return { ...reading, where: null };
};

describe('modules that were loaded for another application', () => {
  const paths = Object.entries(files).flatMap(([path, text]) => {
    const module = path.replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.');
    return namesIn(text).map((name) => `${module}:${name}`);
  });

  it.each([
    ['2.9.3', paths],
    ['2.60.0', [...paths].reverse()],
  ])('give on %s what each application gives alone', (release, order) => {
    const worlds: Worlds = new Map();
    for (const path of order) expect([path, told(path, release, worlds)]).toEqual([path, told(path, release)]);
    expect(worlds.size).toBeGreaterThan(20);
  });
});
