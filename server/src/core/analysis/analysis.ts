import type { Capacity } from '../capacity/capacity.ts';
import type { Problem } from '../problems/problem.ts';
import type { FileKind } from '../sources/file-kind.ts';
import type { LineIndex } from '../text/text-range.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Work } from './work.ts';

export interface ConfigAnalysis extends Capacity {
  readonly verdict: Verdict;
  /** What Ray would say of it in a file of its own, where it is one of several YAML documents. */
  readonly alone?: Verdict;
  /** The data file that a script is called with, where the config is one of several calls. */
  readonly argument?: string;
}

/** Everything known of one text. Immutable; every feature reads it and nothing else. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly kind: FileKind;
  readonly configs: readonly ConfigAnalysis[];
  readonly problems: readonly Problem[];
  /** How it was made, for the fixes and the next analysis; null for what no config was looked for in. */
  readonly work: Work | null;
}
