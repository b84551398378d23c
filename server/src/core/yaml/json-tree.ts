import type { TextRange } from '../text/text-range.ts';
import type { Entry, MapNode, Tree } from './tree.ts';

const NOWHERE: TextRange = { start: 0, end: 0 };

/** A value of JSON as a tree that stands nowhere, so that what reads files reads answers too. */
export const treeOfJson = (value: unknown): Tree => {
  if (Array.isArray(value)) return { kind: 'list', flow: false, range: NOWHERE, items: value.map(treeOfJson) };
  if (typeof value === 'object' && value !== null) return mapOf(Object.entries(value));
  if (typeof value === 'number')
    return { kind: 'scalar', type: Number.isInteger(value) ? 'int' : 'float', value, range: NOWHERE };
  if (typeof value === 'boolean') return { kind: 'scalar', type: 'bool', value, range: NOWHERE };
  return typeof value === 'string'
    ? { kind: 'scalar', type: 'string', value, range: NOWHERE }
    : { kind: 'scalar', type: 'null', value: null, range: NOWHERE };
};

const mapOf = (pairs: readonly (readonly [string, unknown])[]): MapNode => ({
  kind: 'map',
  flow: false,
  range: NOWHERE,
  entries: new Map(
    pairs.map(([key, value]): [string, Entry] => [
      key,
      { key, keyRange: NOWHERE, value: treeOfJson(value), merged: false, textual: true },
    ]),
  ),
});

/** A tree as a value of JSON; undefined for none. */
export const jsonOf = (tree: Tree | undefined): unknown => {
  if (tree === undefined) return undefined;
  if (tree.kind === 'list') return tree.items.map(jsonOf);
  if (tree.kind === 'scalar') return tree.value;
  return Object.fromEntries([...tree.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
};

/** The mapping with other entries. */
export const withEntries = (map: MapNode, entries: Iterable<Entry>): MapNode => ({
  ...map,
  entries: new Map([...entries].map((entry) => [entry.key, entry])),
});
