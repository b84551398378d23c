import type { Entry, Tree } from './tree.ts';

/** Every node of a tree once, however often aliases repeat it, breadth first; below an entry only where it is wanted. */
export const nodesOf = (root: Tree, isWanted?: (entry: Entry) => boolean): ReadonlySet<Tree> => {
  const seen = new Set<Tree>([root]);
  for (const tree of seen) {
    if (tree.kind === 'list') for (const item of tree.items) seen.add(item);
    else if (tree.kind === 'map')
      for (const entry of tree.entries.values()) if (isWanted === undefined || isWanted(entry)) seen.add(entry.value);
  }
  return seen;
};
