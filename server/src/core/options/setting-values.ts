import type { Resources } from '../ray/amounts.ts';
import type { Tree } from '../yaml/tree.ts';
import type { ModelName } from './model-facts.ts';
import type { LabelSelector } from './read/labels.ts';
import type { Gang, Group, HelperActor, Scaling, Strategy } from './read/values.ts';

/**
 * What options set of a deployment, by the name of the setting: the part of Serve's `DeploymentConfig` and `ReplicaConfig`
 * (`ray/serve/_private/config.py`) that decides what it reserves.
 */
export interface SettingValues {
  /** `num_replicas`; a null leaves even Ray without a number. */
  readonly count: number | null;
  /** `autoscaling_config`: while there is one, the count has no effect. */
  readonly scaling: Scaling | null;
  /** What the replica's actor asks for, in the group or alone. */
  readonly actor: Resources;
  readonly group: Group | null;
  /** Null: not set, which is PACK for a group. */
  readonly strategy: Strategy | null;
  readonly gang: Gang | null;
  readonly helpers: readonly HelperActor[];
  /** `max_replicas_per_node`. */
  readonly perNode: number | null;
  /** `label_selector` of the actor, and after it those of its `fallback_strategy`; empty: none (2.54 on). */
  readonly selectors: readonly LabelSelector[];
  /** `placement_group_bundle_label_selector`; empty: none (2.54 on). */
  readonly bundleSelectors: readonly LabelSelector[];
  /** `max_surge_percent` (2.60 on): replicas beyond the target while a new version rolls out. */
  readonly surge: number;
  /** `max_ongoing_requests` (up to 2.32 also `max_concurrent_queries`): requests that one replica takes at once; null: nobody says. */
  readonly atOnce: number | null;
  /** `max_queued_requests`: requests that wait at one caller before more are refused; -1: no limit. */
  readonly queue: number;
}

export type SettingName = keyof SettingValues;

/** How an option feeds one setting. */
export interface FeedOf<K extends SettingName> {
  readonly setting: K;
  /** What it is where nobody sets it. */
  readonly unset: SettingValues[K];
  /** The setting that a written value makes; null or undefined where it cannot be read. */
  readonly read: (tree: Tree, release: string) => SettingValues[K] | null | undefined;
  /** True where a written null takes away what was set before; else it leaves that. */
  readonly nulls?: true;
  /** The key without which a release does not know the setting. */
  readonly knownBy?: readonly [model: ModelName, key: string];
}

/** Settings of whose options Ray weighs one with the other, so that none of them alone says what the setting is. */
export type WeighedName = 'count' | 'scaling';

/** A feed of a setting that its option alone makes. */
export type PlainFeed = {
  [K in Exclude<SettingName, WeighedName>]: FeedOf<K> & { readonly weighed?: never };
}[Exclude<SettingName, WeighedName>];

export type Feed = PlainFeed | { [K in WeighedName]: FeedOf<K> & { readonly weighed: true } }[WeighedName];
