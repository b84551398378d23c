import { fieldFact } from '../options/model-facts.ts';
import { feedsOf } from '../options/options-of.ts';
import type { Origin } from '../options/read/values.ts';
import type { PlainFeed, WeighedName } from '../options/setting-values.ts';
import type { Words } from '../text/words.ts';
import { isNull } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { known, unread } from './settings.ts';
import type { Setting, Settings } from './settings.ts';

/** Where options are written: their values by key, and the words that say so. */
export interface Options {
  readonly value: (key: string) => Tree | undefined;
  readonly why: (key: string) => Words;
  readonly origin: Origin;
}

export const unreadable = (key: string): Words => ({
  en: `unknown: ${key} cannot be read`,
  vi: `chưa biết: không đọc được ${key}`,
});

/** The settings that one option alone makes: all but those of which Ray weighs two options together. */
type Plain = Omit<Settings, WeighedName>;

/** Written options over what was set before; of two names of one setting the later row counts. */
export const optionsOver = (base: Plain, options: Options, release: string): Plain => {
  const made: Partial<Record<keyof Plain, Setting<PlainFeed['unset']>>> = {};
  for (const [key, feed] of feedsOf('DeploymentSchema'))
    if (feed.weighed !== true)
      made[feed.setting] = settingOver(made[feed.setting] ?? base[feed.setting], key, feed, options, release);
  return made as unknown as Plain;
};

const settingOver = (
  old: Setting<PlainFeed['unset']>,
  key: string,
  feed: PlainFeed,
  { value, why, origin }: Options,
  release: string,
): Setting<PlainFeed['unset']> => {
  const { unset, read, nulls, knownBy } = feed;
  const tree = value(key);
  if (tree === undefined || (knownBy !== undefined && fieldFact(...knownBy, release) === undefined)) return old;
  if (isNull(tree)) return nulls === true ? known(unset, origin, why(key)) : old;
  const found = read(tree, release);
  return found === null || found === undefined ? unread(unreadable(key)) : known(found, origin, why(key));
};
