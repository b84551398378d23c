import { mappingOf } from '../language/expressions.ts';
import type { Args } from '../language/calls.ts';
import { truthOf } from '../language/operations.ts';
import { copied, copiedDict } from './deep-copies.ts';
import { dict, NONE, sequence, setItem, stringIn, text } from '../state/values.ts';
import type { Dict, Instance, Record, Scalar, Value } from '../state/values.ts';

/** Methods of pydantic models that make a copy or a dict of them; what they hold is not checked anew. */
export const MODEL_METHODS: ReadonlySet<string> = new Set(['copy', 'model_copy', 'dict', 'model_dump']);

/** `model.model_copy(update={…})` of a config of Ray; null where it is not followed. */
export const recordMethod = (self: Record, name: string, args: Args): Record | null => {
  const update = updateIn(name, args);
  if (update === null || self.fields.spoiled !== null) return null;
  const isDeep = truthOf(args.named.get('deep') ?? NONE);
  const held = isDeep === true ? copiedDict(self.fields) : self.fields;
  if (isDeep === null || held === null) return null;
  const fields = dict([...held.entries.values()].map(({ key, value }) => [key, value] as const));
  for (const { key, value } of update.entries.values()) setItem(fields, key, value);
  return { kind: 'record', path: self.path, fields };
};

/** The same of an object of a model of the workspace, and its content as a dict. */
export const instanceMethod = (self: Instance, name: string, args: Args): Value | null => {
  if (self.of.model !== 'pydantic' || self.spoiled !== null) return null;
  if (name === 'dict' || name === 'model_dump')
    return args.named.size + args.positional.length === 0 ? dumped(self) : null;
  const update = updateIn(name, args);
  if (update === null) return null;
  const fields = new Map(self.fields);
  for (const { key, value } of update.entries.values()) fields.set(stringIn(key) ?? '', value);
  return { kind: 'instance', of: self.of, fields, spoiled: null };
};

/** What a copy is to hold beside or over its model; null for what is no plain copy. */
export const updateIn = (name: string, { positional, named }: Args): Dict | null => {
  if ((name !== 'copy' && name !== 'model_copy') || positional.length > 0) return null;
  if ([...named.keys()].some((key) => key !== 'update' && key !== 'deep')) return null;
  const update = named.get('update') ?? NONE;
  return update === NONE ? dict() : mappingOf(update);
};

const dumped = (self: Instance): Value | null => {
  const pairs = [...self.fields].map(([name, value]) => [text(name), plainOf(value)] as const);
  if (!pairs.every((pair): pair is [(typeof pair)[0], Value] => pair[1] !== null)) return null;
  return dict(pairs);
};

/** Models inside become dicts too. */
const plainOf = (value: Value): Value | null => {
  if (value.kind === 'instance') return value.of.model === 'pydantic' && value.spoiled === null ? dumped(value) : null;
  return value.kind === 'scalar' || value.kind === 'dict' || value.kind === 'sequence' || value.kind === 'unknown'
    ? value
    : null;
};

/** `dataclasses.asdict(object)`: dataclasses inside become dicts too, and all of it is new. */
export const asDict = (object: Value | undefined): Dict | null => {
  if (object?.kind !== 'instance' || object.of.model !== 'dataclass' || object.spoiled !== null) return null;
  const made = dict();
  for (const [name, value] of object.fields) {
    const inner = plainCopy(value);
    if (inner === null) return null;
    setItem(made, text(name), inner);
  }
  return made;
};

const plainCopy = (value: Value): Value | null => {
  if (value.kind === 'instance') return value.of.model === 'enum' ? value : asDict(value);
  if (value.kind === 'sequence') {
    const items = value.items.map(plainCopy);
    return value.spoiled === null && items.every((item) => item !== null) ? sequence(value.type, items) : null;
  }
  if (value.kind !== 'dict') return copied(value);
  const pairs = [...value.entries.values()].map((entry) => [entry.key, plainCopy(entry.value)] as const);
  const isWhole = value.spoiled === null && pairs.every((pair): pair is [Scalar, Value] => pair[1] !== null);
  return isWhole ? dict(pairs as readonly (readonly [Scalar, Value])[]) : null;
};

/** `dataclasses.replace(object, name=value)`; null where it is not followed. */
export const replaced = (object: Value | undefined, named: Args['named']): Value | null => {
  if (object?.kind !== 'instance' || object.of.model !== 'dataclass' || object.spoiled !== null) return null;
  if ([...named.keys()].some((name) => !object.fields.has(name))) return null;
  return { kind: 'instance', of: object.of, fields: new Map([...object.fields, ...named]), spoiled: null };
};
