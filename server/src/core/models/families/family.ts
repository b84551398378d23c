import type { Config } from '../config.ts';
import type { Parts, Traits } from '../decoder.ts';

/** Architectures that a config is read alike for. */
export interface Family {
  /** As `architectures` names them. */
  readonly names: readonly string[];
  /** How it differs from Llama, or what it is altogether. */
  readonly of: (config: Config) => Traits | Parts;
  /** Keys that the class of `transformers` knows by itself where the config leaves them out. */
  readonly usual?: Config;
}

/** The switch that makes one matrix of embedding and head; `usual` where the config does not say it. */
export const tiedIn = (config: Config, usual = false): boolean => {
  const value = config.tie_word_embeddings;
  return typeof value === 'boolean' ? value : usual;
};
