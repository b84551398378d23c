import { real, text, whole } from './values.ts';
import type { Scalar, Value } from './values.ts';

/** Data that is larger, each part counted as often as it stands somewhere, is not gone through. */
const MOST = 50_000;

/** Nor is what is deeper, or stands in itself. */
const DEEPEST = 500;

/** True for data that is all there and known: what classes and names stand for is checked in other ways. */
export const isLiteral = (value: Value, seen = { left: MOST }, depth = 0): boolean => {
  if (seen.left-- <= 0 || depth > DEEPEST) return false;
  const isInner = (inner: Value): boolean => isLiteral(inner, seen, depth + 1);
  switch (value.kind) {
    case 'scalar':
      return true;
    case 'sequence':
      return value.type !== 'set' && value.spoiled === null && value.items.every(isInner);
    case 'dict':
      return value.spoiled === null && [...value.entries.values()].every((entry) => isInner(entry.value));
    default:
      return false;
  }
};

/** The value of a literal of Python; a number says whether it was written as a float. */
export const constantOf = (value: null | boolean | number | string, float: boolean): Scalar => {
  if (typeof value === 'number') return float ? real(value) : whole(value);
  if (typeof value === 'string') return text(value);
  return { kind: 'scalar', type: value === null ? 'null' : 'bool', value };
};
