import { amountOf, UNITS_PER_ONE, unitsOf } from '../../ray/amounts.ts';
import type { Units } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';

/** Amounts by the names of resources, or why Ray does not start with them; null where they are filled in later. */
export type GivenResources = { readonly amounts: ReadonlyMap<string, Units> } | { readonly refused: Words } | null;

/** `MAX_RESOURCE_QUANTITY` in `ray/_private/ray_constants.py`, every release covered. */
const MOST = 100_000_000_000_000;

/**
 * The amounts of a JSON object as a node of Ray takes them: whole numbers from 0 on (`to_resource_dict` in
 * `ray/_private/resource_spec.py`, from 2.52 on `resource_and_label_spec.py`; asked of 2.9, 2.47 and 2.60).
 */
export const jsonResources = (json: string): GivenResources => {
  const parsed = jsonObject(json);
  if (parsed === null) return { refused: notJson(json) };
  const entries = Object.entries(parsed).filter(([name, value]) => value !== null || !OPTIONS.includes(name));
  const wrong = entries.find(([, value]) => !isAmount(value));
  return wrong === undefined
    ? { amounts: new Map(entries.map(([name, value]) => [name, unitsOf(Number(value))])) }
    : { refused: noAmount(wrong[0], JSON.stringify(wrong[1])) };
};

/** Amounts that are written in another way than JSON: refused where one of them is a fraction. */
export const wholeResources = (amounts: ReadonlyMap<string, Units>): GivenResources => {
  const [wrong] = [...amounts].filter(([, units]) => units % BigInt(UNITS_PER_ONE) !== 0n);
  return wrong === undefined ? { amounts } : { refused: noAmount(wrong[0], String(amountOf(wrong[1]))) };
};

/** Resources that `ray start` has options of their own for; null counts as not given. */
export const OPTIONS = ['CPU', 'GPU', 'memory', 'object_store_memory'];

const isAmount = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST);

/** A JSON object; null for any other text. */
export const jsonObject = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
};

const notJson = (json: string): Words => ({ en: `${json} is no JSON object`, vi: `${json} không phải object JSON` });

const noAmount = (name: string, value: string): Words => ({
  en: `the amount of ${name} on a node is a whole number, not ${value}`,
  vi: `lượng ${name} của một node phải là số nguyên, không phải ${value}`,
});
