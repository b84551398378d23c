import { feedsOf } from '../options/options-of.ts';
import type { PlainFeed, SettingValues } from '../options/setting-values.ts';
import { filledRequestLimit } from '../ray/facts/deployments.ts';
import { amountOf, toRecord } from '../ray/amounts.ts';
import { listed } from '../ray/bundles.ts';
import { at } from '../ray/release.ts';
import type { Tree } from '../yaml/tree.ts';
import { canonical } from './canonical.ts';
import { defaultOf } from './defaults.ts';
import { treeOfJson } from '../yaml/json-tree.ts';
import { givenTo } from './sides.ts';
import type { DeploymentSides } from './sides.ts';

/** What an option is that a file leaves to code or builder, where the setting that it feeds is known: null where not. */
export const settingBeside = (
  sides: DeploymentSides,
  key: string,
  running: Tree,
): { readonly inFile: Tree; readonly isSame: boolean } | null => {
  const { settings, release } = sides;
  const feed = plainFeed(key);
  const setting = feed && settings?.[feed.setting];
  if (feed === undefined || setting?.known !== true) return null;
  const value = spelled(feed.setting, setting.value ?? limitDefault(key, release));
  const found = spelled(feed.setting, feed.read(running, release) ?? feed.unset);
  return { inFile: givenTo(sides, key) ?? treeOfJson(value), isSame: canonical(value) === canonical(found) };
};

const plainFeed = (key: string): PlainFeed | undefined =>
  feedsOf('DeploymentSchema')
    .filter(([name]) => name === key)
    .map(([, feed]) => feed)
    .find((feed) => feed.weighed !== true);

/** A setting as a file would write it. */
const spelled = (setting: keyof SettingValues, value: unknown): unknown =>
  value === null ? null : (SPELLED[setting]?.(value) ?? plain(value));

const SPELLED: Readonly<Partial<Record<keyof SettingValues, (value: unknown) => unknown>>> = {
  group: (value) => listed((value as NonNullable<SettingValues['group']>).bundles).map(toRecord),
  gang: (value) => {
    const { size, strategy } = value as NonNullable<SettingValues['gang']>;
    return { gang_size: size, gang_placement_strategy: strategy };
  },
};

/** A setting as JSON; amounts are held as whole numbers of ten thousandths. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return amountOf(value);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, part]) => [String(key), plain(part)]));
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
    : value;
};

const limitDefault = (key: string, release: string): unknown =>
  key.startsWith('max_')
    ? ((rayDefault(key, release) as { readonly value?: unknown } | undefined)?.value ?? null)
    : null;

/** What Ray makes of an option that neither file nor code sets (`DeploymentConfig` in `ray/serve/_private/config.py`). */
export const rayDefault = (key: string, release: string): Tree | undefined => {
  const filled = key.startsWith('max_concurrent') ? at(filledRequestLimit, release) : null;
  return filled == null ? (defaultOf('DeploymentConfig', key, release) ?? NOT_SET.get(key)) : treeOfJson(filled);
};

/** Options of `ReplicaConfig`, which no model holds. */
const NOT_SET: ReadonlyMap<string, Tree> = new Map([
  ['max_replicas_per_node', treeOfJson(null)],
  ['placement_group_strategy', treeOfJson('PACK')],
]);
