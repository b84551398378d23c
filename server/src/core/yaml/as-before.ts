import { lineStart } from './edit.ts';
import { shifted } from './shifted.ts';
import { asList, asMap } from './tree.ts';
import type { ListNode, MapNode, Tree } from './tree.ts';

/** The key of an item whose list is a list of parts again. */
const INNER = 'deployments';

/** The block list inside an item of `applications` whose items stand for themselves. */
export const innerList = (item: Tree | undefined): ListNode | null => {
  const entry = asMap(item)?.entries.get(INNER);
  const list = asList(entry?.value);
  if (entry === undefined || list === undefined || list.flow || entry.merged || entry.before !== undefined) return null;
  return list;
};

/** Parts of some items by all that they were read from: their column, their lines and the empty ones behind. */
export type Known = ReadonlyMap<string, Tree>;

export const knownParts = (items: readonly Tree[], text: string): Known =>
  new Map(
    items.flatMap((item) => (innerList(item)?.items ?? []).map((part) => [writtenIn(text, part), part] as const)),
  );

/** The item with its parts as they were read before, moved, wherever they are written as before: what is known of them holds. */
export const asBefore = (item: Tree, text: string, known: Known): Tree => {
  const [map, list] = [asMap(item), innerList(item)];
  if (map === undefined || list === null || known.size === 0) return item;
  const items = list.items.map((part) => {
    const old = known.get(writtenIn(text, part));
    return old === undefined ? part : shifted(old, part.range.start - old.range.start);
  });
  return withInner(map, { ...list, items });
};

const withInner = (map: MapNode, list: ListNode): MapNode => ({
  ...map,
  entries: new Map([...map.entries].map(([key, one]) => [key, key === INNER ? { ...one, value: list } : one])),
});

const writtenIn = (text: string, { range: { start, end } }: Tree): string => {
  let behind = end;
  while (/\s/.test(text[behind] ?? '')) behind++;
  return `${String(start - lineStart(text, start))}:${text.slice(start, behind)}`;
};
