import { expect, it } from 'vitest';
import { compare } from '../fit/compare.ts';

/** `npm run test:fit-random` asks more of them. */
const COUNT = Number(process.env.FIT_CASES ?? 600);
const FROM = Number(process.env.FIT_FROM ?? 1);

it(`agrees with every way of playing ${String(COUNT)} small configs to the end`, { timeout: 600_000 }, () => {
  const { counts, skipped, vague, faults } = compare(FROM, COUNT);
  if (process.env.FIT_CASES !== undefined) console.log(counts, { skipped, vague });
  expect(faults.slice(0, 3)).toEqual([]);
  expect(skipped + vague).toBeLessThan(COUNT / 50);
});
