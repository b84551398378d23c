import type { DeploymentSettings } from '../deployments/settings.ts';
import { keysOf } from '../options/model-facts.ts';
import { feedsOf } from '../options/options-of.ts';
import type { PlainFeed } from '../options/setting-values.ts';
import { modelUnder } from '../options/walk.ts';
import { filledRequestLimit } from '../ray/facts/deployments.ts';
import { amountOf } from '../ray/amounts.ts';
import { at } from '../ray/release.ts';
import { entryOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { defaultOf } from './defaults.ts';
import { treeOfJson } from './json-tree.ts';
import type { DeploymentSides } from './sides.ts';
import { unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';

/** Options that are compared with others beside them. */
const APART = new Set(['name', 'num_replicas', 'autoscaling_config', 'ray_actor_options', 'route_prefix']);

/** What is unlike among the options of a deployment that each stand for themselves. */
export const unlikePlain = (sides: DeploymentSides): readonly Unlike[] =>
  keysOf('DeploymentSchema', sides.release)
    .filter((key) => !APART.has(key))
    .flatMap((key) => unlikeOption(sides, key));

const unlikeOption = (sides: DeploymentSides, key: string): readonly Unlike[] => {
  const { written, deployed, inForce, release, near } = sides;
  const own = entryOf(written, key);
  const before = valueOf(deployed, key);
  const told = valueOf(inForce, key);
  const pair = {
    path: [key],
    near: own?.keyRange ?? near,
    model: modelUnder('DeploymentSchema', key, release) ?? null,
  };
  if (own !== undefined && before !== undefined)
    return unlikeIn({ ...pair, inFile: own.value, running: before }, release);
  const running = told ?? before ?? rayDefault(key, release);
  if (own !== undefined) return unlikeIn({ ...pair, inFile: own.value, running }, release);
  if (running === undefined || (before === undefined && told === undefined)) return [];
  return unlikeUnwritten(sides, key, running);
};

/** The file leaves it to the code: what that sets where it was read, else Ray’s default if somebody else wrote it. */
const unlikeUnwritten = (sides: DeploymentSides, key: string, running: Tree): readonly Unlike[] => {
  const { settings, deployed, release, near } = sides;
  const inCode = codeValue(settings, key, running, release);
  if (inCode === 'same') return [];
  if (inCode !== null) return [{ path: [key], inFile: treeOfJson(inCode.value), running, range: near }];
  if (valueOf(deployed, key) === undefined) return [];
  const model = modelUnder('DeploymentSchema', key, release) ?? null;
  return unlikeIn({ path: [key], inFile: rayDefault(key, release), running, near, model }, release);
};

/** What the code is known to set, unless that is the same; null where it is not known. */
const codeValue = (
  settings: DeploymentSettings | undefined,
  key: string,
  running: Tree,
  release: string,
): 'same' | { readonly value: unknown } | null => {
  const feed = settings && plainFeed(key);
  if (settings === undefined || feed === undefined) return null;
  const setting = settings[feed.setting];
  if (!setting.known) return null;
  const value = plain(setting.value ?? limitDefault(key, release));
  const found = plain(feed.read(running, release) ?? feed.unset);
  return JSON.stringify(value) === JSON.stringify(found) ? 'same' : { value };
};

const plainFeed = (key: string): PlainFeed | undefined =>
  feedsOf('DeploymentSchema')
    .filter(([name]) => name === key)
    .map(([, feed]) => feed)
    .find((feed) => feed.weighed !== true);

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
const rayDefault = (key: string, release: string): Tree | undefined => {
  const filled = key.startsWith('max_concurrent') ? at(filledRequestLimit, release) : null;
  return filled == null ? (defaultOf('DeploymentConfig', key, release) ?? NOT_SET.get(key)) : treeOfJson(filled);
};

/** Options of `ReplicaConfig`, which no model holds. */
const NOT_SET: ReadonlyMap<string, Tree> = new Map([
  ['max_replicas_per_node', treeOfJson(null)],
  ['placement_group_strategy', treeOfJson('PACK')],
]);
