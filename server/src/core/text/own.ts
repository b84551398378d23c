/**
 * What a table holds under a name that a person wrote; undefined for names that every object of JavaScript has, such as
 * `constructor`.
 */
export const own = <T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
