import type { Cluster } from '../clusters/cluster.ts';
import type { ApplicationDemand, Demand, UpdateNeed } from '../demand/demand.ts';
import type { Fit } from '../fit/fit.ts';
import type { Loads } from '../load/named-loads.ts';
import type { Prices } from '../prices/prices.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import type { Gap } from '../text/gap.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import type { ConfigWay } from './ways.ts';

/** What one config asks for, and whether a cluster has it: known before any rule speaks. */
export interface Capacity {
  readonly ray: RayRelease;
  readonly applications: readonly ApplicationDemand[];
  /** The sum of all applications; null where any part is not known. */
  readonly demand: Demand | null;
  /** Where `demand` is null: the sum of what is known; null where nothing is. */
  readonly atLeast: Demand | null;
  /** Where conditions decide what code sets: every way through them; else, or where those are too many, none. */
  readonly either: readonly ConfigWay[];
  /** Why applications may be missing. */
  readonly unknown: readonly Gap[];
  readonly update: UpdateNeed;
  readonly cluster: Cluster | null;
  readonly fit: { readonly initial: Fit; readonly max: Fit } | null;
  /** Requests in flight that somebody names, also for deployments of other configs. */
  readonly loads: Loads;
  /** What things cost an hour, where somebody names it. */
  readonly prices: Prices | null;
  /** What was taken for granted because the file does not show it, in words. */
  readonly assumed?: Words;
  /** The texts of files that were read for the whole config, by path. */
  readonly files?: ReadonlyMap<string, string>;
  /** The token `applications`. */
  readonly range: TextRange;
}
