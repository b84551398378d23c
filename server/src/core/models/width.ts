import { countAt } from './config.ts';
import type { Config } from './config.ts';
import type { ModelShape } from './shape.ts';

/** How wide a token is between layers, how many tokens there are, and how many heads attend. */
export const widthIn = (config: Config): Pick<ModelShape, 'hidden' | 'vocabulary' | 'heads'> => {
  const said = (...keys: readonly string[]): number | undefined =>
    keys.map((key) => countAt(config, key)).find((value) => value !== undefined);
  const [hidden, vocabulary] = [said('hidden_size', 'n_embd', 'd_model'), said('padded_vocab_size', 'vocab_size')];
  const heads = said('num_attention_heads', 'n_head', 'n_heads');
  return {
    ...(hidden !== undefined && { hidden }),
    ...(vocabulary !== undefined && { vocabulary }),
    ...(heads !== undefined && { heads }),
  };
};
