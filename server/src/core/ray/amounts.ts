/**
 * Amounts of Ray resources, exact: a bigint counts ten-thousandths, Ray's own granularity
 * (`RESOURCE_UNIT_SCALING` = 10000 in `ray/_private/ray_constants.py`, every release covered).
 */
export type Units = bigint;

/** Resource name as Ray has it (`CPU`, `GPU`, `memory`, `accelerator_type:L4`, custom) to its amount. */
export type Resources = ReadonlyMap<string, Units>;

export const UNITS_PER_ONE = 10_000;

/** What is finer than a ten-thousandth is cut off, as Ray does; the small addend undoes the error of binary fractions. */
export const unitsOf = (amount: number): Units =>
  Math.abs(amount) < WHOLE_PAST
    ? BigInt(Math.trunc(amount * UNITS_PER_ONE + 1e-6))
    : BigInt(amount) * BigInt(UNITS_PER_ONE);

/** Larger numbers have no fraction, and their units may be more than a number holds. */
const WHOLE_PAST = 2 ** 53;

export const amountOf = (units: Units): number => {
  const amount = Number(units) / UNITS_PER_ONE;
  return Math.abs(amount) < WHOLE_PAST ? amount : Number(units / BigInt(UNITS_PER_ONE));
};

/**
 * Whether a number holds these units exactly, and what is left when others are taken from them. Whole amounts are 16 times
 * something, so a double holds them up to 2^57 units (14 TB of memory); those with a fraction up to 2^53.
 */
export const isCountable = (units: Units): boolean => units <= (units % 16n === 0n ? MOST_WHOLE : MOST);

const MOST = 2n ** 53n;
const MOST_WHOLE = 2n ** 57n;

export const resources = (amounts: Readonly<Record<string, number>>): Resources =>
  new Map(Object.entries(amounts).map(([name, amount]) => [name, unitsOf(amount)]));

export const add = (...parts: readonly Resources[]): Resources => {
  const sum = new Map<string, Units>();
  for (const part of parts) for (const [name, units] of part) sum.set(name, (sum.get(name) ?? 0n) + units);
  return sum;
};

/** The sum; null where a part is not known. */
export const addKnown = (parts: readonly (Resources | null)[]): Resources | null => {
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : add(...known);
};

export const times = (part: Resources, count: number): Resources =>
  new Map([...part].map(([name, units]) => [name, units * BigInt(count)]));

/** Plain object with amounts in ones; zero amounts are left out. */
export const toRecord = (part: Resources): Record<string, number> =>
  Object.fromEntries([...part].filter(([, units]) => units !== 0n).map(([name, units]) => [name, amountOf(units)]));
