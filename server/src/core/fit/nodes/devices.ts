import { UNITS_PER_ONE } from '../../ray/amounts.ts';

/**
 * Free amounts of a node's GPUs, ascending, after a request: whole devices first, and a fraction from the one device that
 * it leaves least of (measured on 2.47.1 and 2.60.0). Null if it has no room, whatever the sum is.
 */
export const takeGpus = (gpus: readonly number[], wanted: number): readonly number[] | null => {
  const whole = Math.floor(wanted / UNITS_PER_ONE);
  const kept = gpus.length - whole;
  if (whole > 0 && (kept < 0 || gpus[kept] !== UNITS_PER_ONE)) return null;
  const left = whole === 0 ? gpus : [...Array.from({ length: whole }, () => 0), ...gpus.slice(0, kept)];
  const part = wanted % UNITS_PER_ONE;
  if (part === 0) return left;
  const best = left.findIndex((free) => free >= part);
  return best < 0 ? null : left.map((free, i) => (i === best ? free - part : free)).sort((a, b) => a - b);
};

/** Every way, the best fit or not, by which devices can serve a request. */
export const everyGpus = (gpus: readonly number[], wanted: number): readonly (readonly number[])[] => {
  const part = wanted % UNITS_PER_ONE;
  const base = takeGpus(gpus, wanted - part);
  if (base === null || part === 0) return base === null ? [] : [base];
  return base.flatMap((free, i) =>
    free < part || free === base[i - 1]
      ? []
      : [base.map((other, j) => (i === j ? other - part : other)).sort((a, b) => a - b)],
  );
};
