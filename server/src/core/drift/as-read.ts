import { fieldFact, unknownKeysOf } from '../options/model-facts.ts';
import type { FieldFact, ModelName } from '../options/model-facts.ts';
import { boolOf, floatOf, textOf, wholeOf } from '../options/read/numbers.ts';
import { modelUnder } from '../options/walk.ts';
import type { Entry, MapNode, ScalarNode, Tree } from '../yaml/tree.ts';
import { withEntries } from '../yaml/json-tree.ts';

/**
 * A mapping as a release's model holds it once it has read it: numbers, texts and names converted as pydantic does, keys
 * that it ignores left out. What the model does not take stays as it is.
 */
export const asRead = (model: ModelName, map: MapNode, release: string): MapNode =>
  withEntries(
    map,
    [...map.entries.values()].flatMap((entry) => readEntry(model, entry, release)),
  );

const readEntry = (model: ModelName, entry: Entry, release: string): readonly Entry[] => {
  const fact = fieldFact(model, entry.key, release);
  if (fact === undefined) return unknownKeysOf(model, release) === 'ignored' ? [] : [entry];
  return [{ ...entry, value: valueRead(model, entry, fact, release) }];
};

const valueRead = (model: ModelName, { key, value }: Entry, fact: FieldFact, release: string): Tree => {
  const under = modelUnder(model, key, release);
  const read = (tree: Tree): Tree => (under !== undefined && tree.kind === 'map' ? asRead(under, tree, release) : tree);
  if (value.kind === 'list') return { ...value, items: value.items.map(read) };
  if (value.kind === 'map') return read(value);
  return key === 'log_level' ? levelRead(value) : scalarRead(value, fact, release);
};

const scalarRead = (tree: ScalarNode, fact: FieldFact, release: string): ScalarNode => {
  const { kind, accepts = '', choices, caseless } = fact;
  if (tree.value === null) return tree;
  if (choices !== undefined) return caseless === true ? chosen(tree, choices) : tree;
  if (kind === 'int') return numbered(tree, wholeOf(tree, release), 'int');
  if (kind === 'float') return numbered(tree, floatOf(tree), 'float');
  if (kind === 'str') return worded(tree, textOf(tree));
  const flag = isFlag(accepts) ? boolOf(tree) : undefined;
  return flag === undefined ? tree : { ...tree, type: 'bool', value: flag };
};

const numbered = (tree: ScalarNode, value: number | undefined, type: 'int' | 'float'): ScalarNode =>
  value === undefined ? tree : { ...tree, type, value };

const worded = (tree: ScalarNode, value: string | undefined): ScalarNode =>
  value === undefined ? tree : { ...tree, type: 'string', value };

/** A field of a boolean takes words for it and no other text. */
const isFlag = (accepts: string): boolean => /t.*f/.test(accepts) && accepts.includes('y') && !accepts.includes('s');

const chosen = (tree: ScalarNode, choices: readonly (string | number)[]): ScalarNode =>
  worded(
    tree,
    choices
      .filter((choice) => typeof choice === 'string')
      .find((choice) => choice.toLowerCase() === String(tree.value).toLowerCase()),
  );

/** `LoggingConfig` keeps a level by its name (`valid_log_level` in `ray/serve/schema.py`, every release). */
const levelRead = (tree: ScalarNode): ScalarNode => {
  const number = floatOf(tree);
  return worded(tree, number === undefined ? undefined : LEVELS.get(number));
};

/** `logging._levelToName` of Python. */
const LEVELS: ReadonlyMap<number, string> = new Map([
  [50, 'CRITICAL'],
  [40, 'ERROR'],
  [30, 'WARNING'],
  [20, 'INFO'],
  [10, 'DEBUG'],
  [0, 'NOTSET'],
]);
