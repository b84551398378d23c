import type { TextRange } from '../text/text-range.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import type { ScalarType } from '../yaml/py-scalar.ts';
import type { Dict, Scalar, Value } from './evaluate/state/values.ts';

const TYPES: Readonly<Record<Scalar['type'], ScalarType>> = {
  null: 'null',
  bool: 'bool',
  int: 'int',
  float: 'float',
  str: 'string',
};

/** A Python value as the tree that the same YAML would make, at a place in the Python file; null where it is not known. */
export const treeOf = (value: Value, range: TextRange, depth = 0): Tree | null => {
  if (depth > 50) return null;
  switch (value.kind) {
    case 'scalar':
      return { kind: 'scalar', type: TYPES[value.type], value: value.value, range };
    case 'sequence':
      return listOf(value, range, depth);
    case 'dict':
      return mapOf(value, range, depth);
    case 'record':
      return mapOf(value.fields, range, depth);
    case 'class':
      return { kind: 'scalar', type: 'string', value: value.name, range };
    case 'foreign':
      return { kind: 'scalar', type: 'string', value: value.path, range };
    default:
      return null;
  }
};

const listOf = (value: Value & { kind: 'sequence' }, range: TextRange, depth: number): Tree | null => {
  const items = value.items.map((item) => treeOf(item, range, depth + 1));
  if (value.spoiled !== null || value.type === 'set' || !items.every((item) => item !== null)) return null;
  return { kind: 'list', flow: true, range, items };
};

const mapOf = (value: Dict, range: TextRange, depth: number): Tree | null => {
  const entries = new Map<string, Entry>();
  for (const { key, value: inner } of value.entries.values()) {
    const tree = treeOf(inner, range, depth + 1);
    if (tree === null) return null;
    const name = String(key.value);
    entries.set(name, { key: name, keyRange: range, value: tree, merged: false, textual: key.type === 'str' });
  }
  return value.spoiled === null ? { kind: 'map', flow: true, range, entries } : null;
};
