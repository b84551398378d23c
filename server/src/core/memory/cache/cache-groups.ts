import type { CacheRules } from '../../ray/facts/engine-cache.ts';
import type { LayerCache } from './layer-caches.ts';

/** A cache and the layer that has it, by its place in the model. */
export interface PlacedCache extends LayerCache {
  readonly layer: number;
}

/** Layers that get their blocks together. */
export interface CacheGroup {
  /** In tokens; undefined where they keep all. */
  readonly window: number | undefined;
  readonly layers: readonly PlacedCache[];
}

/**
 * The groups of these layers (`get_kv_cache_groups` in vLLM's `kv_cache_utils.py`); undefined where pages of several sizes stand
 * beside each other in groups of several kinds, which versions lay out in ways of their own.
 */
export const cacheGroups = (layers: readonly PlacedCache[], rules: CacheRules): readonly CacheGroup[] | undefined => {
  const kinds = byKind(withWindows(layers, rules));
  if (kinds.length <= 1) return kinds;
  if (new Set(layers.map(({ pageBytes }) => pageBytes)).size > 1) return undefined;
  const counts = kinds.map((kind) => kind.layers.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const size = most < least * rules.padding ? most : least;
  return kinds.flatMap(({ window, layers: own }) => {
    const groups = Math.ceil(own.length / size);
    return Array.from({ length: groups }, (_, first) => ({
      window,
      layers: own.filter((_layer, i) => i % groups === first),
    }));
  });
};

/** Where windows do not count, their layers keep all. */
const withWindows = (layers: readonly PlacedCache[], { windows }: CacheRules): readonly PlacedCache[] => {
  const [first] = layers;
  const isAlone = layers.every(({ window }) => window !== undefined && window === first?.window);
  const counts = windows === 'beside' || (windows === 'alone' && isAlone);
  return counts ? layers : layers.map((layer) => ({ ...layer, window: undefined }));
};

/** Layers that keep all are one kind, those of each window another. */
const byKind = (layers: readonly PlacedCache[]): readonly CacheGroup[] => {
  const windows = [...new Set(layers.map(({ window }) => window))];
  return windows.map((window) => ({ window, layers: layers.filter((layer) => layer.window === window) }));
};
