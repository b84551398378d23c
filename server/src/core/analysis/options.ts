import type { ClusterOptions } from '../clusters/choose-cluster.ts';
import type { LoadOptions } from '../load/named-loads.ts';
import type { PriceOptions } from '../prices/prices.ts';
import type { CodeOf } from '../python/code-of.ts';
import type { ShapeOf } from '../models/shape-for.ts';
import type { ReleaseOptions } from '../releases/choose-release.ts';
import type { ScriptBeside } from '../python/script-beside.ts';
import type { ReadFile } from '../sources/llm-files/model-files.ts';
import type { Severities } from './shown-problems.ts';

/** Work that an analysis did and did not take from the one before. */
export type Done = 'rule' | 'application' | 'reading' | 'fit';

/** What the world around the file says; each is optional and stated with its origin in the analysis. */
export interface AnalyzeOptions extends ClusterOptions, LoadOptions, PriceOptions, ReleaseOptions {
  /** Environment variables of the Ray processes, as far as a manifest shows them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the code of an application sets its deployments to, where somebody read it. */
  readonly codeOf?: CodeOf;
  /** The text of a file that a config names as the code behind it would, where it is at hand. */
  readonly readFile?: ReadFile;
  /** The shape of a model by its own files, where they are at hand and may be read. */
  readonly shapes?: ShapeOf;
  /** Scripts that may read the text as a file of their own; asked only of a text that is nothing else. */
  readonly scripts?: () => readonly ScriptBeside[];
  /** The same object as long as nothing has changed that `codeOf`, `readFile`, `shapes` and `scripts` may read; without one nothing is known of that. */
  readonly revision?: object;
  /** How a rule's problems are shown, by code; the verdict does not change with it. */
  readonly severities?: Severities;
  /** Told of a rule that threw: its answer is missing, and nothing else. */
  readonly onFault?: (code: string, error: unknown) => void;
  /** Told of each rule run on a part, application evaluated, code read and fit worked out, to count them. */
  readonly onDone?: (done: Done) => void;
}
