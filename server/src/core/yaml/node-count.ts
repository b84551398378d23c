import { EXPANDED_LIMIT, NODE_LIMIT } from './measure.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { ReadItems } from './read-items.ts';
import type { Tree } from './tree.ts';

/** How many nodes there are with others in place of some; beside anchors those that are gone are counted on. */
export const countedWith = ({ nodes, anchors }: ParsedDocument, gone: readonly Tree[], read: ReadItems): number =>
  nodes + read.nodes - (anchors === null ? sizesOf(gone) : 0);

/** The most that is read of it. */
export const limitOf = ({ anchors }: ParsedDocument): number => (anchors === null ? NODE_LIMIT : EXPANDED_LIMIT);

const sizesOf = (trees: readonly Tree[]): number => trees.reduce((sum, tree) => sum + sizeOf(tree), 0);

const sizeOf = (tree: Tree): number => {
  if (tree.kind === 'scalar') return 1;
  let size = 1;
  if (tree.kind === 'list') for (const item of tree.items) size += sizeOf(item);
  else for (const { value } of tree.entries.values()) size += sizeOf(value);
  return size;
};
