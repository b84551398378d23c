import { isAt } from './places.ts';
import type { ConfigNode, KeyNode, ServeConfig } from './serve-config.ts';

/**
 * The nodes to an option that an alias or merge key brings from an offset: what stands at an anchor in free ground is
 * what it is where it is used. Null where none is brought from there.
 */
export const pathToMerged = (config: ServeConfig, offset: number): readonly ConfigNode[] | null => {
  const seen = new Set<ConfigNode>();
  const search = (node: ConfigNode, key: KeyNode | null): readonly ConfigNode[] | null => {
    if (seen.has(node)) return null;
    seen.add(node);
    const own = node.kind === 'key' ? node : key;
    if (isHere(node, offset) && own?.option != null) return [node];
    for (const child of childrenOf(node)) {
      const path = search(child, own);
      if (path !== null) return [node, ...path];
    }
    return null;
  };
  return search(config, null);
};

const isHere = (node: ConfigNode, offset: number): boolean => {
  if (node.origin !== 'merged') return false;
  if (node.kind === 'key') return node.keyRange !== null && isAt(node.keyRange, offset);
  return node.kind === 'scalar' && isAt(node.range, offset);
};

const childrenOf = (node: ConfigNode): readonly ConfigNode[] => {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'key') return [node.value];
  return node.kind === 'list' ? node.items : node.keys;
};
