import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const dist = resolve('dist');

/** A build for development is readable, and large. */
export const isForDevelopment = existsSync(join(dist, 'server.js.map'));

/** What a program imports before it runs. */
const IMPORTED = /\b(?:from|import) ?"(\.[^"]+)"/g;

/** What it imports when that is asked for. */
const ASKED = /\bimport\("(\.[^"]+)"\)/g;

const targets = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].flatMap(([, ...found]) =>
    found.flatMap((target) => (typeof target === 'string' ? [join(dirname(file), target)] : [])),
  );

const follow = (file: string, patterns: readonly RegExp[], seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const pattern of patterns) for (const target of targets(file, pattern)) follow(target, patterns, seen);
  return seen;
};

const sum = (files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + readFileSync(file).length, 0);

/** Bytes that are read before these programs of dist/ run; the first may import the others as it goes. */
export const startBytes = (...names: readonly string[]): number =>
  sum(new Set(names.flatMap((name) => [...follow(join(dist, name), [IMPORTED])])));

/** The files of a program of dist/ with all that it may ever load. */
export const loadable = (name: string): ReadonlySet<string> => follow(join(dist, name), [IMPORTED, ASKED]);

export const allBytes = (name: string): number => sum(loadable(name));

/** The name in dist/ of what is loaded when it is asked for, by its own name. */
export const chunk = (name: string): string => {
  const found = readdirSync(join(dist, 'chunks')).find((file) => /^(.*)-[A-Z0-9]+\.js$/.exec(file)?.[1] === name);
  if (found === undefined) throw new Error(`no chunk is named ${name}`);
  return join('chunks', found);
};
