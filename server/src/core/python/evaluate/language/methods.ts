import type { TextRange } from '../../../text/text-range.ts';
import { callFunction, notFollowed } from './calls.ts';
import type { Args } from './calls.ts';
import { itemsOf, mappingOf } from './expressions.ts';
import { argumentMethod } from '../library/arguments.ts';
import { instanceMethod, recordMethod } from '../library/copies.ts';
import { fileMethod } from '../library/file-objects.ts';
import { setMethod } from '../library/sets.ts';
import { shownText } from '../library/shown.ts';
import { written } from './operations.ts';
import { llmClassMethod } from '../ray/llm-deployments.ts';
import { configMethod, copiedConfig, isLlmConfig } from '../ray/llm-config.ts';
import { deploymentMethod } from '../ray/serve.ts';
import { own } from '../../../text/own.ts';
import { viewOf } from './iterators.ts';
import type { Frame } from '../state/run.ts';
import { CHARACTERS } from '../state/size.ts';
import { dict, keyOf, NONE, sequence, setItem, stringIn, text, truth } from '../state/values.ts';
import type { Dict, Method, Record, Scalar, Sequence, Value } from '../state/values.ts';

/** A method of a value of Python's own types, of a workspace class, or of a deployment. */
export const callMethod = (frame: Frame, method: Method, args: Args, range: TextRange, words: string): Value => {
  const { self, name, func } = method;
  if (func !== null)
    return callFunction(frame, func, { ...args, positional: [self, ...args.positional] }, range, words);
  const known = args.unsure === null ? knownMethod(frame, self, name, args, range) : null;
  return known ?? notFollowed(frame, self, { ...args, positional: [self, ...args.positional] }, range, words);
};

const knownMethod = (frame: Frame, self: Value, name: string, args: Args, range: TextRange): Value | null => {
  if (self.kind === 'deployment') return deploymentMethod(frame, self, name, args, range);
  if (self.kind === 'class') return llmClassMethod(frame, self, name, args, range);
  if (self.kind === 'dict') return self.spoiled ?? dictMethod(self, name, args);
  if (self.kind === 'record')
    return (
      fileMethod(frame, self, name, args) ??
      argumentMethod(frame, self, name, args, range) ??
      ofRecord(frame, self, name, args, range)
    );
  if (self.kind === 'instance') return instanceMethod(self, name, args);
  if (self.kind === 'sequence' && self.type === 'set') return self.spoiled ?? setMethod(self, name, args.positional);
  if (self.kind === 'sequence' && self.type === 'list') return self.spoiled ?? listMethod(self, name, args);
  if (self.kind !== 'scalar' || typeof self.value !== 'string') return null;
  return textMethod(self.value, name, args) ?? (name === 'format' ? shownIn(frame, self.value, args, range) : null);
};

const ofRecord = (frame: Frame, self: Record, name: string, args: Args, range: TextRange): Value | null => {
  const copy = recordMethod(self, name, args);
  if (!isLlmConfig(self)) return copy;
  return copy === null ? configMethod(frame, self, name, args, range) : copiedConfig(frame, copy, args, range);
};

const VIEWS: Partial<globalThis.Record<string, (of: Dict) => Sequence>> = {
  items: ({ entries }) =>
    sequence(
      'list',
      [...entries.values()].map(({ key, value }) => sequence('tuple', [key, value])),
    ),
  keys: ({ entries }) =>
    sequence(
      'list',
      [...entries.values()].map(({ key }) => key),
    ),
  values: ({ entries }) =>
    sequence(
      'list',
      [...entries.values()].map(({ value }) => value),
    ),
};

