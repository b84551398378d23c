import type { CacheRules } from '../../ray/facts/engine-cache.ts';
import type { LayerCache } from './layer-caches.ts';

/** A cache and the layer that has it, by its place in the model. */
export interface PlacedCache extends LayerCache {
  readonly layer: number;
}

/** What decides how many blocks a request takes of layers. */
export interface Keeping {
  readonly keeps: 'all' | 'window' | 'chunk';
  /** In tokens; undefined where they keep all. */
  readonly window: number | undefined;
}

/** Layers that get their blocks together. */
export interface CacheGroup extends Keeping {
  readonly layers: readonly PlacedCache[];
}

/**
 * The groups of these layers (`get_kv_cache_groups` in vLLM's `kv_cache_utils.py`); undefined where pages of several sizes stand
 * beside each other in groups of several kinds, which versions lay out in ways of their own.
 */
export const cacheGroups = (layers: readonly PlacedCache[], rules: CacheRules): readonly CacheGroup[] | undefined => {
  const kinds = byKind(layers, keepingBy(layers, rules));
  if (kinds.length <= 1) return kinds;
  if (new Set(layers.map(({ pageBytes }) => pageBytes)).size > 1) return undefined;
  const counts = kinds.map((kind) => kind.layers.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const size = most < least * rules.padding ? most : least;
  return kinds.flatMap(({ layers: own, ...keeping }) => {
    const groups = Math.ceil(own.length / size);
    return Array.from({ length: groups }, (_, first) => ({
      ...keeping,
      layers: own.filter((_layer, i) => i % groups === first),
    }));
  });
};

const ALL: Keeping = { keeps: 'all', window: undefined };

/** What a layer keeps if it is asked alone. */
export const ownKeeping = ({ kind, window }: LayerCache): Keeping =>
  window === undefined ? ALL : { keeps: kind === 'chunked' ? 'chunk' : 'window', window };

/** Where windows and chunks do not count, their layers keep all; chunks take windows with them. */
const keepingBy = (
  layers: readonly PlacedCache[],
  { windows, chunks }: CacheRules,
): ((layer: PlacedCache) => Keeping) => {
  const [first] = layers;
  const isAlone = layers.every(
    ({ kind, window }) => window !== undefined && window === first?.window && kind === first.kind,
  );
  const hasChunks = layers.some(({ kind }) => kind === 'chunked');
  const counts = windows === 'alone' ? isAlone : windows === 'beside' && (isAlone || !hasChunks || chunks);
  return counts ? ownKeeping : () => ALL;
};

/** Layers that keep the same are one kind. */
const byKind = (layers: readonly PlacedCache[], keeping: (layer: PlacedCache) => Keeping): readonly CacheGroup[] => {
  const kinds: {
    readonly keeps: Keeping['keeps'];
    readonly window: number | undefined;
    readonly layers: PlacedCache[];
  }[] = [];
  for (const layer of layers) {
    const { keeps, window } = keeping(layer);
    const known = kinds.find((kind) => kind.keeps === keeps && kind.window === window);
    if (known === undefined) kinds.push({ keeps, window, layers: [layer] });
    else known.layers.push(layer);
  }
  return kinds;
};
