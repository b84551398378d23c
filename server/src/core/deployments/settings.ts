import type { Gang, Group, HelperActor, Scaling } from '../options/read/values.ts';
import type { ReplicaRange } from './replica.ts';
import type { LabelSelector } from '../options/read/labels.ts';
import type { Origin, Strategy } from '../options/read/values.ts';
import type { Resources } from '../ray/amounts.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** A value with where it comes from, or the reason why what was read does not decide it. */
export type Setting<T> =
  | { readonly known: true; readonly value: T; readonly origin: Origin; readonly why: Words }
  | { readonly known: false; readonly why: Words; readonly blame: 'code' | 'file' };

export const known = <T>(value: T, origin: Origin, why: Words): Setting<T> => ({ known: true, value, origin, why });

/** `blame`: whether code that was not read decides it, or the file says something that cannot be read. */
export const unread = (why: Words, blame: 'code' | 'file' = 'file'): Setting<never> => ({ known: false, why, blame });

/**
 * What a deployment is set to once code or builder have spoken: the part of Serve's `DeploymentConfig` and
 * `ReplicaConfig` (`ray/serve/_private/config.py`) that decides what it reserves.
 */
export interface DeploymentSettings {
  readonly name: string;
  readonly source: 'builder' | 'yaml' | 'python';
  /** The token that stands for it in the file. */
  readonly range: TextRange;
  /** True where nothing in the file shows that the deployment exists. */
  readonly hidden: boolean;
  /** `num_replicas`; a null leaves even Ray without a number. */
  readonly count: Setting<number | null>;
  /** `autoscaling_config`: while there is one, the count has no effect. */
  readonly scaling: Setting<Scaling | null>;
  /** What the replica's actor asks for, in the group or alone. */
  readonly actor: Setting<Resources>;
  readonly group: Setting<Group | null>;
  /** Null: not set, which is PACK for a group. */
  readonly strategy: Setting<Strategy | null>;
  readonly gang: Setting<Gang | null>;
  readonly helpers: Setting<readonly HelperActor[]>;
  /** `max_replicas_per_node`. */
  readonly perNode: Setting<number | null>;
  /** `label_selector` of the actor, and after it those of its `fallback_strategy`; empty: none (2.54 on). */
  readonly selectors: Setting<readonly LabelSelector[]>;
  /** `placement_group_bundle_label_selector`; empty: none (2.54 on). */
  readonly bundleSelectors: Setting<readonly LabelSelector[]>;
  /** `max_surge_percent` (2.60 on): replicas beyond the target while a new version rolls out. */
  readonly surge: Setting<number>;
  /** What replicas reserve themselves once they run, beyond all of the above; null: nothing. */
  readonly later: Words | null;
  /** The number of replicas follows something that the file does not show; null: it does not. */
  readonly follows: { readonly range: ReplicaRange | null; readonly why: Words } | null;
}
