import { describe, expect, it } from 'vitest';
import { everyGpus, takeGpus } from './devices.ts';

/** Free shares of GPUs in ten-thousandths, ascending, as the next request must find them. */
describe('what is left of the GPUs of a node', () => {
  it.each<readonly [free: readonly number[], wanted: number, left: readonly number[] | null]>([
    [[10_000, 10_000], 10_000, [0, 10_000]],
    [[4_000, 6_000], 5_000, [1_000, 4_000]],
    [[4_000, 6_000, 10_000], 15_000, [0, 1_000, 4_000]],
    [[6_000, 10_000, 10_000], 15_000, [0, 1_000, 10_000]],
    [[4_000, 6_000], 7_000, null],
  ])('of %j after %d, as Ray takes it: %j', (free, wanted, left) => {
    expect(takeGpus(free, wanted)).toEqual(left);
  });

  it.each<readonly [free: readonly number[], wanted: number, left: readonly (readonly number[])[]]>([
    [
      [6_000, 10_000],
      5_000,
      [
        [1_000, 10_000],
        [5_000, 6_000],
      ],
    ],
    [[6_000, 6_000], 5_000, [[1_000, 6_000]]],
    [[6_000, 10_000], 10_000, [[0, 6_000]]],
    [[6_000], 10_000, []],
  ])('of %j after %d by every GPU that could serve: %j', (free, wanted, left) => {
    expect(everyGpus(free, wanted)).toEqual(left);
  });
});
