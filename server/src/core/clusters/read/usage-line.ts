import type { Units } from '../../ray/amounts.ts';

export interface Usage {
  readonly resource: string;
  /** With what placement groups hold but do not use. */
  readonly used: Units;
  readonly total: Units;
  /** What placement groups hold of it, and what of that is used inside them; null where none holds any. */
  readonly groups: { readonly used: Units; readonly reserved: Units } | null;
}

/** A number as Python prints it, and the unit of memory. What is used of a resource may be a hair below nothing, as floats are summed. */
const AMOUNT = String.raw`(-?\d+(?:\.\d*)?(?:e[-+]?\d{1,2})?)([KMGT]i)?B?`;

/** Longer numbers are of no cluster, and may be more than a number holds. */
const LONGEST = 40;

const LINE = new RegExp(
  String.raw`^\s*${AMOUNT}/${AMOUNT} (\S+)(?: \(${AMOUNT} used of ${AMOUNT} reserved in placement groups\))?\s*$`,
);

const SCALE: Readonly<Record<string, number>> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };

const unitsOf = (number: string | undefined, unit: string | undefined): Units =>
  BigInt(Math.round(Number(number ?? 0) * (SCALE[unit ?? ''] ?? 1))) * 10_000n +
  (unit === undefined ? BigInt(Math.round((Number(number ?? 0) - Math.round(Number(number ?? 0))) * 10_000)) : 0n);

/** ` 2.0/4.0 CPU (1.0 used of 2.0 reserved in placement groups)` (`parse_usage` in `ray/autoscaler/_private/util.py`). */
export const usageLine = (line: string): Usage | null => {
  const match = LINE.exec(line);
  if (match?.[5] === undefined || [1, 3, 6, 8].some((at) => (match[at]?.length ?? 0) > LONGEST)) return null;
  const groups = { used: unitsOf(match[6], match[7]), reserved: unitsOf(match[8], match[9]) };
  return {
    resource: match[5],
    used: unitsOf(match[1], match[2]) + groups.reserved - groups.used,
    total: unitsOf(match[3], match[4]),
    groups: match[8] === undefined ? null : groups,
  };
};
