import { cutsFractions } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import type { Tree } from '../../yaml/tree.ts';

/** A number as pydantic reads it into a float field: numbers, booleans, and texts that are plain numbers. */
export const floatOf = (tree: Tree | undefined): number | undefined => {
  if (tree?.kind !== 'scalar') return undefined;
  if (typeof tree.value === 'number') return tree.value;
  if (typeof tree.value === 'boolean') return Number(tree.value);
  return typeof tree.value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(tree.value)
    ? Number(tree.value)
    : undefined;
};

/** A whole number as pydantic reads it into an int field; up to 2.54 it cuts fractions off, later it refuses them. */
export const wholeOf = (tree: Tree | undefined, release: string): number | undefined => {
  if (tree?.kind === 'scalar' && typeof tree.value === 'string' && !/^\s*[+-]?\d+\s*$/.test(tree.value))
    return undefined;
  const value = floatOf(tree);
  if (value === undefined || !Number.isSafeInteger(Math.trunc(value))) return undefined;
  return Number.isInteger(value) || at(cutsFractions, release) !== false ? Math.trunc(value) : undefined;
};

/** A whole number of at least 1; null for anything else. */
export const countOf = (tree: Tree | undefined, release: string): number | null => {
  const count = wholeOf(tree, release);
  return count !== undefined && count > 0 ? count : null;
};

/** A boolean as pydantic reads it into a bool field. */
export const boolOf = (tree: Tree | undefined): boolean | undefined => {
  if (tree?.kind !== 'scalar') return undefined;
  const word = String(tree.value).toLowerCase();
  if (['true', 't', 'yes', 'y', 'on', '1'].includes(word)) return true;
  return ['false', 'f', 'no', 'n', 'off', '0'].includes(word) ? false : undefined;
};

/** A text as pydantic reads it into a text field; up to 2.54 it writes numbers and booleans as Python does. */
export const textOf = (tree: Tree): string | undefined => {
  if (tree.kind !== 'scalar' || tree.value === null) return undefined;
  if (typeof tree.value === 'boolean') return tree.value ? 'True' : 'False';
  const written = String(tree.value).replace('Infinity', 'inf').replace('NaN', 'nan');
  return tree.type === 'float' && /^-?\d+$/.test(written) ? `${written}.0` : written;
};
