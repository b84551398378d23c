import type { Stage } from '../options/stage.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** A key whose content decides whether Ray accepts the config and which nothing here judges: it makes a stage unknown. */
export interface Doubt {
  /** The stage at which Ray looks at it. */
  readonly stage: Stage;
  /** The key, in the config's text. */
  readonly range: TextRange;
  readonly message: Words;
}
