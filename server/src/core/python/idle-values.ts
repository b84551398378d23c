import { openIn } from './evaluate/state/made.ts';
import { dict, sequence, text } from './evaluate/state/values.ts';
import type { Dict, Unknown, Value } from './evaluate/state/values.ts';
import type { Idle } from './tree.ts';

/** A value in which what is not known at idle places is filled in, and the reasons of what may be anything there. */
export interface Filled<T extends Value = Value> {
  readonly value: T;
  readonly open: readonly Unknown[];
}

/** Any text does where a text is all that something can be. */
const SOME_TEXT = 'text';

/** Of a variable of the environment its text may count: it stands for one that is filled in later. */
export const SOME_VARIABLE = '${unknown}';

export const isVariable = (path: string): boolean => /(?:^|\.)env_vars\.[^.]+$/.test(path);

/** Fills in what decides nothing: a variable of the environment is a text there, whatever it says. */
export const filledIn = (value: Value, idle: Idle, path = ''): Filled => {
  const open = openIn(value);
  if (open !== null) {
    if (!idle(path)) return { value, open: [] };
    return open.plain === undefined
      ? { value, open: [open] }
      : { value: text(isVariable(path) ? SOME_VARIABLE : SOME_TEXT), open: [] };
  }
  if (value.kind === 'record') {
    const fields = filledDict(value.fields, idle, path);
    return { value: { ...value, fields: fields.value }, open: fields.open };
  }
  if (value.kind === 'dict') return filledDict(value, idle, path);
  if (value.kind !== 'sequence') return { value, open: [] };
  const items = value.items.map((item, index) => filledIn(item, idle, inside(path, String(index))));
  const made = sequence(
    value.type,
    items.map((one) => one.value),
  );
  return { value: { ...made, spoiled: value.spoiled }, open: items.flatMap((one) => one.open) };
};

const filledDict = (value: Dict, idle: Idle, path: string): Filled<Dict> => {
  const parts = [...value.entries.values()].map(({ key, value: inner }) => ({
    key,
    ...filledIn(inner, idle, inside(path, String(key.value))),
  }));
  const made = dict(parts.map((part) => [part.key, part.value] as const));
  return { value: { ...made, spoiled: value.spoiled }, open: parts.flatMap((part) => part.open) };
};

const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
