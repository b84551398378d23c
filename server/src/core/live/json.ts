import type { Resources, Units } from '../ray/amounts.ts';
import { isOfNodes } from '../clusters/read/node-resources.ts';

export type JsonObject = Readonly<Partial<Record<string, unknown>>>;

/** What a text says as JSON; undefined for none. Python also writes `NaN` and `Infinity`, which are no amounts of anything. */
export const jsonOf = (text: string): unknown =>
  parsed(text) ?? parsed(text.replace(/([[:,]\s*)-?(?:NaN|Infinity)\b/g, '$1null'));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const objectOf = (value: unknown): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** Null for another kind of value and for an empty text, which stands for none in Ray's answers. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST ? value : null;

/** Larger amounts and counts are of no cluster. */
const MOST = 1e15;

/** An id of Ray; null for what stands for none (`ffff…` is Ray's nil). */
export const idOf = (value: unknown): string | null => {
  const id = textOf(value);
  return id === null || /^f+$/i.test(id) ? null : id;
};

/** Sums of binary fractions are off by a hair, so the nearest ten-thousandth is meant. */
export const unitsOf = (value: unknown): Units | null => {
  const amount = numberOf(value);
  if (amount === null || amount < 0 || amount > MOST) return null;
  return Number.isInteger(amount) ? BigInt(amount) * 10_000n : BigInt(Math.round(amount * 10_000));
};

/** Amounts by name, without what Ray adds of its own; null where one of them is no amount. */
export const resourcesOf = (value: unknown): Resources | null => {
  const object = objectOf(value);
  if (object === null) return null;
  const amounts = new Map<string, Units>();
  for (const [name, amount] of Object.entries(object)) {
    const units = unitsOf(amount);
    if (units === null) return null;
    if (isOfNodes(name)) amounts.set(name, units);
  }
  return inOrder(amounts);
};

/** Answers have resources in any order: CPU and GPU first here, then by name. */
export const inOrder = (amounts: Resources): Resources =>
  new Map([...amounts].toSorted(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)));

const placeOf = (name: string): number => (name === 'CPU' ? 0 : name === 'GPU' ? 1 : 2);

/** Reads every one, or none of them: a list with an item that is not understood is not a list that can be counted. */
export const allOf = <T>(values: readonly unknown[], read: (value: unknown) => T | null): readonly T[] | null => {
  const items: T[] = [];
  for (const value of values) {
    const item = read(value);
    if (item === null) return null;
    items.push(item);
  }
  return items;
};
