import { feedsOf } from '../options/options-of.ts';
import type { Feed } from '../options/setting-values.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { known, unread } from './settings.ts';
import type { DeploymentSettings, Setting, Settings } from './settings.ts';

const DEFAULT = { en: 'Ray’s default', vi: 'mặc định của Ray' };
const CODE = { en: 'unknown: the file leaves it to the code', vi: 'chưa biết: file để cho code quyết định' };

/** One setting for each option that feeds one. */
const settingsBy = (make: (feed: Feed) => Setting<Feed['unset']>): Settings =>
  Object.fromEntries(feedsOf('DeploymentSchema').map(([, feed]) => [feed.setting, make(feed)])) as unknown as Settings;

/** The same for every deployment. */
const UNSET = settingsBy(({ unset }) => known(unset, 'default', DEFAULT));

/**
 * A deployment that says nothing of itself: one replica of 1 CPU. `num_cpus` is 1 whenever it is absent
 * (`ReplicaConfig` in `ray/serve/_private/config.py`, every release).
 */
export const serveDefaults = (
  name: string,
  source: DeploymentSettings['source'],
  range: TextRange,
): DeploymentSettings => ({
  name,
  source,
  range,
  hidden: false,
  ...UNSET,
  later: null,
  follows: null,
});

/** A deployment of code that was not read: everything that the file leaves out is unknown. */
export const unreadCode = (name: string, range: TextRange, why: Words = CODE): DeploymentSettings => {
  const nothing = unread(why, 'code');
  return { ...serveDefaults(name, 'yaml', range), ...settingsBy(() => nothing) };
};
