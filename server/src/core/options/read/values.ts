import type { Resources } from '../../ray/amounts.ts';
import type { Bundles } from '../../ray/bundles.ts';
import type { Words } from '../../text/words.ts';

/** Bounds as `AutoscalingConfig` holds them; `initial` null: none is set, so replicas start at `min`. */
export interface Scaling {
  readonly min: number;
  readonly initial: number | null;
  readonly max: number;
  /** How it follows its requests; absent or null: not known, or a policy of its own decides. */
  readonly pace?: Pace;
}

/** Numbers of `AutoscalingConfig` by which Ray's default policy follows the load. */
export type PaceKey =
  | 'target_ongoing_requests'
  | 'target_num_ongoing_requests_per_replica'
  | 'smoothing_factor'
  | 'upscale_smoothing_factor'
  | 'downscale_smoothing_factor'
  | 'upscaling_factor'
  | 'downscaling_factor'
  | DelayKey;

/** Of those, the seconds that it lets pass. */
export type DelayKey =
  'upscale_delay_s' | 'downscale_delay_s' | 'downscale_to_zero_delay_s' | 'metrics_interval_s' | 'look_back_period_s';

/** Those that are set; what is not there has Ray's default. */
export type Pace = Readonly<Partial<Record<PaceKey, number>>> | null;

/** One addend of what a replica reserves. */
export interface Part {
  readonly each: Resources;
  readonly origin: Origin;
  readonly why: Words;
}

/** Bundles of a placement group, and the addends that make them up: both sum to the same. */
export interface Group {
  readonly bundles: Bundles;
  readonly parts: readonly Part[];
}

/** `gang_scheduling_config` (2.55 on): so many replicas start together or not at all. */
export interface Gang {
  readonly size: number;
  readonly strategy: 'PACK' | 'SPREAD';
}

/** Where a value comes from. `hidden`: Ray adds it and the file does not show it. */
export type Origin = 'explicit' | 'default' | 'hidden' | 'inherited' | 'unknown';

export type Strategy = 'PACK' | 'SPREAD' | 'STRICT_PACK' | 'STRICT_SPREAD';

/** One of `deployment_actors` (2.55 on): it starts before the replicas, once for the deployment and not for each of them. */
export interface HelperActor {
  readonly name: string;
  readonly request: Resources;
  /** What a node must have free for it to start, held or not. */
  readonly toStart: Resources;
}
