import type { TextRange } from '../text/text-range.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import type { ScalarType } from '../yaml/py-scalar.ts';
import { isStrange } from './evaluate/names/foreign-names.ts';
import type { Class, Dict, Scalar, Value } from './evaluate/state/values.ts';

const TYPES: Readonly<Record<Scalar['type'], ScalarType>> = {
  null: 'null',
  bool: 'bool',
  int: 'int',
  float: 'float',
  str: 'string',
};

/** True for a place inside a value, as dotted keys, of which nothing counts but that it is there. */
export type Idle = (path: string) => boolean;

const NEVER: Idle = () => false;

/**
 * A Python value as the tree that the same YAML would make, at a place in the Python file; null where it is not known.
 * What is not known at an idle place becomes an empty mapping.
 */
export const treeOf = (value: Value, range: TextRange, idle: Idle = NEVER, path = ''): Tree | null => {
  const found = path.length > 2000 ? null : knownTree(value, range, idle, path);
  return found === null && idle(path) ? { kind: 'map', flow: true, range, entries: new Map() } : found;
};

const knownTree = (value: Value, range: TextRange, idle: Idle, path: string): Tree | null => {
  switch (value.kind) {
    case 'scalar':
      return { kind: 'scalar', type: TYPES[value.type], value: value.value, range };
    case 'sequence':
      return listOf(value, range, idle, path);
    case 'dict':
      return mapOf(value, range, idle, path);
    case 'record':
      return mapOf(value.fields, range, idle, path);
    case 'class':
      return { kind: 'scalar', type: 'string', value: pathOf(value), range };
    case 'foreign':
      if (value.made !== undefined || isStrange(value.path)) return null;
      return { kind: 'scalar', type: 'string', value: value.path, range };
    default:
      return null;
  }
};

/** A class as a text names it: with its module. */
const pathOf = ({ name, module }: Class): string =>
  module.path === '' && module.name.endsWith(`.${name}`) ? module.name : `${module.name}:${name}`;

const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const listOf = (value: Value & { kind: 'sequence' }, range: TextRange, idle: Idle, path: string): Tree | null => {
  const items = value.items.map((item, index) => treeOf(item, range, idle, inside(path, String(index))));
  if (value.spoiled !== null || value.type === 'set' || !items.every((item) => item !== null)) return null;
  return { kind: 'list', flow: true, range, items };
};

const mapOf = (value: Dict, range: TextRange, idle: Idle, path: string): Tree | null => {
  const entries = new Map<string, Entry>();
  for (const { key, value: inner } of value.entries.values()) {
    const name = String(key.value);
    const tree = treeOf(inner, range, idle, inside(path, name));
    if (tree === null) return null;
    entries.set(name, { key: name, keyRange: range, value: tree, merged: false, textual: key.type === 'str' });
  }
  return value.spoiled === null ? { kind: 'map', flow: true, range, entries } : null;
};
