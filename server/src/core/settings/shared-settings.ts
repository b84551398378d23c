import type { Loads } from '../load/named-loads.ts';
import type { Prices } from '../prices/prices.ts';
import type { Severity } from '../problems/problem.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** The one name of the file in which a repository keeps the settings that everybody shares. */
export const SETTINGS_FILE = 'rayservelens.yaml';

/** What can be said for all files or, in an override, for some. */
export interface SettingValues {
  readonly rayVersion?: string;
  /** In the form of `--cluster`. */
  readonly cluster?: string;
  /** The file that describes the cluster, by its way from the folder of the settings. */
  readonly clusterFile?: string;
  readonly load?: Loads;
  readonly prices?: Prices;
  /** Severity by rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Values for the files that one of the globs matches. */
export interface Override extends SettingValues {
  readonly files: readonly string[];
}

/** The lowest severity that makes a check fail. */
export type Threshold = 'error' | 'warning' | 'never';

/** What a settings file says. Globs count from its folder. */
export interface SharedSettings extends SettingValues {
  /** With these only what one of them matches is looked at. */
  readonly include: readonly string[];
  /** What one of them matches is not looked at. */
  readonly exclude: readonly string[];
  readonly failOn?: Threshold;
  /** In the order of the file: of two that match, the later one counts. */
  readonly overrides: readonly Override[];
  /** What of the file is not used. */
  readonly problems: readonly SettingProblem[];
}

/** Something in a settings file that is not used; all else is. */
export interface SettingProblem {
  readonly range: TextRange;
  readonly message: Words;
  /** What was probably meant in place of the range. */
  readonly near?: string;
}