const dictMethod = (self: Dict, name: string, { positional, named }: Args): Value | null => {
  const [first, second] = positional;
  const shown = own(VIEWS, name);
  if (shown !== undefined) return viewOf(self, shown);
  const entries = [...self.entries.values()];
  if (name === 'copy' && self.factory !== undefined) return null;
  if (name === 'copy') return dict(entries.map(({ key, value }) => [key, value] as const));
  if (name === 'update') return update(self, first, named);
  if (first?.kind !== 'scalar') return null;
  const held = self.entries.get(keyOf(first));
  if (name === 'get') return held?.value ?? second ?? NONE;
  if (name === 'setdefault') return setDefault(self, first, second ?? NONE);
  if (name !== 'pop' || (held === undefined && second === undefined)) return null;
  self.entries.delete(keyOf(first));
  return held?.value ?? second ?? null;
};

const update = (self: Dict, other: Value | undefined, named: Args['named']): Value | null => {
  const map = other === undefined ? dict() : mappingOf(other);
  if (map === null) return null;
  for (const { key, value } of map.entries.values()) setItem(self, key, value);
  for (const [key, value] of named) setItem(self, text(key), value);
  return NONE;
};

const setDefault = (self: Dict, key: Scalar, value: Value): Value => {
  const held = self.entries.get(keyOf(key));
  if (held === undefined) setItem(self, key, value);
  return held?.value ?? value;
};

const listMethod = (self: Sequence, name: string, { positional: [first] }: Args): Value | null => {
  if (name === 'copy') return sequence('list', self.items);
  if (first === undefined) return null;
  if (name === 'append') self.items.push(first);
  else if (name === 'extend') {
    const items = itemsOf(first);
    if (items === null) return null;
    self.items.push(...items);
  } else return null;
  return NONE;
};

const textMethod = (self: string, name: string, args: Args): Value | null => {
  const given = args.positional.map(stringIn);
  const [first, second] = given;
  if (name === 'join') return joined(self, args.positional[0]);
  if (name === 'format') return formatted(self, args);
  if (given.some((one) => one === undefined)) return null;
  if (first === undefined) return transformed(self, name);
  if (name === 'startswith') return truth(self.startsWith(first));
  if (name === 'endswith') return truth(self.endsWith(first));
  if (name === 'replace' && second !== undefined) return replaced(self, first, second);
  if (name === 'split' && first !== '' && second === undefined) return sequence('list', self.split(first).map(text));
  return null;
};

/** Null for a text so long that nothing of it is followed. */
const replaced = (self: string, from: string, to: string): Value | null => {
  const times = from === '' ? self.length + 1 : self.split(from).length - 1;
  return self.length + times * (to.length - from.length) > CHARACTERS ? null : text(self.replaceAll(from, to));
};

const transformed = (self: string, name: string): Value | null => {
  if (name === 'lower') return text(self.toLowerCase());
  if (name === 'upper') return text(self.toUpperCase());
  return name === 'strip' ? text(self.trim()) : null;
};

const joined = (self: string, value: Value | undefined): Value | null => {
  const parts = value === undefined ? undefined : itemsOf(value)?.map(stringIn);
  if (parts?.every((part) => part !== undefined) !== true) return null;
  const length = parts.reduce((sum, part) => sum + part.length + self.length, 0);
  return length > CHARACTERS ? null : text(parts.join(self));
};

/** A text whose named fields, without a conversion or a format, are all given. */
const shownIn = (frame: Frame, self: string, { positional, named }: Args, range: TextRange): Value | null => {
  const fields = [...self.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  const isGiven = positional.length === 0 && fields.every((name) => named.has(name));
  return isGiven && !ODD_FIELDS.test(self) ? shownText(frame, [...named.values()], range) : null;
};

const ODD_FIELDS = /\{[^{}]*[^\w{}][^{}]*\}|\{\{|\}\}/;

/** Only fields without a conversion or a format. */
const formatted = (self: string, args: Args): Value | null => {
  if (ODD_FIELDS.test(self)) return null;
  let next = 0;
  const missing: string[] = [];
  const result = self.replace(/\{(\w*)\}/g, (_, name: string) => {
    const value = /^\d*$/.test(name) ? args.positional[name === '' ? next++ : Number(name)] : args.named.get(name);
    const shown = value === undefined ? null : written(value);
    if (shown === null) missing.push(name);
    return shown ?? '';
  });
  return missing.length === 0 ? text(result) : null;
};
