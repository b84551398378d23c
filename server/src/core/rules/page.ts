import type { Words } from '../text/words.ts';

/** What makes the help page of a rule and its tests; the running program does not carry it. */
export interface RulePage {
  /** What Ray does, why it hurts, what to do: a few plain sentences, Markdown. */
  readonly about: Words;
  /** The releases of which it speaks. */
  readonly releases: Words;
  /** Where in Ray the fact stands: file, and function or class. */
  readonly source: string;
  readonly examples: readonly [RuleExample, ...RuleExample[]];
}

export interface RuleExample {
  readonly ray: string;
  /** In the form of `--cluster`. */
  readonly cluster?: string;
  /** Environment variables of the Ray processes. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The text of an `app.py` beside the config. */
  readonly python?: string;
  readonly wrong: string;
  /** The text under the squiggle. */
  readonly at: string;
  /** What to write instead: this rule no longer speaks. */
  readonly right?: string;
}
