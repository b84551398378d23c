import type { ModelName } from './model-facts.ts';
import type { Option, Options } from './option.ts';
import type { Feed } from './setting-values.ts';
import { TABLE } from './table/index.ts';

/** Models whose mapping also takes the options of another: the builder hands a model's options to `serve.deployment`. */
const ALSO: Partial<Record<ModelName, ModelName>> = { DeploymentConfig: 'DeploymentSchema' };

/** The rows by model and key, as every key of a file asks for them many times. */
const ROWS: ReadonlyMap<string, ReadonlyMap<string, Option>> = new Map(
  Object.entries(TABLE).map(([model, options]) => [model, new Map(Object.entries(options))]),
);

const ownOption = (model: ModelName, key: string): Option | undefined => ROWS.get(model)?.get(key);

/** The row of a key; undefined for a key that no release knows there. */
export const optionOf = (model: ModelName, key: string): Option | undefined => {
  const also = ALSO[model];
  return ownOption(model, key) ?? (also && ownOption(also, key));
};

/** The rows of a model's own keys. */
export const optionsOf = (model: ModelName): Options => TABLE[model];

/** The keys of a model of whose rows something is true. */
export const keysWith = (model: ModelName, test: (option: Option) => boolean): readonly string[] =>
  Object.entries(TABLE[model]).flatMap(([key, option]) => (test(option) ? [key] : []));

type Feeds = readonly (readonly [key: string, feed: Feed])[];

const feedsIn = (options: Options): Feeds =>
  Object.entries(options).flatMap(([key, { feeds = [] }]) => feeds.map((feed) => [key, feed] as const));

/** By model: every deployment of every module that is read asks for them. */
const FEEDS: ReadonlyMap<string, Feeds> = new Map(
  Object.entries(TABLE).map(([model, options]) => [model, feedsIn(options)]),
);

/** Every setting that the options of a model feed, with the key of the option. */
export const feedsOf = (model: ModelName): Feeds => FEEDS.get(model) ?? [];
