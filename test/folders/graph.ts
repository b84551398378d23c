/** What each name leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** All that can be reached from a name. */
const reached = (graph: Graph, from: string, seen = new Set<string>()): ReadonlySet<string> => {
  for (const next of graph.get(from) ?? [])
    if (!seen.has(next)) {
      seen.add(next);
      reached(graph, next, seen);
    }
  return seen;
};

/** The same without the arrows that a longer way says already. */
export const reduced = (graph: Graph): Graph =>
  new Map(
    [...graph].map(([from, targets]) => [
      from,
      targets.filter((to) => !targets.some((other) => other !== to && reached(graph, other).has(to))),
    ]),
  );

/** Heights such that every arrow leads down, each name as near as can be to the lowest that leads to it. */
export const heights = (graph: Graph): ReadonlyMap<string, number> => {
  const least = (name: string): number => Math.max(0, ...(graph.get(name) ?? []).map((to) => least(to) + 1));
  const above = (name: string): readonly string[] =>
    [...graph].filter(([, targets]) => targets.includes(name)).map(([from]) => from);
  const height = (name: string): number =>
    above(name).length === 0 ? least(name) : Math.min(...above(name).map(height)) - 1;
  return new Map([...graph.keys()].map((name) => [name, height(name)]));
};

/** The names of one circle, or none. */
export const circleIn = (graph: Graph): readonly string[] => {
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const other of graph.get(name) ?? []) {
      const found = follow(other, [...path, name]);
      if (found.length > 0) return found;
    }
    done.add(name);
    return [];
  };
  return [...graph.keys()].map((name) => follow(name, [])).find((circle) => circle.length > 0) ?? [];
};
