import type { Args } from '../language/calls.ts';
import { once } from '../language/iterators.ts';
import { itemsOf, mappingOf } from '../language/expressions.ts';
import type { Handler } from '../names/foreign.ts';
import { truthOf, written } from '../language/operations.ts';
import { pathIn, pathOn } from './file-objects.ts';
import { plain } from './plain.ts';
import type { Plain } from './plain.ts';
import { toSet } from './sets.ts';
import { openIn } from '../state/made.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, quiet, Raised } from '../state/run.ts';
import { madeOf } from '../state/origin.ts';
import { dict, NONE, numberIn, real, sequence, setItem, stringIn, text, truth, whole } from '../state/values.ts';
import type { Scalar, Value } from '../state/values.ts';

const lengthOf = (value: Value | undefined): Value | null => {
  const items = value === undefined ? null : itemsOf(value);
  return items === null ? null : whole(items.length);
};

const toInt = (value: Value | undefined): Value | null => {
  const number = numberIn(value);
  if (number !== undefined) return whole(Math.trunc(number));
  const written = stringIn(value)?.trim();
  return written !== undefined && /^[+-]?\d{1,15}$/.test(written) ? whole(Number(written)) : null;
};

/** `int(text)` of what surely is no whole number; its signs beside ASCII may be digits elsewhere. */
const refuseInt = (value: Value | undefined): boolean => {
  const written = stringIn(value);
  return written !== undefined && /^[ -~]*$/.test(written) && !/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(written);
};

const asInt: Handler = (frame, args, at, path) => {
  const [value, base] = args.positional;
  if (base === undefined && args.named.size === 0 && refuseInt(value))
    throw new Raised(
      {
        en: 'this is no whole number, so Python raises ValueError',
        vi: 'đây không phải số nguyên nên Python báo ValueError',
      },
      placeOf(frame, at),
      'ValueError',
    );
  return plain(([one, other]) => (other === undefined ? toInt(one ?? whole(0)) : null))(frame, args, at, path);
};

const toFloat = (value: Value | undefined): Value | null => {
  const number = numberIn(value);
  if (number !== undefined) return real(number);
  const written = stringIn(value)?.trim();
  return written !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(written) ? real(Number(written)) : null;
};

const toText = (value: Value | undefined): Value | null => {
  const shown = value === undefined ? '' : written(value);
  return shown === null ? null : madeOf(text(shown), value);
};

/** `str(value)` fails for nothing. */
const asText: Handler = (frame, { positional: [value] }, at) => {
  const shown = toText(value);
  const open = openIn(value);
  const path = pathIn(value);
  if (shown === null && value !== undefined && path !== undefined) return pathOn(path, value);
  return shown ?? { ...quiet(frame, at, open?.why ?? depends('this text')), plain: 'text' };
};

const toBool = (value: Value | undefined): Value | null => {
  const test = value === undefined ? false : truthOf(value);
  return test === null ? null : truth(test);
};

const range: Plain = (args) => {
  const numbers = args.map((one) => (one.kind === 'scalar' && one.type === 'int' ? Number(one.value) : undefined));
  if (!numbers.every((one) => one !== undefined)) return null;
  const [first = 0, second, by = 1] = numbers;
  const [start, end] = second === undefined ? [0, first] : [first, second];
  const count = Math.max(0, Math.ceil((end - start) / by));
  if (by === 0 || count > 10_000) return null;
  return sequence(
    'list',
    Array.from({ length: count }, (_, index) => whole(start + index * by)),
  );
};

const toSequence =
  (type: 'list' | 'tuple'): Plain =>
  ([value]) => {
    const items = value === undefined ? [] : itemsOf(value);
    return items === null ? null : sequence(type, items);
  };

const enumerated: Plain = ([value, start]) => {
  const items = value === undefined ? null : itemsOf(value);
  const from = start === undefined ? 0 : numberIn(start);
  if (items === null || from === undefined) return null;
  return once(items.map((item, index) => sequence('tuple', [whole(from + index), item])));
};

const zipped: Plain = (args) => {
  const lists = args.map(itemsOf);
  if (!lists.every((list) => list !== null) || lists.length === 0) return null;
  const length = Math.min(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, index) =>
    sequence(
      'tuple',
      lists.flatMap((list) => list[index] ?? []),
    ),
  );
  return once(rows);
};

const reversed: Plain = ([value]) => {
  const items = value === undefined ? null : itemsOf(value);
  return items === null ? null : once([...items].reverse());
};

const numbersIn = (args: readonly Value[]): readonly Scalar[] | null => {
  const [first] = args;
  const items = args.length === 1 && first !== undefined ? itemsOf(first) : args;
  const scalars = (items ?? []).filter((one) => one.kind === 'scalar' && (one.type === 'int' || one.type === 'float'));
  return items !== null && items.length > 0 && scalars.length === items.length ? (scalars as readonly Scalar[]) : null;
};

const extreme =
  (isBetter: (a: number, b: number) => boolean): Plain =>
  (args) =>
    numbersIn(args)?.reduce((best, one) => (isBetter(Number(one.value), Number(best.value)) ? one : best)) ?? null;

const sum: Plain = (args) => {
  if (args.length !== 1) return null;
  const numbers = numbersIn(args);
  if (numbers === null) return null;
  const total = numbers.reduce((all, { value }) => all + Number(value), 0);
  return numbers.some(({ type }) => type === 'float') ? real(total) : whole(total);
};

const absolute: Plain = ([value]) => {
  const number = numberIn(value);
  if (number === undefined || value?.kind !== 'scalar') return null;
  return value.type === 'float' ? real(Math.abs(number)) : whole(Math.abs(number));
};

export const makeDict: Handler = (_, { positional: [first], named }: Args) => {
  const source = first === undefined ? dict() : mappingOf(first);
  if (source === null) return null;
  const made = dict([...source.entries.values()].map(({ key, value }) => [key, value] as const));
  for (const [name, value] of named) setItem(made, text(name), value);
  return made;
};

export const BUILTIN_CALLS: Readonly<Record<string, Handler>> = {
  'builtins.len': plain(([value]) => lengthOf(value)),
  'builtins.int': asInt,
  'builtins.float': plain(([value]) => toFloat(value)),
  'builtins.str': asText,
  'builtins.bool': plain(([value]) => toBool(value)),
  'builtins.range': plain(range),
  'builtins.list': plain(toSequence('list')),
  'builtins.tuple': plain(toSequence('tuple')),
  'builtins.set': plain(([value]) => toSet(value)),
  'builtins.frozenset': plain(([value]) => toSet(value)),
  'builtins.enumerate': plain(enumerated),
  'builtins.zip': plain(zipped),
  'builtins.reversed': plain(reversed),
  'builtins.min': plain(extreme((a, b) => a < b)),
  'builtins.max': plain(extreme((a, b) => a > b)),
  'builtins.sum': plain(sum),
  'builtins.abs': plain(absolute),
  'builtins.dict': makeDict,
  'builtins.print': () => NONE,
};
