import type { Resources } from '../ray/amounts.ts';
import type { TextRange } from '../text/text-range.ts';

/** A config beside what runs in a cluster. */
export interface Drift {
  /** Values that differ after Ray’s own defaults, in the order of the file; what only the cluster has comes last. */
  readonly differences: readonly Difference[];
  /** What would happen to each application if the file was deployed now, those of the cluster that it lacks included. */
  readonly applications: readonly ApplicationUpdate[];
  /** What could not be compared, and why: a part of the cluster that was not read, code that was not followed. */
  readonly unknown: readonly DriftGap[];
  /** What is reserved by the applications that the deploy touches; null where a part is not known. */
  readonly sums: {
    readonly before: Resources | null;
    readonly during: Resources | null;
    readonly after: Resources | null;
  };
}

export interface Difference {
  /** Null for what stands above the applications. */
  readonly application: string | null;
  readonly deployment: string | null;
  /** The option by its path inside: `ray_actor_options.num_cpus`, `args.llm_configs.0.model_loading_config.model_id`. */
  readonly option: string;
  /** As JSON; undefined where that side does not have it. */
  readonly inFile: unknown;
  readonly running: unknown;
  /** Where it stands in the file, or the nearest place that is there; null where the file has none. */
  readonly range: TextRange | null;
}

export interface ApplicationUpdate {
  readonly name: string;
  /** `vanishes`: it is deployed and the file lacks it; `kept`: the same, but Ray leaves it (started by `serve.run`). */
  readonly change: 'starts' | 'builds-anew' | 'changes' | 'stays' | 'vanishes' | 'kept';
  readonly deployments: readonly DeploymentUpdate[];
}

/**
 * What the controller of that release does to one deployment: new replicas for all (`restarts`), `reconfigure` on the
 * running ones, only their number (`scales`), only what Serve itself uses (`updates`), or nothing.
 */
export interface DeploymentUpdate {
  readonly name: string;
  readonly change: 'starts' | 'restarts' | 'reconfigures' | 'scales' | 'updates' | 'stays' | 'vanishes' | 'unknown';
  /** The options that decide it, by path. */
  readonly because: readonly string[];
}

export interface DriftGap {
  readonly application: string | null;
  readonly deployment: string | null;
  readonly why: 'not-read' | 'code' | 'not-told-by-release' | 'autoscaled';
  readonly detail: string;
}
