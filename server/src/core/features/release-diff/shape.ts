import type { Analysis } from '../../analysis/analysis.ts';
import type { Demand, DeploymentDemand } from '../../demand/demand.ts';
import type { Problem } from '../../problems/problem.ts';
import type { FileKind } from '../../sources/file-kind.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { ConfigCosts } from '../costs.ts';
import type { Fit } from '../../fit/fit.ts';
import type { LineIndex, TextRange } from '../../text/text-range.ts';

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

export type Fits = { readonly initial: Fit; readonly max: Fit } | null;

/** `before` is null where the deployment appears, `after` where it vanishes. */
export interface DeploymentChange {
  readonly kind: 'appears' | 'vanishes' | 'renamed' | 'changed';
  readonly before: DeploymentDemand | null;
  readonly after: DeploymentDemand | null;
}

export interface ApplicationChange {
  readonly name: string;
  readonly range: TextRange;
  readonly complete: Change<boolean> | null;
  readonly demand: Change<Demand | null> | null;
  /** What is reserved in any case, where the demand is not known. */
  readonly atLeast: Change<Demand | null> | null;
  /** Only those that change. */
  readonly deployments: readonly DeploymentChange[];
}

/** A default that means something else, for a key which a mapping of the file leaves out. */
export interface MovedDefault {
  /** What the file calls the mapping: the key it stands under, or the deployment's name. */
  readonly place: string;
  readonly key: string;
  readonly range: TextRange;
  readonly before: DefaultValue;
  readonly after: DefaultValue;
  /** True where the application's code, which is not read, may set a value of its own. */
  readonly unlessCode: boolean;
}

export type DefaultValue = number | string | boolean;

/** How one config differs. What is null stays as it is. */
export interface Comparison {
  readonly verdict: Change<Verdict> | null;
  readonly demand: Change<Demand | null> | null;
  /** What is reserved in any case, where the demand is not known. */
  readonly atLeast: Change<Demand | null> | null;
  readonly fit: Change<Fits> | null;
  /** What an hour costs, where somebody names prices. */
  readonly cost: Change<ConfigCosts | null> | null;
  /** Only those that change. */
  readonly applications: readonly ApplicationChange[];
}

/** One config of the file, of which something changes. */
export interface ConfigChange extends Comparison {
  /** The token `applications`. */
  readonly range: TextRange;
  readonly defaults: readonly MovedDefault[];
  /** True where the release moved to refuses the config: the amounts after are those of the file as it stands. */
  readonly refused: boolean;
  /** Where it is refused but not once the safe fixes are made: how it differs then. */
  readonly mended: Comparison | null;
}

/** A problem that appears (`before` null), vanishes (`after` null) or becomes another at the same token. */
export interface ProblemChange {
  readonly before: Problem | null;
  readonly after: Problem | null;
  /** True where the safe fixes end what appears. */
  readonly mended: boolean;
}

/** What changes for a text if only the Ray release moves. Nothing changes: no configs and no problems. */
export interface ReleaseDiff {
  readonly from: string;
  readonly to: string;
  readonly kind: FileKind;
  readonly lines: LineIndex;
  /** The analyses for the two releases: what mends a problem is asked of the one that has it. */
  readonly before: Analysis;
  readonly after: Analysis;
  /** The text with the safe fixes of the release moved to made, on that release. */
  readonly mended: Analysis;
  readonly configs: readonly ConfigChange[];
  readonly problems: readonly ProblemChange[];
}
