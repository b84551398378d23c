import type { Words } from '../../text/words.ts';

/** Why something does not run. */
export interface Reason {
  readonly words: Words;
  /** What matters most of it, without how long it has been so. */
  readonly short: Words;
}
