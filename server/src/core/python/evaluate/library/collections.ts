import { itemsOf } from '../language/expressions.ts';
import { truthOf } from '../language/operations.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { dict, isNone, numberIn, real, truth, whole } from '../state/values.ts';
import { makeDict } from './builtins.ts';
import { plain } from './plain.ts';
import type { Plain } from './plain.ts';

/** `defaultdict(list)`: a dict that makes what is missing. */
const defaultDict: Handler = (frame, { positional: [factory, ...others], named }, range, path) => {
  const made = makeDict(frame, { positional: others, named, unsure: null }, range, path);
  if (made?.kind !== 'dict' || factory === undefined || isNone(factory)) return made;
  return ['class', 'foreign', 'function'].includes(factory.kind) ? { ...dict(), entries: made.entries, factory } : null;
};

/** Whether all items are true, or any: those behind the one that decides are not asked. */
const quantified =
  (wanted: boolean): Plain =>
  ([value]) => {
    for (const item of (value && itemsOf(value)) ?? [null]) {
      const test = item === null ? null : truthOf(item);
      if (test === null) return null;
      if (test === wanted) return truth(wanted);
    }
    return truth(!wanted);
  };

/** `round(x, digits)` to the nearest; what stands exactly between two goes to the even one, which is left open. */
const rounded: Plain = ([value, digits]) => {
  const number = numberIn(value);
  const places = digits === undefined || isNone(digits) ? 0 : numberIn(digits);
  if (value?.kind !== 'scalar' || number === undefined || places === undefined || places < 0 || places > 15)
    return null;
  if (value.type !== 'float') return whole(number);
  const scaled = number * 10 ** places;
  if (Math.abs(scaled) > 1e15 || (!Number.isInteger(scaled) && Number.isInteger(scaled * 2))) return null;
  const near = Number(number.toFixed(places));
  return digits === undefined || isNone(digits) ? whole(near === 0 ? 0 : near) : real(near);
};

export const COLLECTION_CALLS: Handlers = {
  'collections.defaultdict': defaultDict,
  'collections.OrderedDict': (frame, args, range, path) => makeDict(frame, args, range, path),
  'builtins.any': plain(quantified(true)),
  'builtins.all': plain(quantified(false)),
  'builtins.round': plain(rounded),
};
