import type { TextRange } from '../text/text-range.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';

/** Entries as a merge key brings them: no edit can change what is not written. */
export const written = (key: string, value: Tree, keyRange: TextRange): readonly [string, Entry] => [
  key,
  { key, keyRange, value, merged: true, textual: true },
];

export const entryOf = (key: string, value: string | null, range: TextRange): readonly [string, Entry] =>
  written(key, { kind: 'scalar', type: value === null ? 'null' : 'string', value, range }, range);

export const mapOf = (range: TextRange, entries: readonly (readonly [string, Entry])[]): MapNode => ({
  kind: 'map',
  flow: false,
  range,
  entries: new Map(entries),
});

/** The Serve config of applications. */
export const configOf = (applications: readonly MapNode[], range: TextRange): MapNode =>
  mapOf(range, [written('applications', { kind: 'list', flow: false, range, items: applications }, range)]);
