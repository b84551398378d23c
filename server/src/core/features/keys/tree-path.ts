import { isAt } from '../../config/places.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';

/** An entry of a mapping on the way to an offset. */
export interface TreePath {
  /** The keys above, from the root. */
  readonly trail: readonly string[];
  readonly entry: Entry;
  /** True where the offset is on the key itself, false where it is on its plain value. */
  readonly isKey: boolean;
}

/** The innermost key or plain value at an offset; null where neither stands there. */
export const treePathAt = (tree: Tree, offset: number, trail: readonly string[] = []): TreePath | null => {
  if (tree.kind === 'list') {
    const item = tree.items.find(({ range }) => isAt(range, offset));
    return item === undefined ? null : treePathAt(item, offset, trail);
  }
  if (tree.kind === 'scalar') return null;
  for (const entry of tree.entries.values()) {
    if (entry.merged) continue;
    if (isAt(entry.keyRange, offset)) return { trail, entry, isKey: true };
    if (!isAt(entry.value.range, offset)) continue;
    if (entry.value.kind === 'scalar') return { trail, entry, isKey: false };
    const inner = treePathAt(entry.value, offset, [...trail, entry.key]);
    if (inner !== null) return inner;
  }
  return null;
};
