import { readFileSync, readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** A folder of the core and what it holds, in a few words. */
export interface Folder {
  readonly name: string;
  readonly holds: string;
}

/** The folders of the core from the bottom up: each may import those before it and itself, types included. */
export const FOLDERS: readonly Folder[] = [
  { name: 'text', holds: 'ranges, edits, words' },
  { name: 'yaml', holds: 'a tree with exact offsets' },
  { name: 'ray', holds: 'releases, amounts, facts' },
  { name: 'options', holds: 'Ray’s config models' },
  { name: 'json-schema', holds: 'the same as JSON Schema' },
  { name: 'releases', holds: 'which Ray a file is for' },
  { name: 'sources', holds: 'where configs stand' },
  { name: 'config', holds: 'a config as typed nodes' },
  { name: 'clusters', holds: 'nodes, by description' },
  { name: 'live', holds: 'what a running cluster says' },
  { name: 'problems', holds: 'findings and fixes as data' },
  { name: 'deployments', holds: 'settings of deployments' },
  { name: 'builders', holds: 'what ray.serve.llm builds' },
  { name: 'python', holds: 'code that is read, not run' },
  { name: 'certainty', holds: 'what decides a verdict' },
  { name: 'demand', holds: 'what replicas reserve' },
  { name: 'models', holds: 'shapes of models' },
  { name: 'load', holds: 'replicas under a load' },
  { name: 'fit', holds: 'placement on nodes' },
  { name: 'prices', holds: 'what nodes cost an hour' },
  { name: 'capacity', holds: 'demand and fit of a config' },
  { name: 'cards', holds: 'the memory of a GPU' },
  { name: 'memory', holds: 'what an engine takes' },
  { name: 'advice', holds: 'how to size an engine' },
  { name: 'rules', holds: 'one folder a rule' },
  { name: 'verdict', holds: 'accepted, refused, unknown' },
  { name: 'settings', holds: 'what a repository shares' },
  { name: 'analysis', holds: 'the assembly line' },
  { name: 'drift', holds: 'a file beside what runs' },
  { name: 'features', holds: 'what is shown on request' },
  { name: 'pages', holds: 'help as Markdown' },
];

/** Folders whose own folders call each other in turn: an interpreter is recursive. */
export const RECURSIVE: readonly string[] = ['python/evaluate'];

const root = resolve('.');

export const core = resolve(root, 'server/src/core');

/** Every file of the core but tests, by its path from there. */
export const sources: readonly string[] = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .sort();

/** What a file imports, types included, as it is written. */
export const importsOf = (name: string): readonly string[] =>
  [
    ...readFileSync(resolve(core, name), 'utf8').matchAll(
      /(?:^(?:import|export|\}).*\bfrom|^import|\bimport\()\s*'([^']+)'/gm,
    ),
  ].map(([, target]) => target ?? '');

/** An import inside the core, by paths from there. */
export type Arrow = readonly [from: string, to: string];

export const arrows: readonly Arrow[] = sources.flatMap((from) =>
  importsOf(from)
    .filter((target) => target.startsWith('.'))
    .map((target): Arrow => [from, relative(core, resolve(core, dirname(from), target))]),
);

/** The folder of the core that a path stands in; a file of the core itself is its own. */
export const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** How many imports lead from each folder to each other one. */
export const counted = (): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of arrows) {
    const row = counts.get(folderOf(from)) ?? new Map<string, number>();
    counts.set(folderOf(from), row.set(folderOf(to), (row.get(folderOf(to)) ?? 0) + 1));
  }
  return counts;
};
