import type { ApplicationDemand, Demand } from '../demand/demand.ts';
import type { ConfigApplication } from './config-capacity.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import type { Fit } from '../fit/fit.ts';

/** What a config would ask for after an edit; whether that fits is worked out for the level that is asked for. */
export interface Trial {
  readonly applications: readonly ApplicationDemand[];
  /** The same, each beside its mapping in the text after the edit. */
  readonly parts: readonly ConfigApplication[];
  readonly demand: Demand | null;
  /** Where the demand is not known: that of the known part. */
  readonly atLeast: Demand | null;
  readonly cluster: Cluster | null;
  /** Null where the cluster is not known. */
  readonly fit: (level: Level) => Fit | null;
}
