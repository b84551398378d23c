import type { Entry, Tree } from './tree.ts';

/** Every node of a tree once, however often aliases repeat it, breadth first; below an entry only where it is wanted. */
export function* nodesOf(root: Tree, isWanted: (entry: Entry) => boolean = () => true): Generator<Tree> {
  const seen = new Set<Tree>([root]);
  for (const tree of seen) {
    yield tree;
    if (tree.kind === 'list') tree.items.forEach((item) => seen.add(item));
    else if (tree.kind === 'map') for (const entry of tree.entries.values()) if (isWanted(entry)) seen.add(entry.value);
  }
}
