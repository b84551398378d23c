import { lineStart } from './edit.ts';
import { isWrittenHere } from './own-list.ts';
import { shifted } from './shifted.ts';
import { withValue } from './spliced.ts';
import { asList, asMap } from './tree.ts';
import type { ListNode, MapNode, Tree } from './tree.ts';

/** Where lists stand in an item of `applications` that are lists of parts again. */
const INNER = [['deployments'], ['args', 'llm_configs']] as const;

/** A block list inside an item, and the mappings around it from the item on. */
export interface InnerList {
  readonly around: readonly [MapNode, ...MapNode[]];
  readonly list: ListNode;
}

/** The block lists inside an item of `applications` whose items stand for themselves. */
export const innerLists = (item: Tree | undefined): readonly InnerList[] =>
  INNER.flatMap((path) => innerList(item, path) ?? []);

const innerList = (item: Tree | undefined, path: readonly string[]): InnerList | null => {
  const around: MapNode[] = [];
  let value = item;
  for (const key of path) {
    const map = asMap(value);
    const entry = map?.entries.get(key);
    if (map === undefined || entry === undefined || entry.merged || entry.before !== undefined) return null;
    around.push(map);
    ({ value } = entry);
  }
  const list = asList(value);
  const [first, ...others] = around;
  if (first === undefined || list === undefined || list.flow || others.some(({ flow }) => flow)) return null;
  if (!isWrittenHere(list, first)) return null;
  return { around: [first, ...others], list };
};

/** Parts of some items by all that they were read from: their column, their lines and the empty ones behind. */
export type Known = ReadonlyMap<string, Tree>;

export const knownParts = (items: readonly Tree[], text: string): Known =>
  new Map(
    items.flatMap(innerLists).flatMap(({ list }) => list.items.map((part) => [writtenIn(text, part), part] as const)),
  );

/** The item with its parts as they were read before, moved, wherever they are written as before: what is known of them holds. */
export const asBefore = (item: Tree, text: string, known: Known): Tree =>
  INNER.reduce((whole, path) => {
    const inner = innerList(whole, path);
    return inner === null ? whole : withParts(inner, text, known);
  }, item);

const withParts = ({ around, list }: InnerList, text: string, known: Known): MapNode => {
  const items = list.items.map((part) => {
    const old = known.get(writtenIn(text, part));
    return old === undefined ? part : shifted(old, part.range.start - old.range.start);
  });
  return inMaps(around, list, { ...list, items });
};

/** The item around another list that is as long. */
const inMaps = (around: InnerList['around'], list: ListNode, fresh: ListNode): MapNode => {
  const inner = around.at(-1) ?? around[0];
  return outerMap(around, withValue({ root: inner, value: list, start: Infinity }, fresh, 0), 0);
};

/** The item with another mapping in place of the innermost around its list; what stands behind it stands further. */
export const outerMap = (around: InnerList['around'], inner: MapNode, by: number, from = 0): MapNode =>
  around.slice(0, -1).reduceRight((fresh, root, at) => {
    const old = around[at + 1] ?? root;
    return withValue({ root, value: old, start: by === 0 ? Infinity : old.range.start, from }, fresh, by);
  }, inner);

const writtenIn = (text: string, { range: { start, end } }: Tree): string => {
  let behind = end;
  while (/\s/.test(text[behind] ?? '')) behind++;
  return `${String(start - lineStart(text, start))}:${text.slice(start, behind)}`;
};
