import type { SliceExpr } from '../../syntax/ast.ts';
import { isNone, numberIn, sequence, text } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** `value[lower:upper:step]` of a list, a tuple or a text; null where it is not known. `read` evaluates a bound. */
export const sliceOf = (value: Value, slice: SliceExpr, read: (bound: SliceExpr['lower']) => Value): Value | null => {
  const bounds = [slice.lower, slice.upper, slice.step].map((bound) => boundIn(read(bound)));
  if (!bounds.every((bound) => bound !== undefined)) return null;
  const [lower = null, upper = null, step = null] = bounds;
  if (step === 0) return null;
  if (value.kind === 'sequence' && value.type !== 'set' && value.spoiled === null)
    return sequence(value.type, taken(value.items, lower, upper, step ?? 1));
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return null;
  return text(taken(Array.from(value.value), lower, upper, step ?? 1).join(''));
};

/** A bound that is a whole number or left out; undefined for any other. */
const boundIn = (value: Value): number | null | undefined => {
  if (isNone(value)) return null;
  const number = numberIn(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
};

/** The items that Python takes (`slice.indices`). */
const taken = <T>(items: readonly T[], lower: number | null, upper: number | null, step: number): readonly T[] => {
  const { length } = items;
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const inside = (bound: number) => Math.max(least, Math.min(most, bound < 0 ? bound + length : bound));
  const start = lower === null ? (step > 0 ? least : most) : inside(lower);
  const end = upper === null ? (step > 0 ? most : least) : inside(upper);
  const count = Math.max(0, Math.ceil((end - start) / step));
  return Array.from({ length: count }, (_, index) => items[start + index * step]).filter((item) => item !== undefined);
};
