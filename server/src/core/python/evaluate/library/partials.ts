import type { TextRange } from '../../../text/text-range.ts';
import { call } from '../language/calls.ts';
import type { Args } from '../language/calls.ts';
import type { Handlers } from '../names/foreign.ts';
import type { Frame } from '../state/run.ts';
import { dict, setItem, text } from '../state/values.ts';
import type { Record, Value } from '../state/values.ts';
import { recordOf } from './records.ts';

const PARTIAL = 'functools.partial';
const CACHES = new Set(['functools.lru_cache', 'functools.cache']);
const CACHED = 'functools.lru_cache()';

/** `functools.partial(func, …)` called: its own arguments first; null for any other value. */
export const callPartial = (frame: Frame, self: Record, args: Args, range: TextRange, words: string): Value | null => {
  if (self.path !== PARTIAL) return null;
  const held = [...self.fields.entries.values()];
  const [func, ...first] = held.flatMap(({ key, value }) => (key.type === 'int' ? [value] : []));
  if (func === undefined) return null;
  const named = new Map(
    held.flatMap(({ key, value }) => (key.type === 'str' ? [[String(key.value), value] as const] : [])),
  );
  return call(
    frame,
    func,
    { ...args, positional: [...first, ...args.positional], named: new Map([...named, ...args.named]) },
    range,
    words,
  );
};

/** What was returned before, by the function that keeps it. */
const kept = new WeakMap<Record, Map<string, Value>>();

/** A function that keeps what it returned: called without arguments, or with texts and numbers alone. */
export const callCached = (frame: Frame, self: Record, args: Args, range: TextRange, words: string): Value | null => {
  const func = self.path === CACHED ? self.fields.entries.get('sof')?.value : undefined;
  const given = [...args.positional, ...args.named.values()];
  if (func === undefined || args.unsure !== null || !given.every((one) => one.kind === 'scalar')) return null;
  const key = JSON.stringify([args.positional, [...args.named]], (name, value: unknown) =>
    name === 'from' ? undefined : value,
  );
  const known = kept.get(self) ?? new Map<string, Value>();
  kept.set(self, known);
  const value = known.get(key) ?? call(frame, func, args, range, words);
  known.set(key, value);
  return value;
};

/** `@lru_cache` on a function, with or without options; null for any other decorator. */
export const cachedOf = ({ path }: Pick<Record, 'path'>, target: Value | undefined): Record | null => {
  if (!CACHES.has(path) || target?.kind !== 'function') return null;
  const fields = dict();
  setItem(fields, text('of'), target);
  return { kind: 'record', path: CACHED, fields };
};

export const PARTIAL_CALLS: Handlers = {
  [PARTIAL]: (_, args, __, path) => (args.positional.length === 0 ? null : recordOf(path, args)),
  'functools.cache': (_, { positional: [target] }, __, path) => cachedOf({ path }, target),
  'functools.lru_cache': (_, args, __, path) =>
    args.positional.length === 1 ? cachedOf({ path }, args.positional[0]) : recordOf(path, args),
};
