import type { Cluster } from './fit/cluster.ts';
import type { Fit } from './fit/fit.ts';
import type { CodeReading } from './python/read-application.ts';
import type { RayRelease } from './ray/pick-release.ts';
import type { Resources, Units } from './ray/resources.ts';
import type { Edit, LineIndex, TextRange } from './text-range.ts';
import type { Words } from './words.ts';

/** What a file is, by its content. `other` is not ours: no configs, no diagnostics. */
export type FileKind = 'serve' | 'rayservice' | 'raycluster' | 'configmap' | 'llm-config' | 'python-script' | 'other';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Stage = 'schema' | 'build' | 'deploy';

export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'rejected'; readonly stage: Stage }
  | { readonly status: 'unknown' };

/** Where a value comes from. `hidden`: Ray adds it and the file does not show it. */
export type Origin = 'explicit' | 'default' | 'hidden' | 'inherited' | 'unknown';

export interface ReplicaRange {
  readonly min: number;
  readonly initial: number;
  readonly max: number;
}

export type Strategy = 'PACK' | 'SPREAD' | 'STRICT_PACK' | 'STRICT_SPREAD';

/** What one replica reserves. `strategy` null: no placement group, the one bundle is the actor's own request. */
export interface ReplicaShape {
  readonly bundles: readonly Resources[];
  readonly strategy: Strategy | null;
}

/** One condition on a node's labels: the label has one of the values, or with `not` none of them, absent included. */
export interface LabelRule {
  readonly key: string;
  readonly values: readonly string[];
  readonly not: boolean;
}

/** A node must meet every rule. */
export type LabelSelector = readonly LabelRule[];

/** One of `deployment_actors`: it starts before the replicas, once for the deployment. */
export interface HelperDemand {
  readonly name: string;
  readonly request: Resources;
  /** What a node must have free for it to start, held or not. */
  readonly toStart: Resources;
}

export interface Ties {
  /** What the replica's actor asks for itself, in its group or alone; null where code decides it. */
  readonly actor: Resources | null;
  /** `max_replicas_per_node`. */
  readonly perNode: number | null;
  /** Selectors of the actor, of which a node must meet one (the others are fallbacks); empty: any node will do. */
  readonly selectors: readonly LabelSelector[];
  /** One for each bundle, or none. */
  readonly bundleSelectors: readonly LabelSelector[];
  readonly helpers: readonly HelperDemand[];
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

export interface DeploymentDemand {
  readonly name: string;
  readonly source: 'builder' | 'yaml' | 'python';
  /** Null where the file does not decide it. */
  readonly replicas: ReplicaRange | null;
  readonly replica: ReplicaShape | null;
  /** The sum of the terms; null where it is not known. */
  readonly demand: Demand | null;
  readonly terms: readonly Term[];
  /** `max_surge_percent`: how far an update may go beyond the target; null where code decides it. */
  readonly surge: number | null;
  /** What the replica's actor asks for beyond the first bundle, in which it must stand: Ray refuses that at deploy. */
  readonly outgrown: { readonly resource: string; readonly asked: Units; readonly offered: Units } | null;
  /** Replicas that start together or not at all; null: each for itself. */
  readonly gang: { readonly size: number; readonly strategy: 'PACK' | 'SPREAD' } | null;
  readonly origin: Origin;
  /** The Ray rule behind the replica count, in words. */
  readonly why: Words;
  /** The token that stands for this deployment in the file. */
  readonly range: TextRange;
  /** What ties its replicas to nodes beyond what they reserve; null where that cannot be read. */
  readonly ties: Ties | null;
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
  /** Sum of the known deployments; null as soon as one is unknown. */
  readonly demand: Demand | null;
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

export interface RelatedPlace {
  readonly message: Words;
  readonly range: TextRange;
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
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** `unnecessary`: the text has no effect; `deprecated`: this release no longer knows it. */
  readonly tag?: 'unnecessary' | 'deprecated';
  /** The stage at which real Ray refuses the config for this, if it does. */
  readonly rejects?: Stage;
  /** True where a refusal at `deploy` comes before anything is built, so that no refusal at `build` is reached. */
  readonly beforeBuild?: true;
}

export interface ConfigAnalysis {
  readonly ray: RayRelease;
  readonly verdict: Verdict;
  readonly applications: readonly ApplicationDemand[];
  readonly demand: Demand | null;
  readonly update: UpdateNeed;
  readonly cluster: Cluster | null;
  readonly fit: { readonly initial: Fit; readonly max: Fit } | null;
  /** What was taken for granted because the file does not show it, in words. */
  readonly assumed?: Words;
  /** The token `applications`. */
  readonly range: TextRange;
}

/** Everything known of one text. Immutable; every feature reads it and nothing else. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly kind: FileKind;
  readonly configs: readonly ConfigAnalysis[];
  readonly problems: readonly Problem[];
}
