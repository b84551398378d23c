/** A parsed `config.json`, or a part of it. */
export type Config = Readonly<Record<string, unknown>>;

/** Undefined for anything but a mapping. */
export const configIn = (value: unknown): Config | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : undefined;

/** The content of a key; undefined where it is null, as `transformers` takes a null for what the class decides. */
export const at = (config: Config, key: string): unknown =>
  Object.hasOwn(config, key) ? (config[key] ?? undefined) : undefined;

/** The part of a config under a key, empty where there is none. */
export const part = (config: Config, key: string): Config => configIn(at(config, key)) ?? {};

/** A number that counts something; undefined for anything else. */
export const countAt = (config: Config, key: string): number | undefined => {
  const value = at(config, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

/** The first of the keys that counts something; NaN where none does, which makes every sum with it unknown. */
export const count = (config: Config, ...keys: readonly string[]): number =>
  keys.map((key) => countAt(config, key)).find((value) => value !== undefined) ?? NaN;

/** A switch, `usual` where the config does not say it. */
export const flag = (config: Config, key: string, usual = false): boolean => {
  const value = at(config, key);
  return typeof value === 'boolean' ? value : usual;
};

export const textAt = (config: Config, key: string): string | undefined => {
  const value = at(config, key);
  return typeof value === 'string' ? value : undefined;
};

/** The items of a list; undefined for anything else. */
export const listAt = (config: Config, key: string): readonly unknown[] | undefined => {
  const value = at(config, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
};
