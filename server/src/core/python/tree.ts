import type { TextRange } from '../text/text-range.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import type { ScalarType } from '../yaml/py-scalar.ts';
import { isStrange } from './evaluate/names/foreign-names.ts';
import { SOME_VARIABLE, isVariable } from './idle-values.ts';
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

/** The data file whose own places count: what comes from there stands there, and what is idle and not known is left out. */
type Home = string | null;

/** How a tree is made: what does not count, and whose places do. */
interface Making {
  readonly idle: Idle;
  readonly home: Home;
  /** How many nodes more are made: values that stand in each other many times over end there. */
  left: number;
}

const MOST = 50_000;

/**
 * A Python value as the tree that the same YAML would make, at a place in the Python file; null where it is not known.
 * What is not known at an idle place becomes an empty mapping.
 */
export const treeOf = (value: Value, range: TextRange, idle: Idle = NEVER, path = ''): Tree | null =>
  made(value, range, { idle, home: null, left: MOST }, path);

/** The same with every value that comes from a data file at its place there, and all others at `range` or beside them. */
export const treeIn = (home: string, value: Value, range: TextRange, idle: Idle): Tree | null =>
  made(value, range, { idle, home, left: MOST }, '');

const made = (value: Value, around: TextRange, making: Making, path: string): Tree | null => {
  const range = placeIn(value, making.home) ?? around;
  const found = path.length > 2000 || making.left-- <= 0 ? null : knownTree(value, range, making, path);
  return found === null && making.home === null && making.idle(path)
    ? { kind: 'map', flow: true, range, entries: new Map() }
    : found;
};

/** Where a value stands in a data file; null for one that comes from elsewhere. */
export const placeIn = (value: Value, home: Home): TextRange | null => {
  const from = value.kind === 'scalar' || value.kind === 'sequence' || value.kind === 'dict' ? value.from : undefined;
  return from?.path === home ? from.range : null;
};

const knownTree = (value: Value, range: TextRange, making: Making, path: string): Tree | null => {
  switch (value.kind) {
    case 'scalar':
      return { kind: 'scalar', type: TYPES[value.type], value: value.value, range };
    case 'sequence':
      return listOf(value, range, making, path);
    case 'dict':
      return mapOf(value, range, making, path);
    case 'record':
      return mapOf(value.fields, range, making, path);
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

const listOf = (value: Value & { kind: 'sequence' }, range: TextRange, making: Making, path: string): Tree | null => {
  const items = value.items.map((item, index) => made(item, range, making, inside(path, String(index))));
  if (value.spoiled !== null || value.type === 'set' || !items.every((item) => item !== null)) return null;
  return { kind: 'list', flow: true, range, items };
};

const mapOf = (value: Dict, range: TextRange, making: Making, path: string): Tree | null => {
  const { home, idle } = making;
  // What neither key nor value of stands in the data file is as a merge key brings it: no edit can change it.
  const entries = new Map<string, Entry>();
  for (const { key, value: inner } of value.entries.values()) {
    const name = String(key.value);
    const at = inside(path, name);
    const tree = made(inner, range, making, at) ?? variableAt(at, range, making);
    if (tree === null && home !== null && idle(at)) continue;
    if (tree === null) return null;
    const [own, its] = [placeIn(key, home), placeIn(inner, home)];
    const isElsewhere = home !== null && own === null && its === null;
    const entry = {
      key: name,
      keyRange: own ?? its ?? firstPlace(inner, home) ?? range,
      value: tree,
      merged: isElsewhere,
      textual: key.type === 'str',
    };
    entries.set(name, entry);
  }
  return value.spoiled === null ? { kind: 'map', flow: true, range, entries } : null;
};

/** A variable of the environment is a text, whatever it says. */
const variableAt = (path: string, range: TextRange, { idle }: Making): Tree | null =>
  idle(path) && isVariable(path) ? { kind: 'scalar', type: 'string', value: SOME_VARIABLE, range } : null;

/** The first scalar inside a value that comes from a data file. */
export const firstPlace = (value: Value, home: Home, depth = 0): TextRange | null => {
  if (value.kind === 'scalar') return placeIn(value, home);
  if (depth > 20) return null;
  for (const one of partsOf(value)) {
    const place = firstPlace(one, home, depth + 1);
    if (place !== null) return place;
  }
  return null;
};

const partsOf = (value: Value): readonly Value[] => {
  if (value.kind === 'sequence') return value.items;
  const fields = value.kind === 'record' ? value.fields : value;
  return fields.kind === 'dict' ? [...fields.entries.values()].map((entry) => entry.value) : [];
};
