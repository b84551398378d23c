import type { Layer } from '../../models/shape.ts';
import { headsOnCard } from '../heads.ts';

/** What a layer keeps on one card: a block holds so many tokens of it in a page. */
export interface LayerCache {
  readonly kind: 'full' | 'sliding' | 'chunked' | 'latent';
  readonly pageBytes: number;
  /** Of a window or a chunk, in tokens; undefined for layers that keep all. */
  readonly window: number | undefined;
}

/** How a cache is laid out. */
export interface CacheForm {
  readonly tensorParallel: number;
  /** Bytes of one number. */
  readonly numberBytes: number;
  /** Tokens of a block. */
  readonly blockSize: number;
  /** Numbers to a multiple of which what is kept of a token with a latent is rounded up. */
  readonly latentStep: number;
}

/**
 * What each layer keeps, in their order, those that keep nothing left out; undefined where a layer is of a kind that we do not
 * follow. Pages as `AttentionSpec` and `MLAAttentionSpec` of vLLM's `kv_cache_interface.py` count them.
 */
export const layerCaches = (layers: readonly Layer[], form: CacheForm): readonly (LayerCache | null)[] | undefined => {
  const found: (LayerCache | null)[] = [];
  for (const layer of layers) {
    const cache = cacheOf(layer, form);
    if (cache === undefined) return undefined;
    for (let i = 0; i < layer.count; i++) found.push(cache);
  }
  return found;
};

/** Null for a layer that keeps nothing. */
const cacheOf = (
  { attention, state }: Layer,
  { tensorParallel, numberBytes, blockSize, latentStep }: CacheForm,
): LayerCache | null | undefined => {
  if (state !== undefined) return undefined;
  const slot = blockSize * numberBytes;
  switch (attention.kind) {
    case 'none':
      return null;
    case 'state':
      return undefined;
    case 'latent':
      return {
        kind: 'latent',
        pageBytes: slot * Math.ceil(attention.size / latentStep) * latentStep,
        window: undefined,
      };
    case 'full':
    case 'sliding':
    case 'chunked': {
      const heads = headsOnCard(attention.kvHeads, tensorParallel);
      const window = attention.kind === 'full' ? undefined : attention.window;
      return { kind: attention.kind, pageBytes: 2 * slot * heads * attention.headSize, window };
    }
  }
};
