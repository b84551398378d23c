import { countAt, flag, listAt } from './config.ts';
import type { Config } from './config.ts';
import type { Attention } from './shape.ts';

/**
 * What layers keep by `sliding_window` and `layer_types`. Where the second is not written, every layer has the window: the
 * engine hands it to each of them (`cache_config.sliding_window` in vLLM's `attention/layer.py`).
 */
export const windowed = (config: Config, kvHeads: number, headSize: number): ((layer: number) => Attention) => {
  const full: Attention = { kind: 'full', kvHeads, headSize };
  const window = windowIn(config);
  if (window === undefined) return () => full;
  const sliding: Attention = { kind: 'sliding', kvHeads, headSize, window };
  const types = listAt(config, 'layer_types');
  return (layer) => (types === undefined || types[layer] === 'sliding_attention' ? sliding : full);
};

/** In tokens; undefined where there is none, 0 or one that is switched off. */
export const windowIn = (config: Config): number | undefined => {
  const window = countAt(config, 'sliding_window');
  return window === 0 || !flag(config, 'use_sliding_window', true) ? undefined : window;
};

/** Every so many layers one looks at all tokens, the others at a window (`sliding_window_pattern`). */
export const everyNth = (
  config: Config,
  kvHeads: number,
  headSize: number,
  pattern: number,
): ((layer: number) => Attention) => {
  const types = Array.from({ length: 4096 }, (_, layer) =>
    (layer + 1) % pattern === 0 ? 'full_attention' : 'sliding_attention',
  );
  return windowed({ layer_types: types, ...config }, kvHeads, headSize);
};
