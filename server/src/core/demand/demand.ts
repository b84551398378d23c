import type { Clash } from '../deployments/clash.ts';
import type { Outgrown } from '../deployments/outgrown.ts';
import type { ReplicaRange, ReplicaShape } from '../deployments/replica.ts';
import type { LabelSelector } from '../options/read/labels.ts';
import type { HelperActor, Origin, Pace } from '../options/read/values.ts';
import type { CodeReading } from '../python/outcome.ts';
import type { Resources } from '../ray/amounts.ts';
import type { Gap } from '../text/gap.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

export interface Ties {
  /** What the replica's actor asks for itself, in its group or alone; null where code decides it. */
  readonly actor: Resources | null;
  /** `max_replicas_per_node`. */
  readonly perNode: number | null;
  /** Selectors of the actor, of which a node must meet one (the others are fallbacks); empty: any node will do. */
  readonly selectors: readonly LabelSelector[];
  /** One for each bundle, one for all of them, or none. */
  readonly bundleSelectors: readonly LabelSelector[];
  readonly helpers: readonly HelperActor[];
}

/** Sums over replicas at the lowest, first and highest replica count. */
export interface Demand {
  readonly min: Resources;
  readonly initial: Resources;
  readonly max: Resources;
}

/** One addend of what a deployment reserves: so many replicas, each of which holds this. */
export interface Term {
  readonly replicas: ReplicaRange;
  readonly each: Resources;
  readonly origin: Origin;
  /** What holds it and why, in words. */
  readonly why: Words;
}

/** How many requests have a place; null where code that was not read, or a variable, decides it. */
export interface Limits {
  /** `max_ongoing_requests`: at once in each replica. */
  readonly atOnce: number | null;
  /** `max_queued_requests`: waiting at each caller (a proxy or a replica that calls); -1: no limit. */
  readonly queue: number | null;
}

export interface DeploymentDemand {
  readonly name: string;
  readonly source: 'builder' | 'yaml' | 'python';
  /** Null where the file does not decide it. */
  readonly replicas: ReplicaRange | null;
  /** How the number of replicas follows the load; null: it is fixed. `initial`: null where it says none. */
  readonly scaling: {
    readonly low: number;
    readonly min: number;
    readonly initial: number | null;
    readonly pace: Pace;
  } | null;
  /** What replicas and callers hold. */
  readonly limits: Limits;
  readonly replica: ReplicaShape | null;
  /** The sum of the terms; null where it is not known. */
  readonly demand: Demand | null;
  /** Where `demand` is null: what it reserves in any case; null where nothing of it is known. */
  readonly atLeast: Demand | null;
  readonly terms: readonly Term[];
  /** `max_surge_percent`: how far an update may go beyond the target; null where code decides it. */
  readonly surge: number | null;
  /** What the replica's actor asks for beyond the first bundle, in which it must stand: Ray refuses that at deploy. */
  readonly outgrown: Outgrown | null;
  /** Options that Ray does not take together, once the file is laid over the code. */
  readonly clash: Clash | null;
  /** Keys of options of which that is not known. */
  readonly openClashes: readonly string[];
  /** Replicas that start together or not at all; null: each for itself. */
  readonly gang: { readonly size: number; readonly strategy: 'PACK' | 'SPREAD' } | null;
  readonly origin: Origin;
  /** The Ray rule behind the replica count, in words. */
  readonly why: Words;
  /** The token that stands for this deployment in the file. */
  readonly range: TextRange;
  /** What ties its replicas to nodes beyond what they reserve; null where that cannot be read. */
  readonly ties: Ties | null;
  /** Why something of it is not known, each reason once. */
  readonly unknown: readonly Gap[];
}

/** What an application reserves where conditions of its code hold. */
export interface DemandWay {
  /** In Python, such as `USE_GPU and not DEBUG`. */
  readonly condition: string;
  /** The first condition in it. */
  readonly place: Gap;
  readonly deployments: readonly DeploymentDemand[];
  /** Null where that is not known on this way either. */
  readonly demand: Demand | null;
  readonly atLeast: Demand | null;
  /** The code as it is on this way, and why something of that is not known. */
  readonly code: CodeReading;
  readonly unknown: readonly Gap[];
}

export interface ApplicationDemand {
  readonly name: string;
  /** False: code that was not read may add or change deployments. */
  readonly complete: boolean;
  /** What was read of the code behind `import_path`; null where nobody could read it, or a builder of Ray stands there. */
  readonly code: CodeReading | null;
  /** The value of `import_path`. */
  readonly importPath: TextRange | null;
  readonly deployments: readonly DeploymentDemand[];
  /** Sum of all deployments; null as soon as one is unknown or others may be missing. */
  readonly demand: Demand | null;
  /** Where `demand` is null: the sum of what is known; null where nothing is. */
  readonly atLeast: Demand | null;
  /** Where conditions decide what the code sets: every way that Ray does not refuse, at least two; else none. */
  readonly either: readonly DemandWay[];
  /** Why something of it or of its deployments is not known, each reason once. */
  readonly unknown: readonly Gap[];
  /** What was taken for granted for its amounts and could not be seen. */
  readonly assumptions: readonly Words[];
  /** The labels of a node on which its build task must run; null: any node (`build_serve_application`, 2.59 on). */
  readonly buildsOn: LabelSelector | null;
  /** The application's name value, or its `import_path` if it has no name. */
  readonly range: TextRange;
  /** The whole list item. */
  readonly fullRange: TextRange;
}

/** What an update of what already runs needs for a while, beside the demand itself; null where it is not known. */
export interface UpdateNeed {
  /** Serve replaces replicas in place: at most this much more than at the start. */
  readonly rolling: Resources | null;
  /** A RayService upgrade that starts a second cluster: both in all. */
  readonly newCluster: Resources | null;
}
