import type { Analysis } from '../../../core/index.ts';

/** Asked once for each list of names. */
export const remembering = <T>(work: (names: readonly string[]) => T): ((names: readonly string[]) => T) => {
  const known = new Map<string, T>();
  return (names) => {
    const key = JSON.stringify(names);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(names);
    known.set(key, made);
    return made;
  };
};

/** Each config of an analysis is looked at once. */
export const byConfig = <T>(work: (analysis: Analysis, config: number) => T) => {
  const known = new WeakMap<Analysis, Map<number, T>>();
  return (analysis: Analysis, config: number): T => {
    const own = known.get(analysis) ?? new Map<number, T>();
    known.set(analysis, own);
    const found = own.get(config) ?? work(analysis, config);
    own.set(config, found);
    return found;
  };
};
