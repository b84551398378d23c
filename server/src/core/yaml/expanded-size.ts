import type { Tree } from './tree.ts';

/** How many nodes a tree has once every alias is a copy of its own. Takes no longer than the tree is written. */
export const expandedSize = (tree: Tree, known = new Map<Tree, number>()): number => {
  const counted = known.get(tree);
  if (counted !== undefined) return counted;
  const children =
    tree.kind === 'list' ? tree.items : tree.kind === 'map' ? [...tree.entries.values()].map(({ value }) => value) : [];
  const size = children.reduce((sum, child) => sum + expandedSize(child, known), 1);
  known.set(tree, size);
  return size;
};
