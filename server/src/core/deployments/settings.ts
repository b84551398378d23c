import type { SettingName, SettingValues } from '../options/setting-values.ts';
import type { Origin } from '../options/read/values.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import type { ReplicaRange } from './replica.ts';

/** A value with where it comes from, or the reason why what was read does not decide it. */
export type Setting<T> =
  | { readonly known: true; readonly value: T; readonly origin: Origin; readonly why: Words }
  | { readonly known: false; readonly why: Words; readonly blame: 'code' | 'file' };

export const known = <T>(value: T, origin: Origin, why: Words): Setting<T> => ({ known: true, value, origin, why });

/** `blame`: whether code that was not read decides it, or the file says something that cannot be read. */
export const unread = (why: Words, blame: 'code' | 'file' = 'file'): Setting<never> => ({ known: false, why, blame });

/** What options set of a deployment, once code or builder have spoken. */
export type Settings = { readonly [K in SettingName]: Setting<SettingValues[K]> };

/** What a deployment is set to, and what else is known of it. */
export interface DeploymentSettings extends Settings {
  readonly name: string;
  readonly source: 'builder' | 'yaml' | 'python';
  /** The token that stands for it in the file. */
  readonly range: TextRange;
  /** True where nothing in the file shows that the deployment exists. */
  readonly hidden: boolean;
  /** What replicas reserve themselves once they run, beyond all of the above; null: nothing. */
  readonly later: Words | null;
  /** The number of replicas follows something that the file does not show; null: it does not. */
  readonly follows: { readonly range: ReplicaRange | null; readonly why: Words } | null;
}
