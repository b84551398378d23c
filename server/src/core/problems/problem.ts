import type { Stage } from '../options/stage.ts';
import type { Edit, TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A text beside the analysed one, in which a place stands. */
export interface OtherText {
  readonly path: string;
  readonly text: string;
}

export interface RelatedPlace {
  readonly message: Words;
  readonly range: TextRange;
  /** Where the place stands in another file. */
  readonly file?: OtherText;
}

/** An offer that mends a problem: edits of the file, or a line to copy when nothing in the file can mend it. */
export interface Fix {
  readonly title: Words;
  readonly preferred: boolean;
  /** True where the edit keeps what the config means, so that it may be applied with others, unasked one by one. */
  readonly safe?: boolean;
  readonly edits: readonly Edit[];
  /** Edits of the text around a config that stands in a manifest, by that text's offsets. */
  readonly around?: readonly Edit[];
  readonly copy?: string;
  /** What the line to copy is only true under, as its title says, too. */
  readonly caveat?: Words;
}

/** What a rule was run on: a config of the file by its number, and in it an application by its number, the whole config, or all but the applications. */
export interface Unit {
  readonly config: number;
  readonly part: number | 'config' | 'frame';
}

/** Plain data; the edits that mend it are worked out by `fixesOf`, when somebody asks. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  /** `unnecessary`: the text has no effect; `deprecated`: this release no longer knows it. */
  readonly tag?: 'unnecessary' | 'deprecated';
  /** The stage at which real Ray refuses the config for this, if it does. */
  readonly rejects?: Stage;
  /** True where a refusal at `deploy` comes before anything is built, so that no refusal at `build` is reached. */
  readonly beforeBuild?: true;
  /** An engine ends for it instead of starting, though Ray has placed it: for sure, or as things may fall. */
  readonly endsEngine?: 'sure' | 'maybe';
  /** Null where the rule looked at the file itself. */
  readonly unit: Unit | null;
}
