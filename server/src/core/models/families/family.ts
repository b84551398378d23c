import type { Config } from '../config.ts';
import type { Traits } from '../decoder.ts';

/** Architectures that a config is read alike for, as the classes of `transformers` of these names build them. */
export interface Family {
  /** As `architectures` names them. */
  readonly names: readonly string[];
  /** How it differs from Llama. */
  readonly of: (config: Config) => Traits;
  /** Keys that the class knows by itself where the config leaves them out. */
  readonly usual?: Config;
}
