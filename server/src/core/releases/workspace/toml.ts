import { parse } from 'smol-toml';

export type Table = Readonly<Record<string, unknown>>;

/** The content of a TOML text; empty where it is none. */
export const tomlOf = (text: string): Table => {
  try {
    return parse(text);
  } catch {
    return {};
  }
};

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The table at a path; empty where there is none. */
export const tableAt = (table: Table, ...path: readonly string[]): Table =>
  path.reduce<Table>((at, key) => {
    const value = Object.hasOwn(at, key) ? at[key] : undefined;
    return isTable(value) ? value : {};
  }, table);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const stringsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((item): item is string => typeof item === 'string');
