import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Units } from '../../ray/amounts.ts';
import type { Tree } from '../../yaml/tree.ts';
import { isAbsent, textOf } from './amount.ts';

/** `ray start --resources`: the JSON inside the quotes that keep it together in a shell; null where it is none. */
export const customResources = (tree: Tree | undefined): ReadonlyMap<string, Units> | null => {
  if (isAbsent(tree)) return new Map();
  const parsed = jsonObject(textOf(tree)?.trim() ?? '');
  const amounts = Object.entries(parsed ?? {}).map(([name, value]) => [name, unitsOf(value)] as const);
  return parsed === null || amounts.some(([, units]) => units === null)
    ? null
    : new Map(amounts.flatMap(([name, units]) => (units === null ? [] : [[name, units] as const])));
};

/** People write `{"X": 1}`, `'{"X": 1}'` and `"{\"X\": 1}"`: in the last one the shell takes the backslashes away. */
const jsonObject = (text: string): object | null => {
  const double = /^"(.*)"$/s.exec(text);
  const inside = double?.[1]?.replace(/\\(["\\$`])/g, '$1') ?? /^'(.*)'$/s.exec(text)?.[1] ?? text;
  try {
    const value: unknown = JSON.parse(inside.trim());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
};

const unitsOf = (value: unknown): Units | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? BigInt(Math.round(value * UNITS_PER_ONE)) : null;

/** `ray start --labels`: `a=b,c=d`; a JSON object up to 2.4x. */
export const startLabels = (tree: Tree | undefined): ReadonlyMap<string, string> => {
  const text = (textOf(tree)?.trim() ?? '').replace(/^(["'])(.*)\1$/s, '$2');
  const json = text.startsWith('{') ? jsonObject(text) : null;
  if (json !== null) return new Map(Object.entries(json).map(([key, value]) => [key, String(value)]));
  return new Map(text.split(',').flatMap((part) => pairOf(part)));
};

const pairOf = (part: string): readonly (readonly [string, string])[] => {
  const equals = part.indexOf('=');
  return equals < 1 ? [] : [[part.slice(0, equals).trim(), part.slice(equals + 1).trim()]];
};
