import type { Tree } from '../yaml/tree.ts';
import { jsonOf } from '../yaml/json-tree.ts';

/** A value as JSON with sorted keys: the same text for the same value. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value ?? null));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
};

/** The same of a tree; `absent` for none. */
export const canonicalTree = (tree: Tree | undefined, absent: unknown = null): string =>
  canonical(tree === undefined ? absent : jsonOf(tree));
