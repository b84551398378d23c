import type { Spots } from './real.ts';

/** By `ownerKey` the nodes of each replica. */
export type Placed = ReadonlyMap<string, readonly Spots[]>;

/** Exchanges of alike nodes that are tried for one outcome. */
const MOST = 5_000;

/**
 * Whether two placements are the same once alike nodes are taken for each other; `alike` tells by node what it is alike to.
 * Null: too many exchanges to tell, which only groups over several nodes can need.
 */
export const isSameButForAlike = (said: Placed, real: Placed, alike: readonly number[]): boolean | null => {
  const [here, there] = [contents(said, alike.length), contents(real, alike.length)];
  const goal = written(real, (node) => node);
  const taken = new Set<number>();
  const places: number[] = [];
  let left = MOST;
  const exchanged = (): boolean => {
    if (left-- <= 0) return false;
    const node = places.length;
    if (node === alike.length) return written(said, (one) => places[one] ?? -1) === goal;
    for (const [other, kind] of alike.entries()) {
      if (kind !== alike[node] || taken.has(other) || there[other] !== here[node]) continue;
      taken.add(other);
      places.push(other);
      if (exchanged()) return true;
      places.pop();
      taken.delete(other);
    }
    return false;
  };
  return exchanged() || (left < 0 ? null : false);
};

const written = (placed: Placed, place: (node: number) => number): string =>
  JSON.stringify(
    [...placed]
      .filter(([, spots]) => spots.length > 0)
      .map(([owner, spots]) => [owner, spots.map((on) => on.map(place).join()).sort()])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** By node what lies on it, as a text. */
const contents = (placed: Placed, nodes: number): readonly string[] =>
  countsOn(placed, nodes).map((counts) => JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1))));

/** By node how many actors or bundles of each deployment lie on it. */
const countsOn = (placed: Placed, nodes: number): readonly ReadonlyMap<string, number>[] => {
  const counts = Array.from({ length: nodes }, () => new Map<string, number>());
  for (const [owner, spots] of placed)
    for (const node of spots.flat()) counts[node]?.set(owner, (counts[node].get(owner) ?? 0) + 1);
  return counts;
};

/** How far an outcome lies from what is real, once alike nodes are exchanged so that it lies as near as can be. */
export interface Nearness {
  /** Actors and bundles that lie where they do in the outcome. */
  readonly shared: number;
  /** By node and deployment what the outcome has there. */
  readonly said: readonly ReadonlyMap<string, number>[];
}

export const nearnessOf = (said: Placed, real: Placed, alike: readonly number[]): Nearness => {
  const [here, there] = [countsOn(said, alike.length), countsOn(real, alike.length)];
  const pairs = here
    .flatMap((own, node) => there.map((other, place) => ({ node, place, shared: sharedBy(own, other) })))
    .filter(({ node, place }) => alike[node] === alike[place])
    .sort((a, b) => b.shared - a.shared);
  const [from, to] = [new Set<number>(), new Map<number, number>()];
  let shared = 0;
  for (const pair of pairs) {
    if (from.has(pair.node) || to.has(pair.place)) continue;
    from.add(pair.node);
    to.set(pair.place, pair.node);
    shared += pair.shared;
  }
  return { shared, said: alike.map((_, place) => here[to.get(place) ?? -1] ?? new Map<string, number>()) };
};

const sharedBy = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
  [...own].reduce((sum, [owner, count]) => sum + Math.min(count, other.get(owner) ?? 0), 0);
