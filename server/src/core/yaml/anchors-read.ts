import type { Extent } from './measure.ts';
import type { Entry, MapNode, Tree } from './tree.ts';

/** What an anchor names. */
export interface Anchored {
  readonly tree: Tree;
  readonly extent: Extent;
}

/** The anchors of a text without a fault, each written once, and where the last of their values ends. */
export interface Anchors {
  readonly byName: ReadonlyMap<string, Anchored>;
  readonly end: number;
}

/** Anchors of a text of which some lines are read anew, from `at` on: those that stand before them and those in them. */
export interface KnownAnchors {
  readonly at: number;
  readonly outside: ReadonlyMap<string, Anchored>;
  readonly inside: ReadonlyMap<string, Anchored>;
}

/** Null where one is not known, as it is written around an alias of its own. */
export const anchorsOf = (byName: ReadonlyMap<string, Anchored | null>): Anchors | null => {
  const all = new Map(
    [...byName].flatMap(([name, anchored]) => (anchored === null ? [] : [[name, anchored] as const])),
  );
  if (all.size < byName.size) return null;
  return { byName: all, end: Math.max(0, ...[...all.values()].map(({ tree }) => tree.range.end)) };
};

/** The anchors by whether they stand in lines that begin at a place. */
export const knownFrom = ({ byName }: Anchors, at: number): KnownAnchors => {
  const all = [...byName];
  return {
    at,
    outside: new Map(all.filter(([, { tree }]) => tree.range.start < at)),
    inside: new Map(all.filter(([, { tree }]) => tree.range.start >= at)),
  };
};

/** True where some lines that were read anew hold the anchors that they held, each with the value that it had. */
export const holdsSame = ({ outside, inside }: KnownAnchors, now: Anchors | null): boolean =>
  (now?.byName.size ?? outside.size) === outside.size + inside.size &&
  [...inside].every(([name, { tree }]) => now?.byName.get(name)?.tree === tree);

/** The tree as it was known, where it is no other. */
export const asKnown = (tree: Tree, known: Tree | undefined): Tree =>
  known !== undefined && isSame(tree, known) ? known : tree;

const isSame = (one: Tree, other: Tree): boolean => {
  if (one === other) return true;
  if (one.range.start !== other.range.start || one.range.end !== other.range.end) return false;
  if (one.kind === 'scalar')
    return other.kind === 'scalar' && one.type === other.type && Object.is(one.value, other.value);
  if (other.kind !== one.kind || other.flow !== one.flow) return false;
  if (one.kind === 'map') return other.kind === 'map' && isSameMap(one, other);
  return (
    other.kind === 'list' &&
    one.items.length === other.items.length &&
    one.items.every((item, index) => isSame(item, other.items[index] ?? other))
  );
};

/** Keys in the same order; one that is written twice is another thing each time. */
const isSameMap = (one: MapNode, other: MapNode): boolean => {
  const [own, others] = [[...one.entries.values()], [...other.entries.values()]];
  return own.length === others.length && own.every((entry, index) => isSameEntry(entry, others[index]));
};

const isSameEntry = (one: Entry, other: Entry | undefined): boolean =>
  one.key === other?.key &&
  one.keyRange.start === other.keyRange.start &&
  one.keyRange.end === other.keyRange.end &&
  one.merged === other.merged &&
  one.textual === other.textual &&
  one.before === undefined &&
  other.before === undefined &&
  isSame(one.value, other.value);
