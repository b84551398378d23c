import { countAt } from './config.ts';
import type { Config } from './config.ts';
import type { ModelShape } from './shape.ts';

/** How wide a token is between layers, and how many tokens there are. */
export const widthIn = (config: Config): Pick<ModelShape, 'hidden' | 'vocabulary'> => {
  const said = (...keys: readonly string[]): number | undefined =>
    keys.map((key) => countAt(config, key)).find((value) => value !== undefined);
  const [hidden, vocabulary] = [said('hidden_size', 'n_embd', 'd_model'), said('padded_vocab_size', 'vocab_size')];
  return { ...(hidden !== undefined && { hidden }), ...(vocabulary !== undefined && { vocabulary }) };
};
